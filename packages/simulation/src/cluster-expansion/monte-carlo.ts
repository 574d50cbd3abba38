import type { Random } from '../random/random.js';
import type { FlippableBlock } from './flip-table.js';

/** States that a site may take, and what each is worth (eV) in a semi-grand ensemble: chemical potential by state. */
export interface SiteChoice {
  readonly site: number;
  readonly potentials: Float64Array;
}

/** Averages over a stretch of Monte Carlo. */
export interface MonteCarloAverages {
  /** eV per primitive cell. */
  readonly energy: number;
  /** Of the energy per cell times the cells: eV^2, for the heat capacity. */
  readonly energyVariance: number;
  /** Sites in each counted state per primitive cell. */
  readonly amount: number;
  readonly amountVariance: number;
  /** Share of the attempts that were accepted. */
  readonly acceptance: number;
  /** Energy and amount of each block, for errors. */
  readonly blocks: readonly { readonly energy: number; readonly amount: number }[];
}

/** How long to run. A pass tries every site once on average. */
export interface MonteCarloLength {
  readonly equilibration: number;
  readonly passes: number;
  /** Stretches that the averages are also given for. */
  readonly blocks?: number;
}

/**
 * Semi-grand canonical Metropolis Monte Carlo (Metropolis et al., J. Chem. Phys. 21 (1953) 1087, doi 10.1063/1.1699114):
 * sites change state one by one, with weight exp(-(E - sum of chemical potentials) / kT).
 * @param choices sites that may change, each with the chemical potential (eV) of each of its states
 * @param counted state of which the amount is averaged
 * @param kT eV; infinite temperature is `Infinity`
 */
export function semiGrandMonteCarlo(
  block: FlippableBlock,
  choices: readonly SiteChoice[],
  counted: number,
  kT: number,
  length: MonteCarloLength,
  random: Random,
): MonteCarloAverages {
  const { occupation } = block;
  let energy = block.energy();
  let amount = choices.reduce((sum, { site }) => sum + (occupation[site] === counted ? 1 : 0), 0);
  const attempt = (): boolean => {
    const { site, potentials } = choices[random.below(choices.length)]!;
    const now = occupation[site]!;
    let next = random.below(potentials.length - 1);
    if (next >= now) next++;
    const change = block.change(site, next);
    const cost = change - (potentials[next]! - potentials[now]!);
    if (cost > 0 && random.uniform() >= Math.exp(-cost / kT)) return false;
    block.set(site, next);
    energy += change;
    amount += (next === counted ? 1 : 0) - (now === counted ? 1 : 0);
    return true;
  };
  return average(block.cells, choices.length, length, attempt, () => ({ energy, amount }));
}

/**
 * Canonical Metropolis Monte Carlo: sites of the same kind exchange what stands on them, so that the composition stays
 * (Kawasaki, Phys. Rev. 145 (1966) 224, doi 10.1103/PhysRev.145.224, over any distance).
 * @param sites that may exchange
 */
export function canonicalMonteCarlo(
  block: FlippableBlock,
  sites: ArrayLike<number>,
  counted: number,
  kT: number,
  length: MonteCarloLength,
  random: Random,
): MonteCarloAverages {
  const { occupation } = block;
  let energy = block.energy();
  let amount = 0;
  for (let k = 0; k < sites.length; k++) if (occupation[sites[k]!] === counted) amount++;
  const attempt = (): boolean => {
    const first = sites[random.below(sites.length)]!;
    const second = sites[random.below(sites.length)]!;
    const [a, b] = [occupation[first]!, occupation[second]!];
    if (a === b) return false;
    const half = block.change(first, b);
    block.set(first, b);
    const change = half + block.change(second, a);
    if (change > 0 && random.uniform() >= Math.exp(-change / kT)) {
      block.set(first, a);
      return false;
    }
    block.set(second, a);
    energy += change;
    return true;
  };
  return average(block.cells, sites.length, length, attempt, () => ({ energy, amount }));
}

/** Blocks unless told otherwise: enough for an error of the error of a sixth. */
const BLOCKS = 20;

function average(
  cells: number,
  attempts: number,
  { equilibration, passes, blocks = BLOCKS }: MonteCarloLength,
  attempt: () => boolean,
  state: () => { energy: number; amount: number },
): MonteCarloAverages {
  for (let k = 0; k < equilibration * attempts; k++) attempt();
  // Sums count from the start of the measurement, so that their squares do not drown in the energy's size.
  const reference = state();
  const perBlock = Math.max(1, Math.floor(passes / blocks));
  const found: { energy: number; amount: number }[] = [];
  let [e1, e2, n1, n2, accepted] = [0, 0, 0, 0, 0];
  for (let block = 0; block < blocks; block++) {
    let [energies, amounts] = [0, 0];
    for (let pass = 0; pass < perBlock; pass++) {
      for (let k = 0; k < attempts; k++) if (attempt()) accepted++;
      const now = state();
      const energy = now.energy - reference.energy;
      const amount = now.amount - reference.amount;
      energies += energy;
      amounts += amount;
      e2 += energy * energy;
      n2 += amount * amount;
    }
    e1 += energies;
    n1 += amounts;
    found.push({
      energy: (reference.energy + energies / perBlock) / cells,
      amount: (reference.amount + amounts / perBlock) / cells,
    });
  }
  const samples = perBlock * blocks;
  return {
    energy: (reference.energy + e1 / samples) / cells,
    energyVariance: Math.max(0, e2 / samples - (e1 / samples) ** 2),
    amount: (reference.amount + n1 / samples) / cells,
    amountVariance: Math.max(0, n2 / samples - (n1 / samples) ** 2),
    acceptance: accepted / (samples * attempts),
    blocks: found,
  };
}

/** Standard error of the mean of blocks' averages. */
export function blockError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squared = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squared / (values.length * (values.length - 1)));
}
