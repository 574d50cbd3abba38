import type { Matrix3, Vector3 } from '@interphase/core';
import type { HopNetwork, NetworkSite } from '../network/hop-network.js';

/** A lattice of sites and its hops as [from, to, translation] or [from, to, translation, energy]. */
export interface TestLattice {
  readonly cell: Matrix3;
  readonly network: HopNetwork;
}

type Hop = readonly [number, number, Vector3, number?];

/** A hand-made network; sites are [x, y, z] or [x, y, z, energy], hops have the energy 0.3 eV unless they say. */
export function latticeOf(
  cell: Matrix3,
  sites: readonly (readonly [number, number, number, number?])[],
  hops: readonly Hop[],
): TestLattice {
  const placed = sites.map(([x, y, z, energy], orbit): NetworkSite => {
    return { position: [x, y, z], energy: energy ?? 0, orbit };
  });
  return {
    cell,
    network: {
      sites: placed,
      hops: hops.map(([from, to, translation, energy], orbit) => {
        const [a, b] = [placed[from]!.position, placed[to]!.position];
        const along = ([0, 1, 2] as const).map((i) => b[i] + translation[i] - a[i]);
        const vector = [0, 1, 2].map((j) =>
          along.reduce((sum, fraction, i) => sum + fraction * cell[i]![j]!, 0),
        );
        const half = (i: 0 | 1 | 2) => a[i] + along[i]! / 2;
        return {
          from,
          to,
          translation,
          saddle: [half(0), half(1), half(2)],
          energy: energy ?? 0.3,
          distance: Math.hypot(...vector),
          orbit,
        };
      }),
    },
  };
}

/** Conventional edge of every cubic lattice here, angstrom. */
export const EDGE = 4;
const cubic: Matrix3 = [
  [EDGE, 0, 0],
  [0, EDGE, 0],
  [0, 0, EDGE],
];
const half = EDGE / 2;
const faceCentred: Matrix3 = [
  [0, half, half],
  [half, 0, half],
  [half, half, 0],
];

export const chain = latticeOf(cubic, [[0, 0, 0]], [[0, 0, [1, 0, 0]]]);
export const square = latticeOf(
  cubic,
  [[0, 0, 0]],
  [
    [0, 0, [1, 0, 0]],
    [0, 0, [0, 1, 0]],
  ],
);
export const simpleCubic = latticeOf(
  cubic,
  [[0, 0, 0]],
  [
    [0, 0, [1, 0, 0]],
    [0, 0, [0, 1, 0]],
    [0, 0, [0, 0, 1]],
  ],
);
export const bodyCentred = latticeOf(
  [
    [-half, half, half],
    [half, -half, half],
    [half, half, -half],
  ],
  [[0, 0, 0]],
  [
    [0, 0, [1, 0, 0]],
    [0, 0, [0, 1, 0]],
    [0, 0, [0, 0, 1]],
    [0, 0, [1, 1, 1]],
  ],
);
export const faceCentredCubic = latticeOf(
  faceCentred,
  [[0, 0, 0]],
  [
    [0, 0, [1, 0, 0]],
    [0, 0, [0, 1, 0]],
    [0, 0, [0, 0, 1]],
    [0, 0, [1, -1, 0]],
    [0, 0, [1, 0, -1]],
    [0, 0, [0, 1, -1]],
  ],
);
export const diamond = latticeOf(
  faceCentred,
  [
    [0, 0, 0],
    [0.25, 0.25, 0.25],
  ],
  [
    [0, 1, [0, 0, 0]],
    [0, 1, [-1, 0, 0]],
    [0, 1, [0, -1, 0]],
    [0, 1, [0, 0, -1]],
  ],
);
/** Layers 10 angstrom apart whose neighbours are EDGE / sqrt(3) apart. */
export const honeycomb = latticeOf(
  [
    [EDGE, 0, 0],
    [-half, half * Math.sqrt(3), 0],
    [0, 0, 10],
  ],
  [
    [1 / 3, 2 / 3, 0],
    [2 / 3, 1 / 3, 0],
  ],
  [
    [0, 1, [0, 0, 0]],
    [0, 1, [-1, 0, 0]],
    [0, 1, [0, 1, 0]],
  ],
);
