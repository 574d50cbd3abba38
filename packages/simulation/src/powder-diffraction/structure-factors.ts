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

  let count = 0;
  const lowest = from * from * (1 - 1e-12);
  visitRows(lattice, metric, to, (hIndex, kIndex, first, last) => {
    if (kIndex === 0) pace(count / most);
    const start = count;
    const length = last - first + 1;
    for (let s = 0; s < waves.length; s++) {
      addRow(real[s]!, imaginary[s]!, start, length, waves[s]!, hIndex, kIndex, first);
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

/** Sets the sums over a scatterer's places for a row of reflections that begins at (h k first). */
function addRow(
  real: Float64Array,
  imaginary: Float64Array,
  start: number,
  length: number,
  { stride, a, b, c, occupancies }: Waves,
  h: number,
  k: number,
  first: number,
): void {
  real.fill(0, start, start + length);
  imaginary.fill(0, start, start + length);
  const signK = k < 0 ? -1 : 1;
  const signL = first < 0 ? -1 : 1;
  const atH = 2 * h;
  const atK = 2 * signK * k;
  const atL = 2 * signL * first;
  // Two places at a time, as each wave waits for its own last step. All reads lie within the tables.
  for (let p = 0; p < a.length; p += 2 * stride) {
    const q = p + stride;
    const bip = signK * b[p + atK + 1]!;
    const biq = signK * b[q + atK + 1]!;
    const cip = signL * c[p + atL + 1]!;
    const ciq = signL * c[q + atL + 1]!;
    const share = occupancies[p / stride]!;
    const otherShare = occupancies[q / stride]!;
    const abrp = share * (a[p + atH]! * b[p + atK]! - a[p + atH + 1]! * bip);
    const abip = share * (a[p + atH]! * bip + a[p + atH + 1]! * b[p + atK]!);
    const abrq = otherShare * (a[q + atH]! * b[q + atK]! - a[q + atH + 1]! * biq);
    const abiq = otherShare * (a[q + atH]! * biq + a[q + atH + 1]! * b[q + atK]!);
    const stepRealP = c[p + 2]!;
    const stepImaginaryP = c[p + 3]!;
    const stepRealQ = c[q + 2]!;
    const stepImaginaryQ = c[q + 3]!;
    let realP = abrp * c[p + atL]! - abip * cip;
    let imaginaryP = abrp * cip + abip * c[p + atL]!;
    let realQ = abrq * c[q + atL]! - abiq * ciq;
    let imaginaryQ = abrq * ciq + abiq * c[q + atL]!;
    for (let n = start; n < start + length; n++) {
      real[n]! += realP + realQ;
      imaginary[n]! += imaginaryP + imaginaryQ;
      const nextP = realP * stepRealP - imaginaryP * stepImaginaryP;
      imaginaryP = realP * stepImaginaryP + imaginaryP * stepRealP;
      realP = nextP;
      const nextQ = realQ * stepRealQ - imaginaryQ * stepImaginaryQ;
      imaginaryQ = realQ * stepImaginaryQ + imaginaryQ * stepRealQ;
      realQ = nextQ;
    }
  }
}

/**
 * Of every place of a scatterer exp(2πi n x) for n = 0 … most, along each axis: real and imaginary part in turn, `stride`
 * numbers a place. Their number is made even by a place of no occupancy.
 */
interface Waves {
  readonly stride: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly occupancies: Float64Array;
}

function waveTables({ places }: Scatterer, most: number): Waves {
  const stride = 2 * (most + 1);
  const even = places.length + (places.length % 2);
  const along = (axis: 0 | 1 | 2): Float64Array => {
    const table = new Float64Array(even * stride);
    places.forEach(({ position }, place) => {
      const step = 2 * Math.PI * position[axis];
      const [stepReal, stepImaginary] = [Math.cos(step), Math.sin(step)];
      let [waveReal, waveImaginary] = [1, 0];
      for (let n = 0; n <= most; n++) {
        table[place * stride + 2 * n] = waveReal;
        table[place * stride + 2 * n + 1] = waveImaginary;
        const next = waveReal * stepReal - waveImaginary * stepImaginary;
        waveImaginary = waveReal * stepImaginary + waveImaginary * stepReal;
        waveReal = next;
      }
    });
    return table;
  };
  const occupancies = new Float64Array(even);
  places.forEach(({ occupancy }, place) => {
    occupancies[place] = occupancy;
  });
  return { stride, a: along(0), b: along(1), c: along(2), occupancies };
}
