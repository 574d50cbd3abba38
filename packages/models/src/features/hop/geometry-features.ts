import { element, type Vector3 } from '@interphase/core';
import { type AtomGroup, countNear, distanceTo, leastGap, nearestDistances } from './atom-group.js';
import type { HopSurroundings, Role, Surrounding } from './hop-surroundings.js';
import type { PathField } from './path-energy.js';

/** Distance that stands for "none near", angstrom. */
const FAR = 9;
/** The same for the gap to an atom's surface, angstrom. */
const FARTHEST_GAP = 6;
/** As many neighbours of each role are told apart. */
const NEAREST = 4;
/** Atoms this many widths past a soft limit count no more: less than 1e-17 each. */
const FADED = 40;
const MEAN_ELECTRONEGATIVITY = 1.75;

/** How the straight path runs between the host's atoms: lengths in angstrom, charges in elementary charges. */
export function geometryFeatures(
  surroundings: HopSurroundings,
  groups: Readonly<Record<Role, AtomGroup>>,
  field: PathField,
): Record<string, number> {
  const { path, host, mobile, length, volume } = surroundings;
  const { anion: anions, cation: cations, mobile: others } = groups;
  const nearestTo = (group: AtomGroup) => path.map((point) => nearestDistances(group, point, NEAREST));
  const [toAnions, toCations, toOthers] = [nearestTo(anions), nearestTo(cations), nearestTo(others)];
  const gaps = (group: AtomGroup) => path.map((point) => leastGap(group, point, FARTHEST_GAP));
  const [anionGaps, cationGaps] = [gaps(anions), gaps(cations)];
  const coordination = path.map((point) => coordinationAt(point, anions, mobile.radius));
  // Told at three places only, as `line` does.
  const [first, middle, last] = [path[0]!, path[path.length >> 1]!, path.at(-1)!];
  const charge = [first, middle, last].map((point) => chargeNear(point, cations));
  const valence = path.map(field.valence);
  const nth = (lists: readonly number[][], place: number) => lists.map((list) => list[place] ?? FAR);
  const meanOf = (lists: readonly number[][], count: number) =>
    lists.map((list) => {
      const padded = Array.from({ length: count }, (_, index) => list[index] ?? FAR);
      return padded.reduce((total, value) => total + value, 0) / count;
    });
  const tightest = anionGaps.indexOf(Math.min(...anionGaps));
  const anionCount = host.filter(({ role }) => role === 'anion').length;
  return {
    'hop length': length,
    'volume per anion': volume / anionCount,
    'filled share of volume': sum(host, ({ radius }) => (4 / 3) * Math.PI * radius ** 3) / volume,
    ...line('nearest anion', nth(toAnions, 0)),
    ...line('third anion', nth(toAnions, 2)),
    ...line('four anions', meanOf(toAnions, 4)),
    ...line('nearest cation', nth(toCations, 0)),
    ...line('nearest mobile ion', nth(toOthers, 0)),
    ...line('cation gap', cationGaps),
    ...line('coordination', coordination),
    ...line('bond valence', valence),
    ...line('cation charge near', charge),
    'nearest anion least': Math.min(...nth(toAnions, 0)),
    'nearest cation least': Math.min(...nth(toCations, 0)),
    'nearest mobile ion least': Math.min(...nth(toOthers, 0)),
    'bond valence greatest': Math.min(Math.max(...valence), 20),
    'bond valence range': Math.min(Math.max(...valence) - Math.min(...valence), 20),
    'coordination greatest': Math.max(...coordination),
    'anion gap least': Math.min(...anionGaps),
    bottleneck: Math.min(...anionGaps) - mobile.radius,
    'bottleneck triangle': (meanOf([toAnions[tightest] ?? []], 3)[0] ?? FAR) - mobile.radius,
    'bottleneck to cations': Math.min(...cationGaps) - mobile.radius,
    'bottleneck place': Math.abs(tightest / (path.length - 1) - 0.5),
    'electronegativity of anions midway': mean(midway(anions, 3).map(electronegativity), 3),
    'charge of cations midway': mean(
      midway(cations, 3).map(({ charge }) => charge),
      0,
    ),
    'electronegativity of the cation midway': mean(midway(cations, 1).map(electronegativity), 2),
  };
}

/** Midway, at the ends on average, and how far the ends differ. */
function line(name: string, values: readonly number[]): Record<string, number> {
  const [start, end] = [values[0]!, values.at(-1)!];
  return {
    [`${name} midway`]: values[values.length >> 1]!,
    [`${name} at the ends`]: (start + end) / 2,
    [`${name} between the ends`]: Math.abs(start - end),
  };
}

/** Atoms within reach of the ion, softly counted. */
function coordinationAt(point: Vector3, anions: AtomGroup, radius: number): number {
  const limit = radius + 0.6;
  const end = countNear(anions, point, anions.widest + limit + FADED * 0.12);
  let total = 0;
  for (let atom = 0; atom < end; atom++)
    total += within(distanceTo(atom, anions, point), anions.radii[atom]! + limit, 0.12);
  return total;
}

function chargeNear(point: Vector3, cations: AtomGroup): number {
  const end = countNear(cations, point, 3.2 + FADED * 0.2);
  let total = 0;
  for (let atom = 0; atom < end; atom++)
    total += cations.atoms[atom]!.charge * within(distanceTo(atom, cations, point), 3.2, 0.2);
  return total;
}

/** The few atoms nearest to the middle of the hop. */
function midway({ atoms, fromMiddle }: AtomGroup, count: number): Surrounding[] {
  const last = fromMiddle[Math.min(count, atoms.length) - 1] ?? 0;
  return [...atoms.keys()]
    .slice(0, countNear({ fromMiddle }, [0, 0, 0], last))
    .sort((a, b) => fromMiddle[a]! - fromMiddle[b]!)
    .slice(0, count)
    .map((atom) => atoms[atom]!);
}
const within = (distance: number, limit: number, width: number) =>
  1 / (1 + Math.exp(Math.min(50, Math.max(-50, (distance - limit) / width))));
const sum = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((total, item) => total + value(item), 0);
const mean = (values: readonly number[], none: number) =>
  values.length === 0 ? none : sum(values, (value) => value) / values.length;
const electronegativity = ({ element: symbol }: Surrounding) =>
  element(symbol).electronegativity ?? MEAN_ELECTRONEGATIVITY;
