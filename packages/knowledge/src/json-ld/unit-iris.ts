const qudt = 'http://qudt.org/vocab/unit/';

/**
 * Names in QUDT, release 3.5.0, of the units as the evidence writes them. Only exact ones: QUDT has none for meV and
 * mA/g, which stay text.
 */
const names: Readonly<Record<string, string>> = {
  '1': 'UNITLESS',
  '%': 'PERCENT',
  ppm: 'PPM',
  eV: 'EV',
  keV: 'KiloEV',
  'kJ/mol': 'KiloJ-PER-MOL',
  K: 'K',
  degC: 'DEG_C',
  angstrom: 'ANGSTROM',
  nm: 'NanoM',
  um: 'MicroM',
  um2: 'MicroM2',
  ns: 'NanoSEC',
  ms: 'MilliSEC',
  s: 'SEC',
  h: 'HR',
  year: 'YR',
  '1/h': 'PER-HR',
  Hz: 'HZ',
  V: 'V',
  ohm: 'OHM',
  'S/cm': 'S-PER-CentiM',
  'mS/cm': 'MilliS-PER-CentiM',
  'cm2/s': 'CentiM2-PER-SEC',
  mAh: 'MilliA-HR',
  'mAh/g': 'MilliA-HR-PER-GM',
  'umol/g': 'MicroMOL-PER-GM',
  MPa: 'MegaPA',
  GPa: 'GigaPA',
  'W/(m K)': 'W-PER-M-K',
};

export const unitsWithIri: readonly string[] = Object.keys(names);

/** IRI of a unit in the QUDT vocabulary; null where it has none that is exactly this unit. */
export function unitIri(unit: string): string | null {
  const name = Object.hasOwn(names, unit) ? names[unit] : undefined;
  return name === undefined ? null : `${qudt}${name}`;
}
