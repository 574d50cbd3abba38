import type { Vector3 } from '@interphase/core';

/** Linearly independent translations under which a network maps onto itself. */
export type Translations = readonly Vector3[];

/** The translations with `candidate` added if it is independent of them; the same list otherwise. */
export function extend(translations: Translations, candidate: Vector3): Translations {
  return independent([...translations, candidate]) ? [...translations, candidate] : translations;
}

/** Whole-number arithmetic throughout, so the tests against zero are exact. */
function independent(vectors: Translations): boolean {
  const [u, v, w] = vectors;
  if (!u) return true;
  if (!v) return u.some((component) => component !== 0);
  const normal: Vector3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  if (!w) return normal.some((component) => component !== 0);
  return vectors.length === 3 && normal[0] * w[0] + normal[1] * w[1] + normal[2] * w[2] !== 0;
}
