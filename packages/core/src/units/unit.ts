/// <reference path="./mathjs-bundle.d.ts" />
import type { Unit } from 'mathjs';
// The library in one file: its hundreds of small ones cost every process and thread most of a second to load.
import library from 'mathjs/lib/browser/math.js';
import { AVOGADRO, ELEMENTARY_CHARGE } from '../constants/constants.js';
import { InputError } from '../errors/input-error.js';

let started: ReturnType<typeof library.create> | null = null;

/** The library, set up at first use: many who load this package convert nothing. */
function math(): ReturnType<typeof library.create> {
  if (started === null) {
    started = library.create({ ...library.all });
    // The library's electronvolt is CODATA 2010's; since 2019 it is exact.
    started.createUnit('eV', { definition: `${ELEMENTARY_CHARGE} J`, prefixes: 'short' }, { override: true });
    started.createUnit('cal', { definition: '4.184 J', prefixes: 'short' });
  }
  return started;
}

/** Numbers without a dimension, and how much one of them is. */
const dimensionless: Readonly<Record<string, number>> = { '1': 1, '%': 1e-2, ppm: 1e-6, atoms: 1 };

/** kJ/mol in 1 eV per particle. */
const molarPerElectronvolt = (AVOGADRO * ELEMENTARY_CHARGE) / 1000;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/Å|Å/g, 'angstrom'],
  [/[µμ]/g, 'u'],
  [/Ω|Ω/g, 'ohm'],
  [/°C/g, 'degC'],
  [/[·⋅]/g, ' '],
  [/²/g, '2'],
  [/³/g, '3'],
  [/⁻/g, '-'],
  [/¹/g, '1'],
  // cm2/s, S cm-1: an exponent follows its unit directly.
  [/([A-Za-z])\^?(-?\d+)/g, '$1^$2'],
  // 1/s: the library takes the 1 for a value.
  [/^1\/([A-Za-z]+)(?:\^(\d+))?$/, '$1^-$2'],
  [/\^-$/, '^-1'],
];

const longest = 40;
const examples = 'eV, meV, S/cm, mS/cm, cm2/s, angstrom, nm, K, degC, ns, %, 1, mAh/g, V, GPa, Hz, kJ/mol';

/** The library's unit for a text; null when it is none, or is a quantity such as `5 cm`. */
function parse(text: string): Unit | null {
  const source = spellings.reduce((spelt, [from, to]) => spelt.replace(from, to), text.trim());
  if (source.length === 0 || source.length > longest) return null;
  try {
    const unit = math().unit(source);
    return unit.toJSON().value === null ? unit : null;
  } catch {
    return null;
  }
}

const molar = 'kJ/mol';
const perParticle = 'eV';

const isMolarPair = (a: Unit, b: Unit): boolean =>
  a.equalBase(math().unit(molar)) && b.equalBase(math().unit(perParticle));

const unknown = (text: string): never => {
  throw new InputError(
    'unit.unknown',
    `"${text.slice(0, longest)}" is no unit. Units are written ${examples}`,
    {
      path: ['unit'],
    },
  );
};

const incommensurable = (from: string, to: string): never => {
  throw new InputError('unit.incommensurable', `${from} cannot be converted to ${to}`, { path: ['unit'] });
};

/** Whether a text is a unit: `eV`, `S/cm`, `cm2/s`, `%`, `1`, `kJ/mol`, ... */
export const isUnit = (text: string): boolean => Object.hasOwn(dimensionless, text) || parse(text) !== null;

/**
 * Whether values in one unit can be given in the other. Energies per mole and per particle can.
 * @throws InputError `unit.unknown`
 */
export function commensurable(a: string, b: string): boolean {
  const pure = [a, b].filter((text) => Object.hasOwn(dimensionless, text)).length;
  const [first, second] = [a, b].map((text) =>
    Object.hasOwn(dimensionless, text) ? null : (parse(text) ?? unknown(text)),
  );
  if (pure > 0 || !first || !second) return pure === 2;
  return first.equalBase(second) || isMolarPair(first, second) || isMolarPair(second, first);
}

/**
 * A value given in `from`, in the unit `to`. Temperatures shift (25 degC is 298.15 K); an energy per mole is
 * that of one particle times the Avogadro constant.
 * @throws InputError `unit.unknown` naming units that are known, `unit.incommensurable` naming both
 */
export function convertUnit(value: number, from: string, to: string): number {
  if (!commensurable(from, to)) return incommensurable(from, to);
  if (from === to) return value;
  const [pureFrom, pureTo] = [dimensionless[from], dimensionless[to]];
  if (pureFrom !== undefined && pureTo !== undefined) return (value * pureFrom) / pureTo;
  const [source, target] = [parse(from) ?? unknown(from), parse(to) ?? unknown(to)];
  const convert = (amount: number, unit: string, into: string): number =>
    // Factors of ten are not exact in binary; the last digit of a conversion means nothing.
    Number(math().unit(amount, unit).toNumber(into).toPrecision(15));
  const [spelt, wanted] = [source.toString(), target.toString()];
  if (isMolarPair(source, target)) {
    return convert(convert(value, spelt, molar) / molarPerElectronvolt, perParticle, wanted);
  }
  if (isMolarPair(target, source)) {
    return convert(convert(value, spelt, perParticle) * molarPerElectronvolt, molar, wanted);
  }
  return convert(value, spelt, wanted);
}
