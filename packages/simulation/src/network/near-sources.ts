import {
  type Lattice,
  minimumImageDistance,
  planeSpacings,
  toCartesian,
  type Vector3,
} from '@interphase/core';

/** What acts within a cut-off around a place and all its images. */
interface Placed {
  /** Fractional. */
  readonly position: Vector3;
  /** Angstrom. */
  readonly cutoff: number;
}

/** Edge of the blocks that a cell is parted into, angstrom. */
const EDGE = 3;
/** With fewer, looking at all takes less than finding which. */
const MANY = 256;

/**
 * Finds which sources may act at fractional coordinates, in their order, so that a sum over them costs as much in a
 * large cell as in a small one. The list of a block of the cell is made when a place in it is first asked about.
 */
export function nearSources<Source extends Placed>(
  lattice: Lattice,
  sources: readonly Source[],
): (a: number, b: number, c: number) => readonly Source[] {
  if (sources.length < MANY) return () => sources;
  const [na, nb, nc] = planeSpacings(lattice).map((spacing) => Math.max(1, Math.floor(spacing / EDGE))) as [
    number,
    number,
    number,
  ]; // three spacings
  const reach = halfDiagonal(lattice, [na, nb, nc]);
  const lists = new Map<number, readonly Source[]>();
  return (a, b, c) => {
    const [i, j, k] = [blockOf(a, na), blockOf(b, nb), blockOf(c, nc)];
    const block = (i * nb + j) * nc + k;
    const known = lists.get(block);
    if (known) return known;
    const middle: Vector3 = [(i + 0.5) / na, (j + 0.5) / nb, (k + 0.5) / nc];
    const list = sources.filter(
      ({ position, cutoff }) => minimumImageDistance(lattice, middle, position) <= cutoff + reach,
    );
    lists.set(block, list);
    return list;
  };
}

/** Rounding may put what lies on a face into the block after the last. */
const blockOf = (coordinate: number, blocks: number): number =>
  Math.min(Math.floor((coordinate - Math.floor(coordinate)) * blocks), blocks - 1);

/** How far a corner of a block lies from its middle at most, angstrom. */
function halfDiagonal(lattice: Lattice, [na, nb, nc]: Vector3): number {
  const corners = [-0.5, 0.5].flatMap((b) => [-0.5, 0.5].map((c): Vector3 => [0.5 / na, b / nb, c / nc]));
  const slack = 1e-6;
  return slack + Math.max(...corners.map((corner) => Math.hypot(...toCartesian(lattice, corner))));
}
