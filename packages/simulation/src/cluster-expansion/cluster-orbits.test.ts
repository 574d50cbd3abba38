import { applyOperation, ParameterError, StructureError, type Vector3 } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterSpace } from './cluster-expansion.js';
import { clusterOrbits } from './cluster-orbits.js';
import { localOrbits } from './local-orbits.js';
import { parentLattice } from './parent-lattice.js';
import { bodyCentred, faceCentred, simpleCubic, skewed, square } from './parents.fixture.js';
import { blockOf, correlationsOf, hermiteMatrices, supercellCells } from './supercell-sites.js';

const binary = { Li: ['Li', 'Vac'] };
const ternary = { Li: ['Li', 'Na', 'Vac'] };

const figures = (crystal: typeof faceCentred, cutoffs: number[]): string[] =>
  clusterOrbits(parentLattice(crystal, binary), cutoffs).map(
    ({ size, clusters }) => `${size}:${clusters.length}`,
  );

describe('clusterOrbits', () => {
  // Per site z/2 pairs of each shell; 8 triangles and 2 tetrahedra of nearest neighbours in fcc, 12 right-angled
  // triangles up to the second shell; bcc 12 triangles of two first and one second neighbour, 6 irregular tetrahedra.
  it('of fcc, bcc, simple cubic and square lattices are those of the textbook', () => {
    const a = 4;
    const near = a / Math.SQRT2 + 0.01;
    expect(figures(faceCentred, [near, near, near])).toEqual(['1:1', '2:6', '3:8', '4:2']);
    expect(figures(faceCentred, [2 * near, a + 0.01, near])).toEqual([
      '1:1',
      '2:6',
      '2:3',
      '2:12',
      '2:6',
      '3:8',
      '3:12',
      '4:2',
    ]);
    expect(figures(bodyCentred, [a + 0.01, a + 0.01, a + 0.01])).toEqual([
      '1:1',
      '2:4',
      '2:3',
      '3:12',
      '4:6',
    ]);
    expect(figures(simpleCubic, [1.01, 1.01, 1.01])).toEqual(['1:1', '2:3']);
    expect(figures(simpleCubic, [1.5, 1.5, 1.5])).toEqual([
      '1:1',
      '2:3',
      '2:6',
      '3:8',
      '3:12',
      '4:2',
      '4:3',
      '4:8',
    ]);
    expect(figures(square, [1.5, 1.5, 1.5])).toEqual(['1:1', '2:2', '2:2', '3:4', '4:1']);
  });

  it('with three species give a function more a site: pairs of unlike functions count once in each direction', () => {
    const orbits = clusterOrbits(parentLattice(faceCentred, ternary), [3]);
    expect(orbits.map(({ size, clusters }) => `${size}:${clusters.length}`)).toEqual([
      '1:1',
      '1:1',
      '2:6',
      '2:6',
      '2:12',
    ]);
  });

  it('refuse a crystal without such sites, and cut-offs that leave too many', () => {
    expect(() => parentLattice(faceCentred, { Na: ['Na', 'Vac'] })).toThrow(StructureError);
    expect(() => clusterOrbits(parentLattice(faceCentred, binary), [40, 40, 40])).toThrow(ParameterError);
  });
});

