import { type Lattice, ParameterError } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import { reciprocalMetric, visitRows } from './reciprocal-lattice.js';
import type { Scatterer } from './scatterers.js';

/** More waves (reflections times places) would take longer than about ten seconds. */
const MOST_WAVES = 4e9;
/** More reflections would not fit the memory of a worker. */
const MOST_REFLECTIONS = 1e6;

/** Reflections, one of each Friedel pair, with what each scatterer adds to them. */
export interface Reflections {
  readonly count: number;
  readonly h: Int32Array;
  readonly k: Int32Array;
  readonly l: Int32Array;
  /** 1/d², 1/angstrom². */
  readonly inverseSquare: Float64Array;
  /** Geometric sum Σ occupancy exp(2πi h·x) of every scatterer, one after the other. */
  readonly real: readonly Float64Array[];
  readonly imaginary: readonly Float64Array[];
}

/** About how many reflections a lattice has up to 1/d = `reach` (1/angstrom), one of each Friedel pair. */
export const expectedReflections = ({ volume }: Pick<Lattice, 'volume'>, reach: number): number =>
  (2 / 3) * Math.PI * reach ** 3 * volume;

/**
 * Geometric structure factors of all reflections with 1/d from `from` to `to` (1/angstrom). Friedel's law halves the
 * work, also with anomalous dispersion (`intensities.ts`); the wave of a place is a product of one factor for each
 * index, so that it costs one complex multiplication and no trigonometry.
 *
 * @throws ParameterError at `twoThetaMax` when there would be too many
 */
export function computeReflections(
  lattice: Lattice,
  scatterers: readonly Scatterer[],
  [from, to]: readonly [number, number],
  pace: Pace,
): Reflections {
  const metric = reciprocalMetric(lattice);
  const places = scatterers.reduce((sum, scatterer) => sum + scatterer.places.length, 0);
  // Before any loop: a huge cell would count for ever.
  const expected = expectedReflections(lattice, to);
  if (expected > MOST_REFLECTIONS || expected * places > MOST_WAVES) {
    throw new ParameterError(
      `About ${expected.toExponential(1)} reflections of ${places} places are too many (at most ` +
        `${MOST_REFLECTIONS.toExponential(0)}, and ${MOST_WAVES.toExponential(0)} of both together); lower twoThetaMax or qMax, lengthen the wavelength, or give the primitive cell.`,
      ['twoThetaMax'],
    );
  }
  let most = 0;
  let mostIndex = 0;
  visitRows(lattice, metric, to, (h, k, first, last) => {
    most += last - first + 1;
    mostIndex = Math.max(mostIndex, h, Math.abs(k), Math.abs(first), Math.abs(last));
  });
  const h = new Int32Array(most);
  const k = new Int32Array(most);
  const l = new Int32Array(most);
  const inverseSquare = new Float64Array(most);
  const real = scatterers.map(() => new Float64Array(most));
  const imaginary = scatterers.map(() => new Float64Array(most));
  const waves = scatterers.map((scatterer) => waveTables(scatterer, mostIndex));
  const stride = 2 * (mostIndex + 1);

  let count = 0;
  const lowest = from * from * (1 - 1e-12);
  visitRows(lattice, metric, to, (hIndex, kIndex, first, last) => {
    pace(count / most);
    const start = count;
    const length = last - first + 1;
    for (let s = 0; s < waves.length; s++) {
      const { a, b, c, occupancies } = waves[s]!;
      const sumReal = real[s]!;
      const sumImaginary = imaginary[s]!;
      sumReal.fill(0, start, start + length);
      sumImaginary.fill(0, start, start + length);
      for (let place = 0; place < occupancies.length; place++) {
        const table = place * stride;
        const ar = a[table + 2 * hIndex]!;
        const ai = a[table + 2 * hIndex + 1]!;
        const atK = table + 2 * Math.abs(kIndex);
        const br = b[atK]!;
        const bi = kIndex < 0 ? -b[atK + 1]! : b[atK + 1]!;
        const atL = table + 2 * Math.abs(first);
        const cr = c[atL]!;
        const ci = first < 0 ? -c[atL + 1]! : c[atL + 1]!;
        const stepReal = c[table + 2]!;
        const stepImaginary = c[table + 3]!;
        const abr = ar * br - ai * bi;
        const abi = ar * bi + ai * br;
        const occupancy = occupancies[place]!;
        let waveReal = (abr * cr - abi * ci) * occupancy;
        let waveImaginary = (abr * ci + abi * cr) * occupancy;
        for (let n = start; n < start + length; n++) {
          sumReal[n]! += waveReal;
          sumImaginary[n]! += waveImaginary;
          const next = waveReal * stepReal - waveImaginary * stepImaginary;
          waveImaginary = waveReal * stepImaginary + waveImaginary * stepReal;
          waveReal = next;
        }
      }
    }
    const inPlane =
      hIndex * hIndex * metric.aa + 2 * hIndex * kIndex * metric.ab + kIndex * kIndex * metric.bb;
    const linear = 2 * (hIndex * metric.ac + kIndex * metric.bc);
    for (let lIndex = first; lIndex <= last; lIndex++) {
      const square = inPlane + lIndex * linear + lIndex * lIndex * metric.cc;
      const here = start + lIndex - first;
      if (square < lowest) continue;
      h[count] = hIndex;
      k[count] = kIndex;
      l[count] = lIndex;
      inverseSquare[count] = square;
      // Those below the range are overwritten, so that the arrays hold the wanted ones without gaps.
      for (let s = 0; here !== count && s < real.length; s++) {
        real[s]![count] = real[s]![here]!;
        imaginary[s]![count] = imaginary[s]![here]!;
      }
      count++;
    }
  });
  return { count, h, k, l, inverseSquare: inverseSquare.subarray(0, count), real, imaginary };
}

/** Of every place of a scatterer exp(2πi n x) for n = 0 … most, along each axis: real and imaginary part in turn. */
function waveTables({ places }: Scatterer, most: number) {
  const length = 2 * (most + 1);
  const along = (axis: 0 | 1 | 2): Float64Array => {
    const table = new Float64Array(places.length * length);
    places.forEach(({ position }, place) => {
      const step = 2 * Math.PI * position[axis];
      const [stepReal, stepImaginary] = [Math.cos(step), Math.sin(step)];
      let [waveReal, waveImaginary] = [1, 0];
      for (let n = 0; n <= most; n++) {
        table[place * length + 2 * n] = waveReal;
        table[place * length + 2 * n + 1] = waveImaginary;
        const next = waveReal * stepReal - waveImaginary * stepImaginary;
        waveImaginary = waveReal * stepImaginary + waveImaginary * stepReal;
        waveReal = next;
      }
    });
    return table;
  };
  return {
    a: along(0),
    b: along(1),
    c: along(2),
    occupancies: Float64Array.from(places, ({ occupancy }) => occupancy),
  };
}
