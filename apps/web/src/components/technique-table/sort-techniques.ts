import type { TechniqueReachFragment } from '../../generated/graphql';

export type SortKey = 'name' | 'kind' | 'family' | 'length' | 'time' | 'basis';

type Value = string | number;

const VALUES: Readonly<Record<SortKey, (technique: TechniqueReachFragment) => Value>> = {
  name: (t) => t.name.toLowerCase(),
  kind: (t) => t.kind,
  family: (t) => t.family,
  length: (t) => t.minMetres ?? Number.POSITIVE_INFINITY,
  time: (t) => t.minSeconds ?? Number.POSITIVE_INFINITY,
  basis: (t) => t.scaleCertainty ?? 'Z',
};

const isKey = (text: string): text is SortKey => text in VALUES;

/** Sorts by the key of the address (`length`, or `-length` for the other way); by length when there is none. */
export function sortTechniques(
  techniques: readonly TechniqueReachFragment[],
  sort: string | undefined,
): TechniqueReachFragment[] {
  const key = sort?.replace(/^-/, '') ?? 'length';
  const value = VALUES[isKey(key) ? key : 'length'];
  const sign = sort?.startsWith('-') ? -1 : 1;
  return [...techniques].sort((a, b) => sign * compare(value(a), value(b)) || compare(a.name, b.name));
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en');
  return a === b ? 0 : a < b ? -1 : 1;
}
