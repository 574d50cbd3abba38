/** A number ready to be set: `1.2`, or `1.2` times ten to the power `-3`. */
export interface SetNumber {
  readonly mantissa: string;
  /** Power of ten, or null when none is written. */
  readonly exponent: number | null;
}

/** Narrow, and no line ends at it. */
const THIN = '\u202f';
const MINUS = '\u2212';

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const set = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN) : whole;
  return fraction === undefined ? set : `${set}.${fraction}`;
}

/**
 * Sets a number as the field prints it: powers of ten below 0.001 and from 100 000, digits in threes,
 * a true minus. `digits` limits the significant figures; without it every digit the source gives is kept.
 */
export function setNumber(value: number, digits?: number): SetNumber {
  if (!Number.isFinite(value))
    return { mantissa: value > 0 ? '∞' : value < 0 ? `${MINUS}∞` : '–', exponent: null };
  const rounded = digits === undefined ? value : Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const sign = rounded < 0 ? MINUS : '';
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    const [mantissa = '', exponent = '0'] = size.toExponential().split('e');
    return { mantissa: sign + mantissa, exponent: Number(exponent) };
  }
  const text = digits === undefined ? String(size) : keepZeros(size, digits);
  return { mantissa: sign + grouped(text), exponent: null };
}

/** Trailing zeros carry meaning when figures were asked for: 0.30, not 0.3. */
function keepZeros(size: number, digits: number): string {
  if (size === 0) return '0';
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return size.toFixed(Math.min(decimals, 12));
}

/** The same number as plain text, for labels a screen reader speaks and files. */
export function plainNumber(value: number, digits?: number): string {
  const { mantissa, exponent } = setNumber(value, digits);
  return exponent === null ? mantissa : `${mantissa} × 10^${exponent}`;
}

/** A fractional coordinate with as many decimals, a true minus and no minus before nought. */
export function coordinate(value: number, decimals = 3): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** A change with its sign, to so many decimals: +0.10, −0.02, and 0 for one that rounds to nothing. */
export function signedNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return '0';
  return `${value < 0 ? MINUS : '+'}${text}`;
}
