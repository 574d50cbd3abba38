import { commensurable, convertUnit } from '@interphase/core';
import type { ConditionRecord } from '../quantity/condition.js';
import type { Entry, Source } from './entry.js';

/** Temperatures this near to each other, K, and all between these two, are compared as one. */
const room = { lowest: 283, highest: 313 };
/** Quantities whose differences are told as factors: they span decades. */
const onRatioScale = new Set(['S/cm', 'cm2/s', 'Hz']);

/** What is known of one source: from the lowest to the highest that any of its numbers allows. */
interface Range {
  readonly source: Source;
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

const nameOf: Readonly<Record<Source, string>> = {
  REPORTED: 'reported',
  SIMULATED: 'simulated',
  IMPORTED: 'imported',
  PREDICTED: 'predicted',
};

/**
 * Whether the sources agree, in one sentence: two do when what their uncertainties allow overlaps. Only numbers for
 * the same number of dimensions and at about the same temperature are compared; of several such groups the one with
 * the most sources is spoken of.
 * @param unit of the sentence
 */
export function verdict(entries: readonly Entry[], unit: string): string {
  const usable = entries.filter((entry) => commensurable(entry.unit, unit));
  if (usable.length === 0) return 'Nothing is reported, simulated or predicted here.';
  const [group] = groupsOf(usable).toSorted(
    (a, b) =>
      sourcesOf(b.entries).length - sourcesOf(a.entries).length || b.entries.length - a.entries.length,
  );
  const ranges = sourcesOf(group?.entries ?? []).map((source) => rangeOf(source, group?.entries ?? [], unit));
  const where = group?.where ? ` ${group.where}` : '';
  const [only, ...others] = ranges;
  if (!only) return 'Nothing is reported, simulated or predicted here.';
  if (others.length === 0) {
    return `Only ${nameOf[only.source]} numbers can be looked at${where} (${spoken(only, unit)}): there is nothing to compare them with.`;
  }
  const list = joined(ranges.map((range) => `${nameOf[range.source]} (${spoken(range, unit)})`));
  const apart = pairsOf(ranges).filter(([a, b]) => a.upper < b.lower || b.upper < a.lower);
  const begin = `${list[0]?.toUpperCase()}${list.slice(1)}`;
  if (apart.length === 0) return `${begin} agree${where} within their uncertainties.`;
  return `${begin} do not all agree${where}: ${joined(apart.map((pair) => gap(pair, unit)))}.`;
}

/**
 * Entries that may be compared with each other, and what they have in common. One that does not say its number of
 * dimensions is compared with all that do.
 */
function groupsOf(entries: readonly Entry[]): { where: string; entries: Entry[] }[] {
  const said = entries.map((entry) => ({
    entry,
    temperature: temperature(entry.conditions),
    dimensions: dimensions(entry.conditions),
  }));
  return said.map((of) => ({
    where: [of.dimensions, of.temperature].filter(Boolean).join(', '),
    entries: said
      .filter((other) => other.temperature === of.temperature)
      .filter((other) => other.dimensions === '' || other.dimensions === of.dimensions)
      .map(({ entry }) => entry),
  }));
}

function dimensions(conditions: readonly ConditionRecord[]): string {
  const found = conditions.find(({ name }) => name === 'dimensions');
  return found ? `in ${found.value} dimension${found.value === '1' ? '' : 's'}` : '';
}

function temperature(conditions: readonly ConditionRecord[]): string {
  const found = conditions.find(({ name }) => name === 'temperature');
  if (!found) return '';
  const kelvin = found.unit === 'degC' ? Number(found.value) + 273.15 : Number(found.value);
  if (!Number.isFinite(kelvin)) return '';
  return kelvin >= room.lowest && kelvin <= room.highest ? 'near room temperature' : `at ${kelvin} K`;
}

const sourcesOf = (entries: readonly Entry[]): Source[] => [...new Set(entries.map(({ source }) => source))];

function rangeOf(source: Source, entries: readonly Entry[], unit: string): Range {
  const own = entries.filter((entry) => entry.source === source);
  const ends = own.map(({ value, lower, upper, unit: from }) => {
    const least = lower ?? value ?? Number.NEGATIVE_INFINITY;
    const most = upper ?? value ?? Number.POSITIVE_INFINITY;
    return [least, most].map((end) => (Number.isFinite(end) ? convertUnit(end, from, unit) : end));
  });
  return {
    source,
    lower: Math.min(...ends.map(([least = Number.NEGATIVE_INFINITY]) => least)),
    upper: Math.max(...ends.map(([, most = Number.POSITIVE_INFINITY]) => most)),
    count: own.length,
  };
}

function spoken({ lower, upper, count }: Range, unit: string): string {
  const numbers =
    lower === Number.NEGATIVE_INFINITY
      ? `at most ${short(upper)}`
      : upper === Number.POSITIVE_INFINITY
        ? `at least ${short(lower)}`
        : short(lower) === short(upper)
          ? short(lower)
          : `${short(lower)} to ${short(upper)}`;
  return `${numbers} ${unit}${count > 1 ? `, ${count} numbers` : ''}`;
}

/** Which of two that do not overlap lies above, and by how much. */
function gap([a, b]: readonly [Range, Range], unit: string): string {
  const [low, high] = a.upper < b.lower ? [a, b] : [b, a];
  const verb = `${nameOf[high.source]} lies`;
  const below = nameOf[low.source];
  return onRatioScale.has(unit) && low.upper > 0
    ? `${verb} above ${below} by a factor of at least ${short(high.lower / low.upper)}`
    : `${verb} above ${below} by at least ${short(high.lower - low.upper)} ${unit}`;
}

const pairsOf = (ranges: readonly Range[]): (readonly [Range, Range])[] =>
  ranges.flatMap((a, index) => ranges.slice(index + 1).map((b) => [a, b] as const));

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const short = (value: number): string => String(Number(value.toPrecision(2)));
