/**
 * Oxidation states that the elements take in lithium electrolytes, the usual one first. Written from the chemistry
 * of the oxides, sulfides, halides, nitrides and hydrides that have been measured; elements not listed take their
 * common states.
 */
export const USUAL_STATES: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(['Li', 'Na', 'K', 'Rb', 'Cs', 'Ag', 'Tl'].map((symbol) => [symbol, [1]])),
  ...Object.fromEntries(['Be', 'Mg', 'Ca', 'Sr', 'Ba', 'Zn', 'Cd', 'Ni'].map((symbol) => [symbol, [2]])),
  ...Object.fromEntries(
    [
      'Al',
      'Ga',
      'In',
      'Sc',
      'Y',
      'La',
      'Pr',
      'Nd',
      'Sm',
      'Eu',
      'Gd',
      'Tb',
      'Dy',
      'Ho',
      'Er',
      'Tm',
      'Yb',
      'Lu',
      'B',
    ].map((symbol) => [symbol, [3]]),
  ),
  ...Object.fromEntries(['Si', 'Ge', 'Zr', 'Hf', 'C', 'Th'].map((symbol) => [symbol, [4]])),
  ...Object.fromEntries(['P', 'Nb', 'Ta', 'Ru'].map((symbol) => [symbol, [5]])),
  ...Object.fromEntries(['Mo', 'W', 'U', 'Os'].map((symbol) => [symbol, [6]])),
  Cu: [2, 1],
  Pb: [2, 4],
  Fe: [3, 2],
  Co: [2, 3],
  Mn: [2, 3, 4],
  Cr: [3, 6, 2],
  V: [5, 4, 3, 2],
  Ce: [3, 4],
  Bi: [5, 3],
  Sb: [5, 3],
  As: [5, 3],
  Sn: [4, 2],
  Ti: [4, 3],
  Re: [7],
};

/** What an anion is, as far as the descriptors need it. */
export interface AnionData {
  readonly charge: number;
  /** Angstrom: Shannon 1976 (doi 10.1107/S0567739476001551), six neighbours; hydride as fluoride. */
  readonly radius: number;
  /**
   * Electronic polarisability in crystals, cubic angstrom: Tessman, Kahn and Shockley 1953 (doi
   * 10.1103/PhysRev.92.890), middle of the range given; hydride, nitride and phosphide estimated from their size.
   */
  readonly polarisability: number;
}

/** Elements that are anions wherever nothing more electronegative makes them cations. */
export const ANIONS: Readonly<Record<string, AnionData>> = {
  F: { charge: -1, radius: 1.33, polarisability: 0.65 },
  Cl: { charge: -1, radius: 1.81, polarisability: 2.97 },
  Br: { charge: -1, radius: 1.96, polarisability: 4.13 },
  I: { charge: -1, radius: 2.2, polarisability: 6.2 },
  O: { charge: -2, radius: 1.4, polarisability: 2 },
  S: { charge: -2, radius: 1.84, polarisability: 5.3 },
  Se: { charge: -2, radius: 1.98, polarisability: 6.8 },
  Te: { charge: -2, radius: 2.21, polarisability: 9.2 },
  N: { charge: -3, radius: 1.46, polarisability: 2.5 },
  P: { charge: -3, radius: 2.1, polarisability: 6 },
  H: { charge: -1, radius: 1.33, polarisability: 2 },
};
