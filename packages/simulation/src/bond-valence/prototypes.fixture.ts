import { type Crystal, latticeFromParameters, type Vector3 } from '@interphase/core';

const site = (element: string, oxidationState: number | null, position: Vector3) => ({
  label: element,
  position,
  species: [{ element, oxidationState, occupancy: 1 }],
});

const FACE_CENTRED: readonly Vector3[] = [
  [0, 0, 0],
  [0, 0.5, 0.5],
  [0.5, 0, 0.5],
  [0.5, 0.5, 0],
];

const plus = (a: Vector3, b: Vector3): Vector3 => [(a[0] + b[0]) % 1, (a[1] + b[1]) % 1, (a[2] + b[2]) % 1];

/** Idealised antifluorite Li2O with a round cell edge of 4.6 angstrom. */
export const antifluorite: Crystal = {
  lattice: latticeFromParameters({ a: 4.6, b: 4.6, c: 4.6, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    ...FACE_CENTRED.map((position) => site('O', -2, position)),
    ...FACE_CENTRED.flatMap((position) => [
      site('Li', 1, plus(position, [0.25, 0.25, 0.25])),
      site('Li', 1, plus(position, [0.75, 0.75, 0.75])),
    ]),
  ],
};

/** Idealised layered LiCoO2 (alpha-NaFeO2 type) with a = 2.8, c = 14.0 angstrom and z(O) = 0.24. */
export const layered: Crystal = {
  lattice: latticeFromParameters({ a: 2.8, b: 2.8, c: 14, alpha: 90, beta: 90, gamma: 120 }),
  sites: (
    [
      [0, 0, 0],
      [2 / 3, 1 / 3, 1 / 3],
      [1 / 3, 2 / 3, 2 / 3],
    ] satisfies Vector3[]
  ).flatMap((centring) => [
    site('Li', 1, plus(centring, [0, 0, 0])),
    site('Co', 3, plus(centring, [0, 0, 0.5])),
    site('O', -2, plus(centring, [0, 0, 0.24])),
    site('O', -2, plus(centring, [0, 0, 0.76])),
  ]),
};
