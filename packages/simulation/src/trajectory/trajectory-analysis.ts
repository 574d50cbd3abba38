import { element, InputError, type Lattice, type Matrix3 } from '@interphase/core';
import { type Diffusion, estimateDiffusion, FEWEST_FRAMES } from './diffusivity.js';
import { extendedXyzFrame } from './extended-xyz.js';
import type { IonFrames } from './mean-squared-displacement.js';
import { densityCounter, drawableDensity } from './occupation-density.js';
import { type RadialDistribution, radialCounter } from './radial-distribution.js';
import { thinned } from './thinned.js';
import { type VanHove, vanHove } from './van-hove.js';

/** What a trajectory is of. */
export interface TrajectorySubject {
  /** Element of every atom. */
  readonly elements: readonly string[];
  /** Element that moves. */
  readonly mobile: string;
  /** Cell of the density map; the trajectory's cell is a whole number of it along its axes. */
  readonly densityCell: Lattice;
  readonly densityCells: number;
  /** Its vectors as the positions have them, where these are turned against the lattice's own. */
  readonly densityRows?: Matrix3;
  /** K. */
  readonly temperature: number;
}

/** All that follows from a trajectory at one temperature. Lengths in angstrom, times in ps. */
export interface TrajectoryAnalysis {
  readonly temperature: number;
  readonly mobileIons: number;
  /** Mean volume of the cell, cubic angstrom. */
  readonly volume: number;
  /** Time between two analysed frames. */
  readonly interval: number;
  readonly frames: number;
  /** Null when there are too few frames. */
  readonly diffusion: Diffusion | null;
  readonly distances: Float64Array;
  readonly radial: readonly RadialDistribution[];
  readonly vanHove: readonly (VanHove & { readonly time: number })[];
  /** Drawable grid. */
  readonly density: Record<string, unknown>;
  /** Extended XYZ of a few frames. */
  readonly trajectory: string;
}

/** Takes a trajectory frame by frame, in bounded memory. */
export interface TrajectoryAnalyser {
  /** `positions`: cartesian, unwrapped, in the order of the elements. Frames must be evenly spaced in time. */
  add(time: number, cell: Matrix3, positions: Float64Array): void;
  /** @throws InputError `trajectory.too-short` for fewer than two frames */
  finish(): TrajectoryAnalysis;
}

/** Bytes of mobile positions that are kept, and the most frames. */
const MOST_BYTES = 64 * 2 ** 20;
const MOST_FRAMES = 4000;
/** Atoms in all frames that are written out, so that the text stays under a megabyte. */
const WRITTEN_ATOMS = 24_000;
/** Reach and bins of distributions, angstrom. */
const FARTHEST = 8;
const BIN = 0.05;
/** Lags of the van Hove correlation, as shares of the trajectory. */
const VAN_HOVE_LAGS = [0.005, 0.02, 0.1];

/** @throws InputError `trajectory.no-ion` when no atom is of the mobile element */
export function analyseFrames(subject: TrajectorySubject): TrajectoryAnalyser {
  const { elements, mobile, temperature } = subject;
  const ions = elements.flatMap((name, atom) => (name === mobile ? [atom] : []));
  if (ions.length === 0) {
    throw new InputError(
      'trajectory.no-ion',
      `The trajectory holds no ${mobile}, only ${[...new Set(elements)].join(', ')}`,
    );
  }
  const host = hostOf(elements, mobile);
  const paths = thinned<{ time: number; positions: Float32Array }>(
    Math.max(2, Math.min(MOST_FRAMES, Math.floor(MOST_BYTES / (12 * ions.length)))),
  );
  const whole = thinned<{ time: number; cell: Matrix3; positions: Float64Array }>(
    Math.max(2, Math.floor(WRITTEN_ATOMS / elements.length)),
  );
  let start: readonly number[] | null = null;
  let first: Matrix3 | null = null;

  return {
    add(time, cell, positions) {
      first ??= cell;
      whole.add(() => ({ time, cell, positions: positions.slice() }));
      if (!paths.wanted()) {
        paths.add(unwanted);
        return;
      }
      const centre = centreOf(positions, host);
      start ??= centre;
      const [dx, dy, dz] = centre.map((value, axis) => value - start![axis]!);
      paths.add(() => {
        const kept = new Float32Array(3 * ions.length);
        ions.forEach((atom, ion) => {
          kept[3 * ion] = positions[3 * atom]! - dx!;
          kept[3 * ion + 1] = positions[3 * atom + 1]! - dy!;
          kept[3 * ion + 2] = positions[3 * atom + 2]! - dz!;
        });
        return { time, positions: kept };
      });
    },
    finish() {
      const kept = paths.items();
      const [one, last] = [kept[0], kept.at(-1)];
      if (!first || !one || !last || kept.length < 2) {
        throw new InputError('trajectory.too-short', 'A trajectory needs two frames or more');
      }
      const frames: IonFrames = kept.map(({ positions }) => positions);
      const interval = (last.time - one.time) / (kept.length - 1);
      const counter = radialCounter(elements, FARTHEST, BIN);
      for (const { cell, positions } of whole.items()) counter.add(cell, positions);
      const densities = densityCounter(subject.densityCell, subject.densityCells, subject.densityRows);
      for (const positions of frames) densities.add(positions);
      const { grid, density } = densities.finish();
      const cell = first;
      const lags = new Set(VAN_HOVE_LAGS.map((share) => Math.max(1, Math.round(share * frames.length))));
      return {
        temperature,
        mobileIons: ions.length,
        volume: subject.densityCell.volume * subject.densityCells,
        interval,
        frames: frames.length,
        diffusion: frames.length < FEWEST_FRAMES ? null : estimateDiffusion(frames, interval),
        distances: counter.distances,
        radial: counter.finish(),
        vanHove: [...lags]
          .filter((lag) => lag < frames.length)
          .map((lag) => ({ time: lag * interval, ...vanHove(frames, cell, lag, FARTHEST, BIN) })),
        density: drawableDensity(grid, density),
        trajectory: whole
          .items()
          .map((frame) => extendedXyzFrame(elements, frame.cell, frame.positions, frame.time))
          .join(''),
      };
    },
  };
}

const unwanted = (): never => {
  throw new Error('An item that is not wanted is not made.');
};

/** Mass share of each atom in the centre that counts as at rest: of the host, or of all where nothing else is there. */
function hostOf(elements: readonly string[], mobile: string): Float64Array {
  const all = elements.every((name) => name === mobile);
  const masses = elements.map((name) => (all || name !== mobile ? element(name).mass : 0));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return Float64Array.from(masses, (mass) => mass / total);
}

function centreOf(positions: Float64Array, shares: Float64Array): number[] {
  const centre = [0, 0, 0];
  shares.forEach((share, atom) => {
    for (let axis = 0; axis < 3; axis++) centre[axis]! += share * positions[3 * atom + axis]!;
  });
  return centre;
}
