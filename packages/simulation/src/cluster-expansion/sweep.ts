import { BOLTZMANN, repeatsFor, type Vector3 } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import type { Random } from '../random/random.js';
import { type ClusterExpansion, randomEnergy } from './cluster-expansion.js';
import { type FlippableBlock, flippableBlock } from './flip-table.js';
import { convexHull } from './ground-states.js';
import { blockError, canonicalMonteCarlo, type SiteChoice, semiGrandMonteCarlo } from './monte-carlo.js';

/** State 0 of every active site is the mobile ion, state 1 the vacancy. */
const ION = 0;
const EMPTY = 1;

/** Equilibrium at one chemical potential. Energies and potentials in eV. */
export interface SweepPoint {
  readonly potential: number;
  /** Share of the sites that the ion fills. */
  readonly composition: number;
  readonly compositionError: number;
  /** Per site. */
  readonly energy: number;
}

/** Sites that a block has where its size is left to us. */
const SITES = 200;

/** Cells along each axis for a block of about 200 sites or more in which no cluster meets its image: multiples of 6, or 2. */
export function blockRepeats({ parent, orbits }: ClusterExpansion): Vector3 {
  const widest = Math.max(0, ...orbits.map(({ diameter }) => diameter));
  const perSite = parent.crystal.sites.length / parent.active.length;
  const least = repeatsFor(parent.crystal, { spacing: widest + 0.1 });
  const roomy = repeatsFor(parent.crystal, { atoms: SITES * perSite });
  const whole = (n: number): number => (n > 4 ? 6 * Math.ceil(n / 6) : 2 * Math.ceil(n / 2));
  const [a, b, c] = [0, 1, 2].map((axis) => whole(Math.max(least[axis]!, roomy[axis]!)));
  return [a!, b!, c!];
}

/** The crystal with every site filled, and with none: energies in eV per site. */
export function ends(expansion: ClusterExpansion): { empty: number; full: number } {
  const perSite = 1 / expansion.parent.active.length;
  const shares = (ion: number) => expansion.parent.active.map(() => [ion, 1 - ion]);
  return {
    empty: randomEnergy(expansion, shares(0)) * perSite,
    full: randomEnergy(expansion, shares(1)) * perSite,
  };
}

/**
 * Chemical potentials (eV) from well below where the first ion goes in to well above where the last one does.
 * @param states compositions and energies (eV per site) of known orderings, which bound the steps between them
 */
export function potentialLadder(
  expansion: ClusterExpansion,
  repeats: Vector3,
  states: readonly { composition: number; energy: number }[],
  kT: number,
  points: number,
): number[] {
  const { empty, full } = ends(expansion);
  const hull = convexHull([...states, { composition: 0, energy: empty }, { composition: 1, energy: full }]);
  const slopes = hull
    .slice(1)
    .map((to, k) => (to.energy - hull[k]!.energy) / (to.composition - hull[k]!.composition));
  const width = expansion.parent.active.length;
  for (const [start, next] of [
    [EMPTY, ION],
    [ION, EMPTY],
  ] as const) {
    const size = width * repeats[0] * repeats[1] * repeats[2];
    const block = flippableBlock(expansion, repeats, new Uint8Array(size).fill(start));
    for (let site = 0; site < width; site++) {
      const change = block.change(site, next);
      slopes.push(next === ION ? change : -change);
    }
  }
  const margin = 6 * kT;
  const [low, high] = [Math.min(...slopes) - margin, Math.max(...slopes) + margin];
  return Array.from({ length: points }, (_, k) => low + ((high - low) * k) / (points - 1));
}

/** How long each point of a sweep is averaged. */
export interface SweepLength {
  readonly temperature: number;
  readonly passes: number;
}

/**
 * Compositions in equilibrium with each chemical potential, one after the other: upwards from the empty crystal, or
 * downwards from the full one.
 */
