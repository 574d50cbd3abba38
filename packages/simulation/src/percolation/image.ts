/** Steps of whole cells along one direction that `packImage` keeps apart. */
const SPAN = 1024;

/** A whole vector whose components are small, as one integer: the integers of two vectors add as the vectors do. */
export const packImage = (x: number, y: number, z: number): number => (x * SPAN + y) * SPAN + z;

/** The vector (components from -512 to 511) of an integer that `packImage` gave, or a sum of such. */
export function unpackImage(packed: number): [number, number, number] {
  const z = ((packed + SPAN / 2) & (SPAN - 1)) - SPAN / 2;
  const rest = (packed - z) / SPAN;
  const y = ((rest + SPAN / 2) & (SPAN - 1)) - SPAN / 2;
  return [(rest - y) / SPAN, y, z];
}
