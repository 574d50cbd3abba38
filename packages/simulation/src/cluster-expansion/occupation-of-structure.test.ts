import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Crystal,
  inverse,
  latticeFromMatrix,
  type Matrix3,
  parseCif,
  StructureError,
  timesMatrix,
  toCartesian,
  type Vector3,
} from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { clusterSpace } from './cluster-expansion.js';
import { hermiteForm } from './hermite-form.js';
import { occupationOf } from './occupation-of-structure.js';
import { parentLattice } from './parent-lattice.js';
import { faceCentred } from './parents.fixture.js';
import { correlationsOf, hermiteMatrices, supercellCells } from './supercell-sites.js';

const cobaltOxide = parseCif(
  readFileSync(join(dataFolder(), 'structures', 'lithium-cobalt-oxide.cif'), 'utf8'),
).crystal;
const layered = clusterSpace(parentLattice(cobaltOxide, { Li: ['Li', 'Vac'] }), [5, 4]);
const alloy = clusterSpace(parentLattice(faceCentred, { Li: ['Li', 'Na'] }), [4.1, 3]);
const matrices = [2, 3, 4].flatMap((cells) => [...hermiteMatrices(cells)]);
const smallTurns: readonly Matrix3[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [1, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
  [
    [1, 0, 0],
    [-1, 1, 0],
    [0, 1, 1],
  ],
];

/** The structure that an occupation is, in other vectors of the same supercell, with its atoms nudged. */
function structureOf(
  { parent }: typeof layered,
  matrix: Matrix3,
  turn: Matrix3,
  occupation: readonly number[],
  nudge: number,
  strain = 0,
): Crystal {
  const cells = supercellCells(hermiteForm(matrix));
  const own: Matrix3 = [
    timesMatrix(turn[0], matrix),
    timesMatrix(turn[1], matrix),
    timesMatrix(turn[2], matrix),
  ];
  const stretched = (axis: 0 | 1 | 2): Vector3 => {
    const [x, y, z] = toCartesian(parent.lattice, own[axis]);
    return [x * (1 + strain), y, z * (1 - strain)];
  };
  const vectors: Matrix3 = [stretched(0), stretched(1), stretched(2)];
  const lattice = latticeFromMatrix(vectors);
  const toOwn = inverse(own);
  const sites = cells.cells.flatMap(([i, j, k], cell) =>
    parent.crystal.sites.flatMap((site, index) => {
      const slot = parent.indices.indexOf(index);
      const element =
        slot < 0
          ? (site.species[0]?.element ?? '')
          : (parent.active[slot]?.species[occupation[cell * parent.active.length + slot] ?? 0] ?? '');
      if (element === 'Vac') return [];
      const [x, y, z] = site.position;
      const shift = (nudge * ((index + cell) % 3)) / 3;
      const at = timesMatrix([x + i + shift, y + j - shift, z + k], toOwn);
      return [{ label: element, position: at, species: [{ element, oxidationState: null, occupancy: 1 }] }];
    }),
  );
  return { lattice, sites };
}

describe('occupationOf', () => {
  it.each([
    ['layered', layered],
    ['alloy', alloy],
  ])('%s: finds any ordering again, in any vectors, strained and nudged', (_, space) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...matrices),
        fc.constantFrom(...smallTurns),
        fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(0, 0.04),
        fc.constantFrom(0, 0.02),
        (matrix, turn, fill, nudge, strain) => {
          const cells = supercellCells(hermiteForm(matrix));
          const occupation = fill.slice(0, cells.count);
          const found = occupationOf(
            space.parent,
            structureOf(space, matrix, turn, occupation, nudge, strain),
          );
          const own = correlationsOf(space, cells, occupation);
          const theirs = correlationsOf(space, found.supercell, found.occupation);
          theirs.forEach((value, k) => {
            expect(value).toBeCloseTo(own[k] ?? Number.NaN, 9);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  const whole = structureOf(
    layered,
    [
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    smallTurns[0]!,
    [0, 1],
    0,
  );

  it.each([
    [
      'another cell',
      {
        ...whole,
        lattice: {
          ...whole.lattice,
          ...latticeFromMatrix([
            [9, 0, 0],
            [0, 9, 0],
            [0, 0, 9],
          ]),
        },
      },
      /no supercell/,
    ],
    [
      'a foreign atom',
      {
        ...whole,
        sites: whole.sites.map((site, k) =>
          k === 1 ? { ...site, species: [{ element: 'Au', oxidationState: null, occupancy: 1 }] } : site,
        ),
      },
      /Au|no whole number/,
    ],
    ['a framework with a hole', { ...whole, sites: whole.sites.slice(0, -1) }, /no whole number of cells/],
    [
      'two ions on one site',
      { ...whole, sites: [...whole.sites, whole.sites.find(({ label }) => label === 'Li')!] },
      /two of its atoms/,
    ],
  ])('refuses %s', (_, structure, message) => {
    expect(() => occupationOf(layered.parent, structure)).toThrow(StructureError);
    expect(() => occupationOf(layered.parent, structure)).toThrow(message);
  });
});

describe('hermiteForm', () => {
  it('of any whole-number matrix has its volume, and stays as it is', () => {
    const entry = fc.integer({ min: -4, max: 4 });
    const vector = fc.tuple(entry, entry, entry);
    fc.assert(
      fc.property(fc.tuple(vector, vector, vector), (matrix) => {
        const [a, b, c] = matrix;
        const volume =
          a[0] * (b[1] * c[2] - b[2] * c[1]) -
          a[1] * (b[0] * c[2] - b[2] * c[0]) +
          a[2] * (b[0] * c[1] - b[1] * c[0]);
        fc.pre(volume !== 0);
        const form = hermiteForm(matrix);
        expect(form[0][0] * form[1][1] * form[2][2]).toBe(Math.abs(volume));
        expect(hermiteForm(form)).toEqual(form);
        const cells = supercellCells(form);
        for (const [i, j, k] of matrix) expect(cells.indexOf(i, j, k)).toBe(0);
      }),
    );
  });
});
