/**
 * `images` + 2 sets of positions from `start` to `end` (cartesian, angstrom; the hopping ion's are the last three
 * numbers): all other atoms go straight, the hopping ion by way of `through`, at equal distances along its way.
 */
export function initialPath(
  start: Float64Array,
  end: Float64Array,
  images: number,
  through: readonly [number, number, number] | null,
): Float64Array[] {
  const size = start.length;
  const [a, b] = [start.subarray(size - 3), end.subarray(size - 3)];
  const middle = through ?? [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2, (a[2]! + b[2]!) / 2];
  const first = length(a, middle);
  const turn = first / (first + length(middle, b));
  return Array.from({ length: images + 2 }, (_, image) => {
    const part = image / (images + 1);
    const positions = start.map((value, i) => value + part * (end[i]! - value));
    // A turn at either end would divide by zero; the ion then goes straight.
    if (turn > 0 && turn < 1) {
      for (let axis = 0; axis < 3; axis++) {
        const at = middle[axis]!;
        positions[size - 3 + axis] =
          part < turn
            ? a[axis]! + (part / turn) * (at - a[axis]!)
            : at + ((part - turn) / (1 - turn)) * (b[axis]! - at);
      }
    }
    return positions;
  });
}

const length = (from: ArrayLike<number>, to: ArrayLike<number>): number =>
  Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!, to[2]! - from[2]!);
