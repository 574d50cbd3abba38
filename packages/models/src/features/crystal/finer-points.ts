/**
 * Marks the points of the grid of half the spacing that lie within one of its steps of a point at most `limit` high.
 * @returns one a point of the finer grid, 1 where marked
 */
export function pointsAround(
  heights: Float64Array,
  [na, nb, nc]: readonly [number, number, number],
  limit: number,
): Uint8Array {
  const marks = new Uint8Array(8 * na * nb * nc);
  const end = 2 * nc - 1;
  for (let i = 0; i < na; i++) {
    for (let j = 0; j < nb; j++) {
      for (let k = 0; k < nc; k++) {
        if (!(heights[(i * nb + j) * nc + k]! <= limit)) continue;
        for (let di = -1; di <= 1; di++) {
          const plane = ((2 * i + di + 2 * na) % (2 * na)) * 2 * nb;
          for (let dj = -1; dj <= 1; dj++) {
            const row = (plane + ((2 * j + dj + 2 * nb) % (2 * nb))) * 2 * nc;
            marks[row + (k === 0 ? end : 2 * k - 1)] = 1;
            marks[row + 2 * k] = 1;
            marks[row + 2 * k + 1] = 1;
          }
        }
      }
    }
  }
  return marks;
}
