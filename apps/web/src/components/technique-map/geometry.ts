/** Axis-aligned rectangle in the units of the drawing, y growing downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const right = (r: Rectangle): number => r.x + r.width;
const bottom = (r: Rectangle): number => r.y + r.height;
export const area = (r: Rectangle): number => r.width * r.height;
export const centre = (r: Rectangle): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });

/** The rectangle grown by `by` on every side. */
export const grown = (r: Rectangle, by: number): Rectangle => ({
  x: r.x - by,
  y: r.y - by,
  width: r.width + 2 * by,
  height: r.height + 2 * by,
});

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x && right(inner) <= right(outer) && inner.y >= outer.y && bottom(inner) <= bottom(outer);

/** The point of `r` nearest to `to`. */
export const nearestPoint = (r: Rectangle, to: Point): Point => ({
  x: Math.min(Math.max(to.x, r.x), right(r)),
  y: Math.min(Math.max(to.y, r.y), bottom(r)),
});

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Whether the segment from `a` to `b` enters the rectangle (Liang and Barsky 1984). */
export function crosses(a: Point, b: Point, r: Rectangle): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, a.x - r.x],
    [dx, right(r) - a.x],
    [-dy, a.y - r.y],
    [dy, bottom(r) - a.y],
  ];
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
    if (enter > leave) return false;
  }
  return true;
}
