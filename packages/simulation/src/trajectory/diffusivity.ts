import { type Displacements, type IonFrames, meanSquaredDisplacements } from './mean-squared-displacement.js';
import { straightLine } from './straight-line.js';

/** A diffusivity with its standard error, cm2/s. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** What a series of frames says of the ions' motion. */
export interface Diffusion {
  readonly tracer: Estimate;
  readonly charge: Estimate;
  /** Mean squared displacements of the whole series over the lags of the blocks, and their block errors. */
  readonly displacements: Displacements & { readonly tracerError: Float64Array };
  /** First and last lag of the fit, frames. */
  readonly fitted: readonly [number, number];
}

/** The series is cut into so many equal blocks, whose scatter gives the error. */
const BLOCKS = 5;
/** Shares of a block's length between which displacement is taken to grow in a line. */
const FIT = [0.1, 0.5] as const;
/** Fewer frames than this cannot be cut into blocks that hold a line. */
export const FEWEST_FRAMES = 100;
/** angstrom^2/ps in cm2/s. */
const SQUARE_CENTIMETRES = 1e-4;

/**
 * Tracer and charge diffusivity by Einstein's relation: a sixth of the slope of the mean squared displacement of all
 * frames between 10 % and 50 % of a block's length (2 % to 10 % of the series), a line with an intercept, so that
 * rattling in a site does not count. The error is the standard error of the same slope over five blocks
 * (Flyvbjerg & Petersen 1989, 10.1063/1.457480); it is itself known to about a third.
 *
 * @param interval between two frames, ps
 */
export function estimateDiffusion(frames: IonFrames, interval: number): Diffusion {
  const length = Math.floor(frames.length / BLOCKS);
  const first = Math.max(1, Math.round(FIT[0] * length));
  const last = Math.max(first + 2, Math.round(FIT[1] * length));
  const lags = Float64Array.from({ length: last - first + 1 }, (_, k) => (first + k) * interval);
  const slope = (values: Float64Array): number =>
    (straightLine(lags, values.subarray(first, last + 1)).slope / 6) * SQUARE_CENTIMETRES;
  const whole = meanSquaredDisplacements(frames);
  const blocks = Array.from({ length: BLOCKS }, (_, block) =>
    meanSquaredDisplacements(frames, block * length, (block + 1) * length),
  );
  const estimate = (of: (displacements: Displacements) => Float64Array): Estimate => ({
    value: slope(of(whole)),
    standardError: standardError(blocks.map((block) => slope(of(block)))),
  });
  return {
    tracer: estimate(({ tracer }) => tracer),
    charge: estimate(({ charge }) => charge),
    displacements: {
      tracer: whole.tracer.slice(0, length),
      charge: whole.charge.slice(0, length),
      tracerError: Float64Array.from({ length }, (_, lag) =>
        standardError(blocks.map(({ tracer }) => tracer[lag]!)),
      ),
    },
    fitted: [first, last],
  };
}

function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length * (values.length - 1)));
}