export function sweepPotentials(
  expansion: ClusterExpansion,
  repeats: Vector3,
  potentials: readonly number[],
  { temperature, passes }: SweepLength,
  downwards: boolean,
  random: Random,
  pace: Pace,
): SweepPoint[] {
  const kT = BOLTZMANN * temperature;
  const block = filledWith(expansion, repeats, downwards ? ION : EMPTY);
  const order = [...potentials.keys()];
  if (downwards) order.reverse();
  const found: SweepPoint[] = [];
  order.forEach((at, done) => {
    pace(done / order.length);
    const potential = potentials[at]!;
    const given = Float64Array.of(potential, 0);
    const choices = Array.from(
      { length: block.size },
      (_, site): SiteChoice => ({ site, potentials: given }),
    );
    const length = { equilibration: Math.ceil(passes / 4), passes };
    const averages = semiGrandMonteCarlo(block, choices, ION, kT, length, random);
    const perSite = block.cells / block.size;
    found[at] = {
      potential,
      composition: averages.amount * perSite,
      compositionError: blockError(averages.blocks.map(({ amount }) => amount * perSite)),
      energy: averages.energy * perSite,
    };
  });
  return found;
}

function filledWith(expansion: ClusterExpansion, repeats: Vector3, state: number): FlippableBlock {
  const size = expansion.parent.active.length * repeats[0] * repeats[1] * repeats[2];
  return flippableBlock(expansion, repeats, new Uint8Array(size).fill(state));
}

/** What cooling at one composition found. Energies in eV per site. */
export interface Annealed {
  readonly composition: number;
  /** Lowest energy met. */
  readonly lowest: number;
  /** Mean and its error at the temperature of the run. */
  readonly energy: number;
  readonly energyError: number;
  /** Of sites filled at random. */
  readonly random: number;
}

/** Steps of cooling from where nothing is ordered. */
const STEPS = 24;

/** Cools ions at a fixed composition, exchanging them with vacancies, to the temperature and on to where none moves. */
export function annealComposition(
  expansion: ClusterExpansion,
  repeats: Vector3,
  composition: number,
  { temperature, passes }: SweepLength,
  random: Random,
  pace: Pace,
): Annealed {
  const block = filledWith(expansion, repeats, EMPTY);
  const sites = Int32Array.from({ length: block.size }, (_, site) => site);
  random.shuffle(sites);
  const ions = Math.round(composition * block.size);
  for (const site of sites.subarray(0, ions)) block.set(site, ION);
  const kT = BOLTZMANN * temperature;
  const scale = block.cells / block.size;
  const hot = Math.max(4 * kT, spread(block, random));
  const run = (at: number, length: number) =>
    canonicalMonteCarlo(block, sites, ION, at, { equilibration: 0, passes: length }, random);
  const lowest = { energy: Number.POSITIVE_INFINITY };
  const watch = (): void => {
    lowest.energy = Math.min(lowest.energy, block.energy() / block.size);
  };
  for (let step = 0; step < STEPS; step++) {
    pace((0.5 * step) / STEPS);
    run(hot * (kT / hot) ** (step / STEPS), Math.ceil(passes / 4));
    watch();
  }
  const averages = run(kT, passes);
  watch();
  for (let step = 0; step < STEPS; step++) {
    pace(0.6 + (0.4 * step) / STEPS);
    run(kT * COLD ** (step / STEPS), Math.ceil(passes / 8));
    watch();
  }
  const share = ions / block.size;
  return {
    composition: share,
    lowest: lowest.energy,
    energy: averages.energy * scale,
    energyError: blockError(averages.blocks.map(({ energy }) => energy * scale)),
    random:
      randomEnergy(
        expansion,
        expansion.parent.active.map(() => [share, 1 - share]),
      ) * scale,
  };
}

/** Share of the temperature at which the search for the lowest energy ends. */
const COLD = 0.1;

/** Root mean square of what a random change costs, eV: where everything is possible. */
function spread(block: FlippableBlock, random: Random): number {
  let squared = 0;
  const samples = 200;
  for (let k = 0; k < samples; k++) {
    const site = random.below(block.size);
    squared += block.change(site, block.occupation[site] === ION ? EMPTY : ION) ** 2;
  }
  return Math.sqrt(squared / samples);
}