describe('correlationsOf', () => {
  const spaces = [
    clusterSpace(parentLattice(faceCentred, ternary), [4.1, 3]),
    clusterSpace(parentLattice(skewed, { Li: ['Li', 'Vac'], Mn: ['Mn', 'Ni', 'Vac'] }), [4.5, 3.8]),
    clusterSpace(parentLattice(bodyCentred, binary), [4.1, 4.1, 4.1]),
  ];
  const cases = fc.record({
    space: fc.constantFrom(...spaces),
    repeats: fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 2 }),
    ),
    fill: fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }),
  });
  const occupy = (space: (typeof spaces)[number], sites: number, fill: readonly number[]): number[] =>
    Array.from({ length: sites }, (_, k) => {
      const states = space.parent.active[k % space.parent.active.length]?.species.length ?? 1;
      return (fill[k % fill.length] ?? 0) % states;
    });

  it('do not change when an occupation is moved by a translation of the lattice', () => {
    fc.assert(
      fc.property(cases, fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), ({ space, repeats, fill }, [u, v, w]) => {
        const cells = supercellCells(blockOf(repeats));
        const width = space.parent.active.length;
        const before = occupy(space, width * cells.count, fill);
        const after = [...before];
        cells.cells.forEach(([i, j, k], cell) => {
          const there = cells.indexOf(i + u, j + v, k + w);
          for (let site = 0; site < width; site++)
            after[there * width + site] = before[cell * width + site] ?? 0;
        });
        expectSame(correlationsOf(space, cells, after), correlationsOf(space, cells, before));
      }),
      { numRuns: 60 },
    );
  });

  it('do not change when an occupation is moved by any operation of the space group', () => {
    fc.assert(
      fc.property(cases, fc.nat(1000), ({ space, repeats, fill }, pick) => {
        const side = repeats[0];
        // An operation may turn the axes into each other, which only a block of equal edges takes.
        const cells = supercellCells(blockOf([side, side, side]));
        const { active, mappings } = space.parent;
        const mapping = mappings[pick % mappings.length];
        if (!mapping) throw new Error('no operation');
        const before = occupy(space, active.length * cells.count, fill);
        const after = [...before];
        cells.cells.forEach((cell, index) => {
          const turned = applyOperation({ ...mapping.operation, translation: [0, 0, 0] }, cell);
          active.forEach((_, site) => {
            const offset = mapping.cells[site] as Vector3; // one for every site
            const there = cells.indexOf(turned[0] + offset[0], turned[1] + offset[1], turned[2] + offset[2]);
            after[there * active.length + (mapping.sites[site] ?? 0)] =
              before[index * active.length + site] ?? 0;
          });
        });
        expectSame(correlationsOf(space, cells, after), correlationsOf(space, cells, before));
      }),
      { numRuns: 60 },
    );
  });

  it('are the same in a supercell that repeats a smaller one', () => {
    fc.assert(
      fc.property(cases, ({ space, repeats, fill }) => {
        const width = space.parent.active.length;
        const small = supercellCells(blockOf(repeats));
        const large = supercellCells([
          [2 * repeats[0], 0, 0],
          [repeats[0], repeats[1], 0],
          [0, 0, repeats[2]],
        ]);
        const own = occupy(space, width * small.count, fill);
        const repeated = large.cells.flatMap(([i, j, k]) => {
          const cell = small.indexOf(i, j, k);
          return own.slice(cell * width, (cell + 1) * width);
        });
        expectSame(correlationsOf(space, large, repeated), correlationsOf(space, small, own));
      }),
      { numRuns: 40 },
    );
  });

  it('refuse an occupation of another length or with a state that is not there', () => {
    const cells = supercellCells(blockOf([2, 1, 1]));
    const space = spaces[2]!;
    expect(() => correlationsOf(space, cells, [0])).toThrow(/2 sites that vary, the occupation 1/);
    expect(() => correlationsOf(space, cells, [0, 2])).toThrow(/cannot be in state 2: it may hold Li, Vac/);
  });
});

const expectSame = (a: Float64Array, b: Float64Array): void => {
  a.forEach((value, k) => {
    expect(value).toBeCloseTo(b[k] ?? Number.NaN, 10);
  });
};

describe('hermiteMatrices', () => {
  it('are as many as there are sublattices of that index', () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8].map((cells) => [...hermiteMatrices(cells)].length);
    // Sum over a b c = n of a^2 b (Rutherford, Acta Cryst. A 48 (1992) 500).
    expect(counts).toEqual([1, 7, 13, 35, 31, 91, 57, 155]);
  });

  it('number each cell once, and its images alike', () => {
    for (const matrix of hermiteMatrices(6)) {
      const { cells, indexOf } = supercellCells(matrix);
      cells.forEach(([i, j, k], index) => {
        expect(indexOf(i, j, k)).toBe(index);
        const [[a], [ba, b], [ca, cb, c]] = matrix;
        expect(indexOf(i + a - 2 * ba + ca, j - 2 * b + cb, k + c)).toBe(index);
      });
    }
  });
});

describe('localOrbits', () => {
  it('around a site of fcc are those of the full cube, around a hop only of what keeps the hop', () => {
    const parent = parentLattice(faceCentred, binary);
    const around = localOrbits(parent, { centre: [0, 0, 0], radius: 2.9 }, [3]);
    // 12 neighbours; each touches 4 others: 24 pairs, all alike.
    expect(around.operations).toBe(48);
    expect(around.orbits.map(({ clusters }) => clusters.length)).toEqual([12, 24]);
    const hop = localOrbits(
      parent,
      {
        centre: [0.5, 0, 0],
        ends: [
          [0, 0, 0],
          [1, 0, 0],
        ],
        radius: 2.5,
      },
      [0],
    );
    expect(hop.operations).toBe(8);
    // The 4 common neighbours of the ends in the plane across the hop come in two kinds of distance: here the nearer 4.
    expect(hop.orbits.map(({ clusters }) => clusters.length)).toEqual([4]);
    expect(() => localOrbits(parent, { centre: [0, 0, 0], radius: 1 }, [])).toThrow(StructureError);
    expect(() => localOrbits(parent, { centre: [0, 0, 0], radius: 14 }, [])).toThrow(ParameterError);
  });
});
