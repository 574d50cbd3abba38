import type { Matrix3, Vector3 } from '@interphase/core';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** A sum of weighted outer products w d d^T, symmetric by construction. */
export class OuterProducts {
  private readonly sums = new Float64Array(6);

  add(weight: number, x: number, y: number, z: number): void {
    const { sums } = this;
    // Six entries: xx, yy, zz, yz, xz, xy.
    sums[0]! += weight * x * x;
    sums[1]! += weight * y * y;
    sums[2]! += weight * z * z;
    sums[3]! += weight * y * z;
    sums[4]! += weight * x * z;
    sums[5]! += weight * x * y;
  }

  matrix(factor = 1): Matrix3 {
    // A typed array of six.
    const at = (index: number) => factor * this.sums[index]!;
    const [yz, xz, xy] = [at(3), at(4), at(5)];
    return [
      [at(0), xy, xz],
      [xy, at(1), yz],
      [xz, yz, at(2)],
    ];
  }
}

export const trace = (m: Matrix3): number => m[0][0] + m[1][1] + m[2][2];

export const scaled = (m: Matrix3, factor: number): Matrix3 => {
  const row = ([x, y, z]: Vector3): Vector3 => [factor * x, factor * y, factor * z];
  return [row(m[0]), row(m[1]), row(m[2])];
};

/** A^T M A: a tensor of fractional directions in cartesian ones, where A holds the cell's row vectors. */
export function fractionalToCartesian(tensor: Matrix3, cell: Matrix3): Matrix3 {
  const a = new Matrix(cell.map((row) => [...row]));
  return symmetrised(
    a
      .transpose()
      .mmul(new Matrix(tensor.map((row) => [...row])))
      .mmul(a),
  );
}

/**
 * Principal values of a positive semidefinite tensor, largest first, with their unit axes. Rounding below zero is
 * cut off.
 */
export function principalAxes(tensor: Matrix3): { values: Vector3; axes: Matrix3 } {
  // Scaled to about 1: the solver's thresholds are absolute, and diffusivities are not.
  const size = Math.max(...tensor.flat().map(Math.abs));
  const unit = size > 0 ? scaled(tensor, 1 / size) : tensor;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(unit.map((row) => [...row])),
    { assumeSymmetric: true },
  );
  const pairs = realEigenvalues
    .map((value, index) => ({ value: Math.max(0, value * size), axis: eigenvectorMatrix.getColumn(index) }))
    .sort((a, b) => b.value - a.value);
  // Three rows and three columns went in.
  const three = <T>([x, y, z]: T[]): [T, T, T] => [x!, y!, z!];
  return {
    values: three(pairs.map(({ value }) => value)),
    axes: three(pairs.map(({ axis }) => three(axis))),
  };
}

function symmetrised(m: Matrix): Matrix3 {
  const at = (i: number, j: number) => (m.get(i, j) + m.get(j, i)) / 2;
  const row = (i: number): Vector3 => [at(i, 0), at(i, 1), at(i, 2)];
  return [row(0), row(1), row(2)];
}
