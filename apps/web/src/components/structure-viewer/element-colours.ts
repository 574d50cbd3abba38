/** Colours of atoms as chemists expect them, muted to go with paper and night alike. */
const COLOURS: Readonly<Record<string, string>> = {
  H: '#d9d9d9',
  Li: '#8f5fd0',
  Na: '#c9a227',
  K: '#7d4fb0',
  Mg: '#5fa052',
  Ca: '#4fa3a0',
  Al: '#9fb0c0',
  Zn: '#7c86b3',
  Ag: '#b9bcc4',
  O: '#cf4a3f',
  S: '#d8b92e',
  F: '#5fae6b',
  Cl: '#3f9a5a',
  Br: '#9a4b34',
  I: '#6a3a8a',
  N: '#3f63c0',
  P: '#e08a35',
  C: '#5a5f66',
  Si: '#7d93a6',
  Fe: '#a8663b',
  Mn: '#8c5a9a',
  Co: '#3f6db5',
  Ni: '#4f9a6a',
  Ti: '#7f8fa3',
  V: '#6f8f8a',
  Cr: '#5f7fa0',
  Nb: '#4f8f96',
  Ta: '#5a8fae',
  Zr: '#7fa3b5',
  La: '#5fa7b5',
  Y: '#6fb0a8',
  Ge: '#7f8f7f',
  Se: '#c98a2e',
  Sb: '#8f6fa8',
  Sn: '#7f8f9f',
  Cu: '#b87333',
  Mo: '#5a8f8f',
  W: '#4f7fb0',
};

/** The colour of an element; grey for those without a customary one. */
export const elementColour = (symbol: string): string => COLOURS[symbol] ?? '#8b9097';

/** Elements drawn large because they are the anions or the moving ions of the picture. */
export const drawnRadius = (symbol: string, mobileIon: string | null): number =>
  symbol === mobileIon ? 0.55 : ['O', 'S', 'Se', 'F', 'Cl', 'Br', 'I', 'N'].includes(symbol) ? 0.34 : 0.42;
