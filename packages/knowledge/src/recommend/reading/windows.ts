import type { Window } from '../window-overlap.js';
import { type SizeUnit, sizeUnits } from './size-units.js';
import { flatText } from './words.js';

/** A window that a text states, and the words that state it. */
export interface WindowRead {
  axis: 'length' | 'time';
  window: Window;
  words: string;
  /** Whether the words are a size and nothing else, as `5 nm` is and `single particle` is not. */
  sizeOnly: boolean;
}

/** A band of length with a name, metres. */
export interface Band {
  name: string;
  minMetres: number;
  maxMetres: number;
}

const anyUnit = [...sizeUnits.keys()].toSorted((a, b) => b.length - a.length).join('|');
const number = String.raw`\d+(?:[.,]\d+)?(?:e[+-]?\d+)?`;
const bounds =
  '[<>≤≥~]=?|below|under|less than|smaller than|up to|at most|within|shorter than|above|over|beyond|more than|larger than|longer than|bigger than|at least';
const stated = new RegExp(
  String.raw`(?:(${bounds})\s*)?(${number})(?:\s*(?:(${anyUnit})\s*)?(?:-|to|and)\s*(${number}))?[\s-]*(${anyUnit})(?![\p{L}\p{N}])`,
  'giu',
);
/** Sizes without a number: `over milliseconds`, `mm-sized`, `minute by minute`. */
const spelled = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?<!\d\s)(?:(?:few|tens of|hundreds of|sub)[\s-])?(${anyUnit})(?=[\s-](?:sized?|scale|range|thick|long|resolution|time)|(?<=[a-zμ]{5})(?![\p{L}\p{N}]))`,
  'giu',
);
const upward = /^(?:>|≥|above|over|beyond|more|larger|longer|bigger|at least)/i;
const downward = /^(?:<|≤|below|under|less|smaller|up to|at most|within|shorter)/i;

/** What a size without a second end stands for: half of it to twice it. */
const around = 2;
/** What a unit without a number stands for: one to ten of it. */
const someOf = 10;

/** Things whose size everybody knows, metres. */
const objects: readonly (readonly [pattern: RegExp, lower: number, upper: number])[] = [
  [
    /\b(?:full|pouch|coin|cylindrical|prismatic|sealed|commercial|large|whole|entire|battery)[\s-]cells?\b|\b(?:18650|21700)\b|\bcell level\b|\bmacroscopic\b/i,
    1e-3,
    1e-1,
  ],
  [/\b(?:single|individual|isolated|one)\s(?:\S+\s){0,2}particles?\b/i, 1e-7, 1e-5],
  [/\bmesoscale\b|\bmesoscopic\b/i, 1e-7, 1e-5],
  [/\bnanoscale\b|\bnanoscopic\b|\bnano(?:metre|meter)[\s-]scale\b/i, 1e-9, 1e-7],
  [/\bmicroscale\b|\bmicron[\s-]scale\b/i, 1e-6, 1e-4],
  [/\bunit cells?\b|\batom by atom\b|\batomistic\b/i, 1e-10, 2e-9],
];

/** Volume of one atom in a dense solid, cubic metres (about 12 cubic angstrom). */
const atomVolume = 1.2e-29;
const atomCount =
  /(?:(?:>|over|more than|at least)\s*)?(\d[\d,.]*|(?:tens|hundreds) of thousands|thousands|hundreds|millions)(?:\s*(k))?(?:\s(?:of\s)?)(?:atoms|ions)\b/i;
const counts: Readonly<Record<string, number>> = {
  hundreds: 300,
  thousands: 3e3,
  'tens of thousands': 3e4,
  'hundreds of thousands': 3e5,
  millions: 3e6,
};

/**
 * Windows of length and time that a text states: sizes with units, units alone, things of known size, bands of the
 * vocabulary (`atomic scale`), and numbers of atoms.
 */
export function readWindows(text: string, bands: readonly Band[]): WindowRead[] {
  const flat = flatText(text);
  const found = [...statedSizes(flat), ...spelledSizes(flat)];
  const hasLength = found.some(({ axis }) => axis === 'length');
  return hasLength ? found : [...found, ...knownSizes(flat, bands).slice(0, 1)];
}

/** The one window that holds all that is read on an axis; null where nothing is. */
export function spanOf(read: readonly WindowRead[], axis: WindowRead['axis']): Window | null {
  const windows = read.filter((one) => one.axis === axis).map(({ window }) => window);
  if (windows.length === 0) return null;
  const lowers = windows.map(({ lower }) => lower);
  const uppers = windows.map(({ upper }) => upper);
  return {
    lower: lowers.includes(null) ? null : Math.min(...lowers.map((lower) => lower ?? 0)),
    upper: uppers.includes(null) ? null : Math.max(...uppers.map((upper) => upper ?? 0)),
  };
}

const numberOf = (digits: string): number => Number(digits.replace(',', '.'));

/** Rounded, so that 3 nm is 3e-9 m and not a digit beside it. */
const inUnit = (value: number, { size }: SizeUnit): number => Number((value * size).toPrecision(12));

function statedSizes(flat: string): WindowRead[] {
  return [...flat.matchAll(stated)].flatMap((match): WindowRead[] => {
    const [words, bound = '', first = '', firstUnit, second, lastUnit = ''] = match;
    const unit = sizeUnits.get(lastUnit.toLowerCase());
    // Capitals tell siemens from seconds and mega from milli.
    if (unit === undefined || (lastUnit.length <= 2 && lastUnit !== lastUnit.toLowerCase())) return [];
    const lowUnit = firstUnit === undefined ? unit : sizeUnits.get(firstUnit.toLowerCase());
    if (lowUnit?.axis !== unit.axis) return [];
    const low = inUnit(numberOf(first), lowUnit);
    const high = second === undefined ? null : inUnit(numberOf(second), unit);
    // `1s` is an orbital of electrons rather than a time.
    if (low === 0 || words.trim() === '1s') return [];
    const window =
      high !== null
        ? { lower: Math.min(low, high), upper: Math.max(low, high) }
        : upward.test(bound)
          ? { lower: low, upper: null }
          : downward.test(bound)
            ? { lower: null, upper: low }
            : { lower: low / around, upper: low * around };
    return [{ axis: unit.axis, window, words: words.trim(), sizeOnly: true }];
  });
}

function spelledSizes(flat: string): WindowRead[] {
  return [...flat.replace(stated, ' ').matchAll(spelled)].flatMap(([words, name = '']): WindowRead[] => {
    const unit = sizeUnits.get(name.toLowerCase());
    if (unit === undefined || name.length === 1) return [];
    const { axis, size } = unit;
    return [{ axis, window: { lower: size, upper: size * someOf }, words: words.trim(), sizeOnly: true }];
  });
}

function knownSizes(flat: string, bands: readonly Band[]): WindowRead[] {
  const read = (words: string, lower: number, upper: number): WindowRead => ({
    axis: 'length',
    window: { lower, upper },
    words: words.trim(),
    sizeOnly: false,
  });
  const ofBands = bands.flatMap(({ name, minMetres, maxMetres }) => {
    const match = new RegExp(
      String.raw`\b${name}(?:al)?[\s-](?:length[\s-])?(?:scale|level|resolution)`,
      'i',
    ).exec(flat);
    return match === null ? [] : [read(match[0], minMetres, maxMetres)];
  });
  const ofObjects = objects.flatMap(([pattern, lower, upper]) => {
    const match = pattern.exec(flat);
    return match === null ? [] : [read(match[0], lower, upper)];
  });
  return [...ofBands, ...ofObjects, ...sizesOfAtomCounts(flat)];
}

/** The edge of a cube that so many atoms fill. */
function sizesOfAtomCounts(flat: string): WindowRead[] {
  const match = atomCount.exec(flat);
  if (match === null) return [];
  const [words, amount = '', thousand] = match;
  const count =
    (counts[amount.toLowerCase()] ?? Number(amount.replaceAll(',', ''))) * (thousand === undefined ? 1 : 1e3);
  const edge = Math.cbrt(count * atomVolume);
  if (!Number.isFinite(edge) || edge <= 0) return [];
  return [
    {
      axis: 'length',
      window: { lower: edge / around, upper: edge * around },
      words: words.trim(),
      sizeOnly: true,
    },
  ];
}
