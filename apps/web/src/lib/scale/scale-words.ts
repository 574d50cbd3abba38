import { setNumber } from '../format/number';

const LENGTHS: readonly (readonly [number, string])[] = [
  [1, 'm'],
  [1e-3, 'mm'],
  [1e-6, 'µm'],
  [1e-9, 'nm'],
  [1e-10, 'Å'],
];
const TIMES: readonly (readonly [number, string])[] = [
  [31_557_600, 'years'],
  [86_400, 'days'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
  [1e-12, 'ps'],
  [1e-15, 'fs'],
];

function inWords(value: number, units: readonly (readonly [number, string])[]): string {
  const [size, name] = units.find(([unit]) => value >= unit * 0.9995) ?? units.at(-1) ?? [1, ''];
  const { mantissa, exponent } = setNumber(value / size, 2);
  const number = exponent === null ? Number(mantissa.replace(/\u202f/g, '')).toString() : `10^${exponent}`;
  return `${number}\u00a0${number === '1' && name.endsWith('s') && name.length > 2 ? name.slice(0, -1) : name}`;
}

/** Metres in the unit people use at that size: 1 Å, 20 nm, 5 µm, 3 mm. */
export const lengthInWords = (metres: number): string => inWords(metres, LENGTHS);

/** Seconds in the unit people use at that size: 100 fs, 2 ns, 1 h, 3 years. */
export const timeInWords = (seconds: number): string => inWords(seconds, TIMES);

/** A range, its unit written once where both ends share it: 1–20 nm, 1 Å–20 nm. */
export function rangeInWords(lower: number, upper: number, inUnits: (value: number) => string): string {
  const [low = '', lowUnit = ''] = inUnits(lower).split('\u00a0');
  const [high = '', highUnit = ''] = inUnits(upper).split('\u00a0');
  if (low === high && lowUnit === highUnit) return inUnits(lower);
  return lowUnit === highUnit
    ? `${low}–${high}\u00a0${highUnit}`
    : `${low}\u00a0${lowUnit}\u2009–\u2009${high}\u00a0${highUnit}`;
}
