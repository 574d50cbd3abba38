type Vector = readonly [number, number, number];

const length = (v: Vector): number => Math.hypot(...v);
const scaled = (v: Vector, by: number): Vector => [v[0] * by, v[1] * by, v[2] * by];
const unit = (v: Vector): Vector => scaled(v, 1 / length(v));
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/**
 * The quaternion (x, y, z, w) that turns `towards` to the viewer and `up` upwards (as far as it is perpendicular).
 */
export function viewAlong(towards: Vector, up: Vector): readonly [number, number, number, number] {
  const z = unit(towards);
  const y = unit([up[0] - dot(up, z) * z[0], up[1] - dot(up, z) * z[1], up[2] - dot(up, z) * z[2]]);
  const x = cross(y, z);
  return quaternionOf([x, y, z]);
}

/** Shepperd's method (1978): the largest component first, so that nothing divides by a small number. */
function quaternionOf(rows: readonly [Vector, Vector, Vector]): readonly [number, number, number, number] {
  const [[a, b, c], [d, e, f], [g, h, i]] = rows;
  const trace = a + e + i;
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return [(h - f) / s, (c - g) / s, (d - b) / s, s / 4];
  }
  if (a > e && a > i) {
    const s = 2 * Math.sqrt(1 + a - e - i);
    return [s / 4, (b + d) / s, (c + g) / s, (h - f) / s];
  }
  if (e > i) {
    const s = 2 * Math.sqrt(1 + e - a - i);
    return [(b + d) / s, s / 4, (f + h) / s, (c - g) / s];
  }
  const s = 2 * Math.sqrt(1 + i - a - e);
  return [(c + g) / s, (f + h) / s, s / 4, (d - b) / s];
}
