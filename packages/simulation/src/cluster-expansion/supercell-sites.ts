import { ParameterError, type Vector3 } from '@interphase/core';
import type { ClusterSpace } from './cluster-expansion.js';

/** Rows: the vectors of a supercell in those of the primitive cell, lower triangular with a positive diagonal. */
export type HermiteMatrix = readonly [
  readonly [number, 0, 0],
  readonly [number, number, 0],
  readonly [number, number, number],
];

/** The cells of a supercell: each has a number, and so has every cell of the infinite lattice through its image. */
export interface SupercellCells {
  readonly matrix: HermiteMatrix;
  readonly count: number;
  /** Cell of each number. */
  readonly cells: readonly Vector3[];
  /** Number of the cell that this one is an image of. */
  indexOf(i: number, j: number, k: number): number;
}

/** The block of so many cells along each axis. */
export const blockOf = ([na, nb, nc]: Vector3): HermiteMatrix => [
  [na, 0, 0],
  [0, nb, 0],
  [0, 0, nc],
];

/** Cells of the supercell that a Hermite matrix spans. */
export function supercellCells(matrix: HermiteMatrix): SupercellCells {
  const [[a], [ba, b], [ca, cb, c]] = matrix;
  const cells: Vector3[] = [];
  for (let k = 0; k < c; k++) for (let j = 0; j < b; j++) for (let i = 0; i < a; i++) cells.push([i, j, k]);
  const rest = (value: number, size: number): number => value - size * Math.floor(value / size);
  return {
    matrix,
    count: a * b * c,
    cells,
    indexOf(i, j, k) {
      const overC = Math.floor(k / c);
      const overB = Math.floor((j - overC * cb) / b);
      return (rest(k, c) * b + rest(j - overC * cb, b)) * a + rest(i - overC * ca - overB * ba, a);
    },
  };
}

/**
 * Every supercell of so many primitive cells, each once: the Hermite normal forms of that determinant (Santoro & Mighell,
 * Acta Cryst. A 28 (1972) 284, doi 10.1107/S0567739472000737).
 */
export function* hermiteMatrices(cells: number): Generator<HermiteMatrix> {
  for (let a = 1; a <= cells; a++) {
    if (cells % a !== 0) continue;
    for (let b = 1; b <= cells / a; b++) {
      if ((cells / a) % b !== 0) continue;
      const c = cells / a / b;
      for (let ba = 0; ba < a; ba++) {
        for (let ca = 0; ca < a; ca++) {
          for (let cb = 0; cb < b; cb++)
            yield [
              [a, 0, 0],
              [ba, b, 0],
              [ca, cb, c],
            ];
        }
      }
    }
  }
}

/**
 * Correlations of an occupation of a supercell per primitive cell: for each orbit the sum over its clusters of the
 * product of the site functions. Right for supercells of any size, whose clusters may meet their own images.
 * @param occupation state of active site `site` of cell `cell` at cell x number of active sites + site
 * @throws ParameterError `occupation` when it has another length or a state that its site has not
 */
export function correlationsOf(
  { parent, orbits }: ClusterSpace,
  supercell: SupercellCells,
  occupation: ArrayLike<number>,
): Float64Array {
  const { active } = parent;
  const width = active.length;
  if (occupation.length !== width * supercell.count) {
    throw new ParameterError(
      `A supercell of ${supercell.count} cells has ${width * supercell.count} sites that vary, the occupation ${occupation.length}`,
      ['occupation'],
    );
  }
  for (let at = 0; at < occupation.length; at++) {
    if (active[at % width]!.functions[occupation[at]!] === undefined) {
      throw new ParameterError(
        `Site ${at} cannot be in state ${occupation[at]}: it may hold ${active[at % width]!.species.join(', ')}`,
        ['occupation', String(at)],
      );
    }
  }
  return Float64Array.from(orbits, ({ clusters }) => {
    let sum = 0;
    for (const cluster of clusters) {
      for (const [i, j, k] of supercell.cells) {
        let product = 1;
        for (const member of cluster) {
          const cell = supercell.indexOf(i + member.cell[0], j + member.cell[1], k + member.cell[2]);
          const state = occupation[cell * width + member.site]!;
          product *= active[member.site]!.functions[state]![member.function]!;
        }
        sum += product;
      }
    }
    return sum / supercell.count;
  });
}
