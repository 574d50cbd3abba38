import { element, type Vector3 } from '@interphase/core';
import type { HopSurroundings, Role, Surrounding } from './hop-surroundings.js';
import type { PathField } from './path-energy.js';

/** Distance that stands for "none near", angstrom. */
const FAR = 9;
/** The same for the gap to an atom's surface, angstrom. */
const FARTHEST_GAP = 6;
/** As many neighbours of each role are told apart. */
const NEAREST = 4;
const MEAN_ELECTRONEGATIVITY = 1.75;

/** How the straight path runs between the host's atoms: lengths in angstrom, charges in elementary charges. */
export function geometryFeatures(surroundings: HopSurroundings, field: PathField): Record<string, number> {
  const { path, atoms, host, mobile, length, volume } = surroundings;
  const by = (role: Role) => atoms.filter((atom) => atom.role === role);
  const [anions, cations, others] = [by('anion'), by('cation'), by('mobile')];
  const away = (group: readonly Surrounding[]) =>
    path.map((point) => Float64Array.from(group, ({ position }) => apart(point, position)));
  const [fromAnions, fromCations, fromOthers] = [away(anions), away(cations), away(others)];
  const [toAnions, toCations, toOthers] = [fromAnions, fromCations, fromOthers].map((lists) =>
    lists.map(nearestOf),
  ) as [number[][], number[][], number[][]]; // of three
  const gaps = (group: readonly Surrounding[], lists: readonly Float64Array[]) =>
    lists.map((distances) =>
      distances.reduce(
        (least, distance, index) => Math.min(least, distance - group[index]!.radius),
        FARTHEST_GAP,
      ),
    );
  const anionGaps = gaps(anions, fromAnions);
  const cationGaps = gaps(cations, fromCations);
  const coordination = fromAnions.map((distances) =>
    distances.reduce(
      (total, distance, index) => total + within(distance, anions[index]!.radius + mobile.radius + 0.6, 0.12),
      0,
    ),
  );
  const charge = fromCations.map((distances) =>
    distances.reduce(
      (total, distance, index) => total + cations[index]!.charge * within(distance, 3.2, 0.2),
      0,
    ),
  );
  const valence = path.map(field.valence);
  const nth = (lists: readonly number[][], place: number) => lists.map((list) => list[place] ?? FAR);
  const meanOf = (lists: readonly number[][], count: number) =>
    lists.map((list) => {
      const padded = Array.from({ length: count }, (_, index) => list[index] ?? FAR);
      return padded.reduce((total, value) => total + value, 0) / count;
    });
  const tightest = anionGaps.indexOf(Math.min(...anionGaps));
  const middle = path[path.length >> 1]!;
  const nearest = (group: readonly Surrounding[], count: number) =>
    [...group].sort((a, b) => apart(middle, a.position) - apart(middle, b.position)).slice(0, count);
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
    'electronegativity of anions midway': mean(nearest(anions, 3).map(electronegativity), 3),
    'charge of cations midway': mean(
      nearest(cations, 3).map(({ charge }) => charge),
      0,
    ),
    'electronegativity of the cation midway': mean(nearest(cations, 1).map(electronegativity), 2),
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

const apart = (a: Vector3, b: Vector3) =>
  Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);

/** The least few, rising. */
function nearestOf(distances: Float64Array): number[] {
  const least: number[] = [];
  for (const distance of distances) {
    if (least.length === NEAREST && distance >= least[NEAREST - 1]!) continue;
    let place = Math.min(least.length, NEAREST - 1);
    for (; place > 0 && least[place - 1]! > distance; place--) least[place] = least[place - 1]!;
    least[place] = distance;
  }
  return least;
}
const within = (distance: number, limit: number, width: number) =>
  1 / (1 + Math.exp(Math.min(50, Math.max(-50, (distance - limit) / width))));
const sum = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((total, item) => total + value(item), 0);
const mean = (values: readonly number[], none: number) =>
  values.length === 0 ? none : sum(values, (value) => value) / values.length;
const electronegativity = ({ element: symbol }: Surrounding) =>
  element(symbol).electronegativity ?? MEAN_ELECTRONEGATIVITY;
