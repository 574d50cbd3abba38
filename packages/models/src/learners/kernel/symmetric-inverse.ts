/** Inverse of a symmetric matrix, and the logarithm of its determinant. */
export interface SymmetricInverse {
  /** [count, count], row-major. */
  readonly inverse: Float64Array;
  readonly logDeterminant: number;
}

/**
 * Inverts a symmetric positive definite matrix through its Cholesky factor (Golub and Van Loan, Matrix Computations,
 * 2013, section 4.2), on flat arrays: the climb of a likelihood inverts some hundred rows at each step, and general
 * libraries take ten times as long for it.
 * @param matrix [count, count], row-major; its lower half is read
 * @returns null where it is not positive definite
 */
export function invertSymmetric(matrix: Float64Array, count: number): SymmetricInverse | null {
  const factor = choleskyFactor(matrix, count);
  if (factor === null) return null;
  let logDeterminant = 0;
  for (let row = 0; row < count; row++) logDeterminant += 2 * Math.log(factor[row * (count + 1)]!);
  const columns = invertedColumns(factor, count);
  const inverse = new Float64Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let at = row; at < count; at++) sum += columns[row * count + at]! * columns[column * count + at]!;
      inverse[row * count + column] = sum;
      inverse[column * count + row] = sum;
    }
  }
  return { inverse, logDeterminant };
}

/** The lower triangle, by rows; null where a pivot is not positive. */
function choleskyFactor(matrix: Float64Array, count: number): Float64Array | null {
  const factor = Float64Array.from(matrix);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = factor[row * count + column]!;
      for (let at = 0; at < column; at++) sum -= factor[row * count + at]! * factor[column * count + at]!;
      if (column < row) factor[row * count + column] = sum / factor[column * (count + 1)]!;
      else if (sum > 0) factor[row * count + row] = Math.sqrt(sum);
      else return null;
    }
  }
  return factor;
}

/** The inverse of the lower triangle, by columns. */
function invertedColumns(factor: Float64Array, count: number): Float64Array {
  const columns = new Float64Array(count * count);
  for (let column = 0; column < count; column++) {
    const start = column * count;
    columns[start + column] = 1 / factor[column * (count + 1)]!;
    for (let row = column + 1; row < count; row++) {
      let sum = 0;
      for (let at = column; at < row; at++) sum -= factor[row * count + at]! * columns[start + at]!;
      columns[start + row] = sum / factor[row * (count + 1)]!;
    }
  }
  return columns;
}
