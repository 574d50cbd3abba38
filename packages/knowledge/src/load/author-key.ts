/** A name as people type it: in small letters and without accents, `Müller` and `muller` alike. */
export const authorKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ø/gi, 'o').replace(/ł/gi, 'l').toLowerCase();
