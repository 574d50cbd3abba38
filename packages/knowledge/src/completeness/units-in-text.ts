import { lowered } from './plain-text.js';

// Units as texts write them, as sources of regular expressions, and as `@interphase/core` knows them.

const withPrefix = '[kMGTmµunpf]?(?:eV|Ah|Wh|Hz|Pa|mol|V|A|W|J|S|Ω|F|L|m|s|g)';
const words = 'hours?|days?|weeks?|months?|years?|decades?|minutes?|seconds?';
const withoutPrefix = `cm|°C|°|Å|wt\\.?\\s?%|at\\.?\\s?%|mol\\s?%|%|ppm|bar|atm|min|K|M|h|C|${words}`;
const atom = `(?:${withPrefix}|${withoutPrefix})`;
const exponent = '(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[23](?!\\d))';
const negative = '⁻[¹²³]';

/** One unit, compound ones such as `mA g⁻¹`, `S/cm` and `cm² s⁻¹` among them. */
export const unitPattern = `${atom}(?:${negative}|${exponent})?(?:/${atom}${exponent}?|[ ·]?${atom}${negative})*(?![A-Za-z0-9])`;

/** Units of time that are words, which numbers written as words may stand before. */
export const timeWordPattern = `(?:${words})(?![A-Za-z])`;

/** What is counted, up to two words after its number, as in `2,048 cation sites`. */
export const countedPattern = '(?:atoms?|molecules?|ions?|sites?|particles?|cycles?)(?![A-Za-z])';

const named: Readonly<Record<string, string>> = {
  C: '1/h',
  '°C': 'degC',
  '°': 'deg',
  Å: 'angstrom',
  M: 'mol/L',
};

/**
 * The unit that `@interphase/core` converts, for a unit as a text writes it; what is counted is a pure number.
 * A `C` alone is the rate that fills a cell in an hour, not a charge.
 */
export function coreUnitOf(unit: string): string {
  if (new RegExp(`^${countedPattern}$`).test(unit)) return '1';
  if (unit.endsWith('%')) return '%';
  return (
    named[unit] ??
    lowered(unit)
      .replaceAll('Å', 'angstrom')
      .replaceAll('Ω', 'ohm')
      .replace(/^(hour|day|week|month|year|decade|minute|second)s$/, '$1')
  );
}
