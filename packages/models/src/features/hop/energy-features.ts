import type { Vector3 } from '@interphase/core';
import { type AtomGroup, leastGap } from './atom-group.js';
import { easedPath } from './eased-path.js';
import type { HopSurroundings, Role } from './hop-surroundings.js';
import type { PathField } from './path-energy.js';

/** Energies far above what an ion ever climbs say little more than that: they grow as logarithms, from here, eV. */
const TAME_FROM = 3;

/** Gap that stands for "none near", angstrom. */
const FARTHEST_GAP = 6;

const tame = (energy: number) => {
  const size = Math.abs(energy);
  return Math.sign(energy) * (size > TAME_FROM ? TAME_FROM + Math.log(size / TAME_FROM) : size);
};

/**
 * The bond-valence energy along the straight path and along the eased one (eV, all and by part), and how far the ion
 * stepped aside.
 */
export function energyFeatures(
  { path, mobile }: HopSurroundings,
  groups: Readonly<Record<Role, AtomGroup>>,
  field: PathField,
): Record<string, number> {
  const eased = easedPath(path, field);
  const offsets = eased.map((point, index) => distance(point, path[index]!));
  const straight = profiles(path, field);
  const relaxed = profiles(eased, field);
  const valences = eased.map(field.valence);
  const gap = (role: 'anion' | 'cation') =>
    Math.min(...eased.map((point) => leastGap(groups[role], point, FARTHEST_GAP))) - mobile.radius;
  return {
    ...ranges('straight energy', straight.total),
    'straight framework energy range': tame(range(straight.framework)),
    'straight attraction range': tame(range(straight.attraction)),
    ...summary('energy', relaxed.total),
    ...summary('framework energy', relaxed.framework),
    ...summary('attraction', relaxed.attraction),
    ...summary('cation repulsion', relaxed.cations),
    ...summary('mobile repulsion', relaxed.others),
    'energy lowest': tame(Math.min(...relaxed.total) - ends(relaxed.total)),
    'energy of the ends': tame(ends(relaxed.total)),
    'farthest aside': Math.max(...offsets),
    'eased bottleneck': gap('anion'),
    'eased cation gap': gap('cation'),
    'eased valence greatest': tame(Math.max(...valences)),
    'eased valence range': tame(range(valences)),
  };
}

function profiles(path: readonly Vector3[], field: PathField) {
  const parts = path.map(field.parts);
  return {
    total: parts.map(([a, b, c]) => a + b + c),
    framework: parts.map(([a, b]) => a + b),
    attraction: parts.map(([a]) => a),
    cations: parts.map(([, b]) => b),
    others: parts.map(([, , c]) => c),
  };
}

const distance = (a: Vector3, b: Vector3) =>
  Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
const ends = (values: readonly number[]) => (values[0]! + values.at(-1)!) / 2;
const ranges = (name: string, values: readonly number[]) => ({ [`${name} range`]: tame(range(values)) });

function summary(name: string, values: readonly number[]): Record<string, number> {
  const highest = Math.max(...values);
  const low = Math.min(values[0]!, values.at(-1)!);
  return {
    [`${name} range`]: tame(range(values)),
    [`${name} rise`]: tame(highest - low),
    [`${name} asymmetry`]: tame(Math.abs(values[0]! - values.at(-1)!)),
    [`${name} middle`]: tame(values[values.length >> 1]! - ends(values)),
  };
}
