import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { requireMemory } from '../engine/require-memory.js';
import { bytesOfPiece, periodicLattice } from '../lattice/periodic-lattice.js';
import { type Sums, sumsOf } from '../percolation/sums.js';
import { randomStream } from '../random/random.js';
import { LatticeFiller } from './fill-lattice.js';
import {
  type LatticePercolationParameters,
  latticeOf,
  sitesOf,
  sizesOf,
  stepsOfSample,
} from './parameters.js';

/** Sites or bonds filled in one part: some tenths of a second. */
const STEPS_OF_PART = 3_000_000;
/** Bytes a site beside its neighbours: order 4, clusters 8. */
const BYTES_OF_SITE = 12;
/** Fillings between two notes of the largest cluster, in widths of the binomial distribution: far less than it blurs. */
const SPACING = 0.1;

/** What one part fills: some lattices of one size. */
export interface PartPlan {
  readonly size: number;
  readonly samples: number;
}

/** The parts of a run, in the order of their numbers. */
export function planParts(parameters: LatticePercolationParameters): PartPlan[] {
  return sizesOf(parameters).flatMap((size) => {
    const atOnce = Math.max(1, Math.floor(STEPS_OF_PART / stepsOfSample(parameters, size)));
    return Array.from({ length: Math.ceil(parameters.samples / atOnce) }, (_, block) => ({
      size,
      samples: Math.min(atOnce, parameters.samples - block * atOnce),
    }));
  });
}

/** What one part leaves behind. */
export interface LatticePercolationPart {
  readonly size: number;
  /** Filled share when a cluster first wraps in 1, 2, ... independent directions. */
  readonly thresholds: Sums;
  /** Of the largest size alone. */
  readonly curves: {
    /** Filled sites or bonds at those moments, by sample. */
    readonly wrapping: readonly (readonly number[])[];
    /** Sums over the samples of the largest cluster's sites with 0, `spacing`, 2 x `spacing`, ... filled. */
    readonly largest: readonly number[];
  } | null;
}

/** Fillings between two notes of the largest cluster. */
export const spacingOf = (steps: number): number => Math.max(1, Math.floor(SPACING * Math.sqrt(steps)));

/** The samples of one part, which have a stream of random numbers to themselves. */
export function runPart(
  parameters: LatticePercolationParameters,
  part: number,
  context: RunContext,
): LatticePercolationPart {
  const plan = planParts(parameters)[part];
  if (!plan) throw new RangeError(`There is no part ${part}.`);
  const { size, samples } = plan;
  const lattice = latticeOf(parameters);
  const { dimensions } = lattice;
  const sites = sitesOf(lattice, size);
  const bytes = bytesOfPiece(lattice, size ** dimensions) * (parameters.filled === 'BOND' ? 2 : 1);
  requireMemory(context, bytes + BYTES_OF_SITE * sites, `A lattice of ${sites} sites`, ['sizes']);
  const pace = paceStage(context, `Filling ${size} cells along each edge`, 0, 1);
  const piece = periodicLattice(lattice, [size, dimensions > 1 ? size : 1, dimensions > 2 ? size : 1]);
  const steps = parameters.filled === 'SITE' ? piece.sites : piece.bonds;
  const isLargest = size === sizesOf(parameters).at(-1);
  // Curves need the whole filling, thresholds alone its beginning.
  const filler = new LatticeFiller(piece, parameters.filled, isLargest ? spacingOf(steps) : null);
  const random = randomStream(parameters.seed, part);
  const wrapping: number[][] = [];
  const largest: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const filled = filler.fill(random, (share) => pace((sample + share) / samples));
    // What never wraps does so with one more than there are.
    wrapping.push(filled.wrapping.slice(0, dimensions).map((count) => count ?? steps + 1));
    filled.largest.forEach((size, index) => {
      largest[index] = (largest[index] ?? 0) + size;
    });
  }
  return {
    size,
    thresholds: sumsOf(wrapping.map((counts) => counts.map((count) => Math.min(1, count / steps)))),
    curves: isLargest ? { wrapping, largest } : null,
  };
}
