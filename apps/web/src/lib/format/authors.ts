interface Cited {
  readonly slug: string;
  readonly authors: readonly string[];
  readonly year?: number | null | undefined;
}

/** How a text cites a work: Morgan et al. 2004; Kang and Ceder 2009; Smith 2011. */
export function authorsAndYear({ slug, authors, year }: Cited): string {
  const names = authors.map(familyName);
  const [first, second] = names;
  const who =
    first === undefined
      ? slug
      : names.length === 1
        ? first
        : names.length === 2
          ? `${first} and ${second}`
          : `${first} et al.`;
  return year ? `${who} ${year}` : who;
}

const PARTICLES = new Set(['van', 'von', 'de', 'der', 'den', 'la', 'le', 'du', 'di', 'da']);

/** The family name of `Given Family` or `Family, Given`, particles included. */
export function familyName(author: string): string {
  const comma = author.indexOf(',');
  if (comma > 0) return author.slice(0, comma);
  const words = author.trim().split(/\s+/);
  let start = words.length - 1;
  while (start > 0 && PARTICLES.has(words[start - 1]?.toLowerCase() ?? '')) start -= 1;
  return words.slice(start).join(' ');
}
