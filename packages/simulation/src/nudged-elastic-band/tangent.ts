/**
 * The improved tangent of a band at one image, a unit vector: towards the neighbour of higher energy, and at a highest
 * or lowest image both neighbours weighted by the differences of energy, so that it turns smoothly (Henkelman &
 * Jónsson, J. Chem. Phys. 113 (2000) 9978, doi 10.1063/1.1323224, equations 8 to 11). `energies` are those of the
 * image before, this one and the one after; `tangent` is overwritten. All zeros when the three images coincide.
 */
export function improvedTangent(
  before: Float64Array,
  here: Float64Array,
  after: Float64Array,
  [low, middle, high]: readonly [number, number, number],
  tangent: Float64Array,
): void {
  const [backward, forward] = weights(low, middle, high);
  let squared = 0;
  for (let i = 0; i < here.length; i++) {
    const part = forward * (after[i]! - here[i]!) + backward * (here[i]! - before[i]!);
    tangent[i] = part;
    squared += part * part;
  }
  const length = Math.sqrt(squared);
  if (length === 0) return;
  for (let i = 0; i < tangent.length; i++) tangent[i]! /= length;
}

/** Weights of the steps from the image before and to the image after. */
function weights(before: number, here: number, after: number): readonly [number, number] {
  if (after > here && here > before) return [0, 1];
  if (after < here && here < before) return [1, 0];
  const up = Math.abs(after - here);
  const down = Math.abs(before - here);
  const [larger, smaller] = up > down ? [up, down] : [down, up];
  // Level on both sides: the plain bisector.
  if (larger === 0) return [1, 1];
  // As shares, so that differences near the smallest number leave a tangent.
  return after > before ? [smaller / larger, 1] : [1, smaller / larger];
}
