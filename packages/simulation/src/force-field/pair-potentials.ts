import { COULOMB, ParameterError } from '@interphase/core';
import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import type { PairEnergy } from '../interaction/pair-energy.js';

const names = z.tuple([z.string().min(1), z.string().min(1)], { error: 'must name two elements' });
const length = within(0.01, 20, 'angstrom');
const steepness = within(0.01, 20, '1/angstrom');

/** More points than this in a tabulated potential are refused. */
const MOST_POINTS = 10_000;

const lennardJones = z.strictObject({
  kind: z.literal('lennard-jones'),
  between: names,
  /** Depth, eV. */
  epsilon: within(0, 100, 'eV'),
  /** Distance of zero energy, angstrom. */
  sigma: length,
});
const buckingham = z.strictObject({
  kind: z.literal('buckingham'),
  between: names,
  /** A exp(-R / rho) - C / R^6. */
  a: within(0, 1e6, 'eV'),
  rho: length,
  c: within(0, 1e6, 'eV angstrom^6').default(0),
});
const morse = z.strictObject({
  kind: z.literal('morse'),
  between: names,
  /** D {[exp(alpha (r0 - R)) - 1]^2 - 1}. */
  d: within(0, 100, 'eV'),
  alpha: steepness,
  r0: length,
});
const tabulated = z.strictObject({
  kind: z.literal('tabulated'),
  between: names,
  /** Evenly spaced distances: `start`, `start + step`, … */
  start: within(0.01, 20, 'angstrom'),
  step: within(0.0001, 1, 'angstrom'),
  energies: z.array(z.number()).min(4).max(MOST_POINTS),
});

/**
 * Pair potentials as data. Energies of one pair from several entries add up. `charges` adds between every two kinds
 * the screened Coulomb (Yukawa) energy e²/(4πε0) q1 q2 exp(-R / screening) / R; the bare one needs a sum without
 * cut-off, which these fields do not make.
 */
export const pairPotentials = z.strictObject({
  pairs: z
    .array(z.discriminatedUnion('kind', [lennardJones, buckingham, morse, tabulated]))
    .min(1)
    .max(500),
  /** Charge by element, elementary charges. */
  charges: z.record(z.string(), within(-8, 8, 'elementary charges')).optional(),
  /** Length over which charges are screened, angstrom. */
  screening: within(0.5, 10, 'angstrom').default(2),
});

export type PairPotentials = z.infer<typeof pairPotentials>;
type Potential = PairPotentials['pairs'][number];

/**
 * The energy of two elements by such data; null when no entry names them.
 *
 * @throws ParameterError when nothing at all is said of one of the elements
 */
export function pairPotentialsFromData(
  data: PairPotentials,
  elements: readonly string[],
): (a: number, b: number) => PairEnergy | null {
  const named = new Set(data.pairs.flatMap(({ between }) => between));
  const unnamed = elements.filter((one) => !named.has(one));
  if (unnamed.length > 0) {
    throw new ParameterError(`The pair potentials say nothing of ${unnamed.join(', ')}.`, ['potentials']);
  }
  return (a, b) => {
    const [first, second] = [elements[a]!, elements[b]!];
    const terms = data.pairs
      .filter(({ between: [x, y] }) => (x === first && y === second) || (x === second && y === first))
      .map(energyOf);
    const product = (data.charges?.[first] ?? 0) * (data.charges?.[second] ?? 0);
    if (product !== 0) {
      const strength = COULOMB * product;
      terms.push((distance) => (strength / distance) * Math.exp(-distance / data.screening));
    }
    return terms.length === 0 ? null : (distance) => terms.reduce((total, term) => total + term(distance), 0);
  };
}

function energyOf(potential: Potential): PairEnergy {
  switch (potential.kind) {
    case 'lennard-jones':
      return (distance) => {
        const sixth = (potential.sigma / distance) ** 6;
        return 4 * potential.epsilon * (sixth * sixth - sixth);
      };
    case 'buckingham':
      return (distance) => potential.a * Math.exp(-distance / potential.rho) - potential.c / distance ** 6;
    case 'morse':
      return (distance) => {
        const stretch = Math.exp(potential.alpha * (potential.r0 - distance)) - 1;
        return potential.d * (stretch * stretch - 1);
      };
    case 'tabulated':
      return interpolated(potential);
  }
}

/** Cubic interpolation (Catmull-Rom) of evenly spaced energies; a straight line before the first, 0 past the last. */
function interpolated({
  start,
  step,
  energies,
}: {
  start: number;
  step: number;
  energies: number[];
}): PairEnergy {
  const last = energies.length - 1;
  const at = (index: number): number => {
    if (index < 0) return 2 * energies[0]! - energies[1]!;
    return index > last ? 2 * energies[last]! - energies[last - 1]! : energies[index]!;
  };
  return (distance) => {
    const t = (distance - start) / step;
    if (t < 0) return energies[0]! + t * (energies[1]! - energies[0]!);
    if (t > last) return 0;
    const k = Math.min(Math.floor(t), last - 1);
    const w = t - k;
    const [before, left, right, after] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
    const [from, to] = [(right - before) / 2, (after - left) / 2];
    const rise = right - left;
    return left + w * (from + w * (3 * rise - 2 * from - to + w * (from + to - 2 * rise)));
  };
}
