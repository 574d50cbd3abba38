import type { Radiation } from '../scattering/parameters.js';
import type { Scatterer } from './scatterers.js';
import type { Reflections } from './structure-factors.js';

/** Reflections whose 1/d² agree to this share stand at one angle: cells are rounded, and 0.0006° at 90° resolves nobody. */
const SAME_SPACING = 2e-5;

/** Reflections of one spacing. */
export interface Shell {
  /** 1/d² of the first, 1/angstrom². */
  readonly inverseSquare: number;
  /** First and behind last of them in the order by spacing. */
  readonly from: number;
  readonly to: number;
}

/** Shells in ascending angle, from the order of the reflections by 1/d². */
export function findShells({ inverseSquare }: Reflections, order: Uint32Array): Shell[] {
  const shells: Shell[] = [];
  for (let from = 0; from < order.length; ) {
    const square = inverseSquare[order[from]!]!;
    let to = from + 1;
    while (to < order.length && inverseSquare[order[to]!]! - square <= SAME_SPACING * square) to++;
    shells.push({ inverseSquare: square, from, to });
    from = to;
  }
  return shells;
}

/**
 * Lorentz factor of a powder 1/(sin²θ cos θ), for X-rays times the polarisation factor 1 + cos²2θ (unpolarised, no
 * monochromator), from sin θ.
 */
export function lorentzPolarisation(sine: number, radiation: Radiation): number {
  const square = sine * sine;
  const polarisation = radiation === 'x-ray' ? 1 + (1 - 2 * square) ** 2 : 1;
  return polarisation / (square * Math.sqrt(1 - square));
}

/**
 * Mean |F|² of every reflection and its Friedel mate, in the order of `order`. With A the geometric sum of a
 * scatterer and f + i f'' its amplitude, |F(h)|² + |F(-h)|² = 2 (|Σ f A|² + |Σ f'' A|²): the mates differ by the
 * mixed term alone, which cancels. Amplitudes are evaluated once a shell.
 */
export function squaredStructureFactors(
  { real, imaginary }: Reflections,
  order: Uint32Array,
  shells: readonly Shell[],
  scatterers: readonly Scatterer[],
): Float64Array {
  const squares = new Float64Array(order.length);
  const amplitudes = new Float64Array(scatterers.length);
  const behind = new Float64Array(scatterers.length);
  const dispersive = scatterers.some((scatterer) => scatterer.imaginary !== 0);
  for (const { inverseSquare, from, to } of shells) {
    const s2 = inverseSquare / 4;
    for (let s = 0; s < scatterers.length; s++) {
      const scatterer = scatterers[s]!;
      amplitudes[s] = scatterer.amplitude(s2);
      if (dispersive) behind[s] = scatterer.imaginary * scatterer.vibration(s2);
    }
    for (let n = from; n < to; n++) {
      const reflection = order[n]!;
      squares[n] = squareOf(amplitudes, real, imaginary, reflection);
      if (dispersive) squares[n]! += squareOf(behind, real, imaginary, reflection);
    }
  }
  return squares;
}

function squareOf(
  amplitudes: Float64Array,
  real: readonly Float64Array[],
  imaginary: readonly Float64Array[],
  reflection: number,
): number {
  let sumReal = 0;
  let sumImaginary = 0;
  for (let s = 0; s < amplitudes.length; s++) {
    sumReal += amplitudes[s]! * real[s]![reflection]!;
    sumImaginary += amplitudes[s]! * imaginary[s]![reflection]!;
  }
  return sumReal * sumReal + sumImaginary * sumImaginary;
}
