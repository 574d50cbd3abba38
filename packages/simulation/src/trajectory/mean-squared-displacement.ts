import FFT from 'fft.js';

/** Positions of the mobile ions at evenly spaced times: x, y, z of each ion in turn, angstrom, unwrapped. */
export type IonFrames = readonly Float32Array[];

/** Mean squared displacements over the lags 0, 1, 2 … frames, angstrom^2. */
export interface Displacements {
  /** Of one ion, averaged over ions and time origins. */
  readonly tracer: Float64Array;
  /** Of the sum of all ions' displacements, divided by their number: what carries charge. */
  readonly charge: Float64Array;
}

/**
 * Tracer and charge displacement of frames `from` up to `to`, every frame being a time origin, by fast Fourier
 * transform (Calandrini et al. 2011, 10.1051/sfn/201112010): N log N instead of N² operations.
 */
export function meanSquaredDisplacements(frames: IonFrames, from = 0, to = frames.length): Displacements {
  const count = to - from;
  const ions = (frames[0]?.length ?? 0) / 3;
  const correlate = correlator(count);
  const tracer = new Float64Array(count);
  const charge = new Float64Array(count);
  const series = new Float64Array(count);
  const sum = new Float64Array(count);
  for (let axis = 0; axis < 3; axis++) {
    sum.fill(0);
    for (let ion = 0; ion < ions; ion++) {
      for (let k = 0; k < count; k++) {
        series[k] = frames[from + k]![3 * ion + axis]!;
        sum[k]! += series[k]!;
      }
      correlate(series, tracer, 1 / ions);
    }
    correlate(sum, charge, 1 / ions);
  }
  return { tracer, charge };
}

/** A function that adds `weight` times the mean squared displacement of a coordinate to `total`. */
function correlator(count: number): (series: Float64Array, total: Float64Array, weight: number) => void {
  let size = 2;
  while (size < 2 * count) size *= 2;
  const fft = new FFT(size);
  const padded = new Float64Array(size);
  const spectrum = new Float64Array(2 * size);
  const correlation = new Float64Array(2 * size);
  return (series, total, weight) => {
    // About the mean, so that the difference of the two large sums below keeps its digits.
    const mean = series.reduce((sum, value) => sum + value, 0) / count;
    padded.fill(0);
    let squares = 0;
    for (let k = 0; k < count; k++) {
      padded[k] = series[k]! - mean;
      squares += 2 * padded[k]! * padded[k]!;
    }
    fft.realTransform(spectrum, padded);
    fft.completeSpectrum(spectrum);
    for (let k = 0; k < 2 * size; k += 2) {
      spectrum[k] = spectrum[k]! ** 2 + spectrum[k + 1]! ** 2;
      spectrum[k + 1] = 0;
    }
    fft.inverseTransform(correlation, spectrum);
    for (let lag = 0; lag < count; lag++) {
      if (lag > 0) squares -= padded[lag - 1]! ** 2 + padded[count - lag]! ** 2;
      const value = lag === 0 ? 0 : (squares - 2 * correlation[2 * lag]!) / (count - lag);
      total[lag]! += weight * Math.max(value, 0);
    }
  };
}
