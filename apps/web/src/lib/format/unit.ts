/** A piece of a unit: a symbol and its power, 1 when none is written. */
export interface UnitPart {
  readonly symbol: string;
  readonly power: number;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  angstrom: 'Å',
  degC: '°C',
  um: 'µm',
  ohm: 'Ω',
  '1': '',
};

/**
 * Splits a unit as the schema writes it (`S/cm`, `cm2/s`, `angstrom`) into symbols and powers, so that it can be
 * set with negative exponents: S cm⁻¹, cm² s⁻¹, Å.
 */
export function unitParts(unit: string): readonly UnitPart[] {
  return unit
    .split('/')
    .flatMap((side, index) =>
      side
        .split(/[\s*·]+/)
        .filter(Boolean)
        .map((factor) => part(factor, index === 0 ? 1 : -1)),
    )
    .filter(({ symbol }) => symbol !== '');
}

function part(factor: string, sign: 1 | -1): UnitPart {
  const match = /^([^\d^-]+)\^?(-?\d+)?$/.exec(factor);
  const name = match?.[1] ?? factor;
  return { symbol: SYMBOLS[name] ?? name, power: sign * Number(match?.[2] ?? 1) };
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** A whole number in superior figures, for plain text only. */
export function superscript(value: number): string {
  return [...String(value)].map((character) => SUPERSCRIPTS[character] ?? character).join('');
}

/** The unit as plain text: `S cm⁻¹`. */
export function plainUnit(unit: string): string {
  return unitParts(unit)
    .map(({ symbol, power }) => (power === 1 ? symbol : symbol + superscript(power)))
    .join('\u00a0');
}
