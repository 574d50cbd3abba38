import { area, type Rectangle } from './geometry';

const STEP = 3;
const LIMIT = 12;

/**
 * Boxes of techniques that share a bound would draw one edge over another. The larger box keeps its place; each
 * smaller one that coincides with it is drawn in by a few units on that side, never by more than 12.
 */
export function separateEdges(boxes: readonly Rectangle[]): Rectangle[] {
  const order = boxes
    .map((box, index) => ({ box, index }))
    .sort((a, b) => area(b.box) - area(a.box) || a.index - b.index);
  const placed: { left: number; right: number; top: number; bottom: number }[] = [];
  const result: Rectangle[] = [...boxes];
  for (const { box, index } of order) {
    const edges = {
      left: clear(
        box.x,
        placed.map((other) => other.left),
        STEP,
      ),
      right: clear(
        box.x + box.width,
        placed.map((other) => other.right),
        -STEP,
      ),
      top: clear(
        box.y,
        placed.map((other) => other.top),
        STEP,
      ),
      bottom: clear(
        box.y + box.height,
        placed.map((other) => other.bottom),
        -STEP,
      ),
    };
    placed.push(edges);
    result[index] = {
      x: edges.left,
      y: edges.top,
      width: Math.max(4, edges.right - edges.left),
      height: Math.max(4, edges.bottom - edges.top),
    };
  }
  return result;
}

function clear(edge: number, taken: readonly number[], step: number): number {
  let moved = edge;
  while (
    Math.abs(moved - edge) < LIMIT &&
    taken.some((other) => Math.abs(other - moved) < Math.abs(step) - 0.01)
  )
    moved += step;
  return moved;
}
