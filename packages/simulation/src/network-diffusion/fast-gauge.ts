import type { Vector3 } from '@interphase/core';

/** Two nodes of a periodic network and how well they are joined; `translation` is the end's cell seen from the start's. */
export interface PeriodicEdge {
  readonly from: number;
  readonly to: number;
  readonly translation: Vector3;
  readonly weight: number;
}

/**
 * The same network with each node's home cell chosen so that the heaviest edges stay within one cell: those of the
 * maximum spanning forest have the translation 0. What a network conducts does not depend on that choice, but
 * rounding does: a fast ring that leads nowhere now adds up to exactly nothing.
 */
export function gaugeToFastEdges(nodes: number, edges: readonly PeriodicEdge[]): PeriodicEdge[] {
  /** Home of each node, in cells from where it was. */
  const home: Vector3[] = Array.from({ length: nodes }, () => [0, 0, 0]);
  const tree: number[][] = Array.from({ length: nodes }, (_, node) => [node]);
  // Edges join nodes of the network, so indices are in bounds.
  const regauged = ({ translation: t, from, to }: PeriodicEdge): Vector3 => {
    const [a, b] = [home[from]!, home[to]!];
    return [t[0] + a[0] - b[0], t[1] + a[1] - b[1], t[2] + a[2] - b[2]];
  };
  for (const edge of [...edges].sort((a, b) => b.weight - a.weight)) {
    const [start, end] = [tree[edge.from]!, tree[edge.to]!];
    if (start === end) continue;
    const [x, y, z] = regauged(edge);
    const [moved, kept, sign] = start.length < end.length ? [start, end, -1] : [end, start, 1];
    for (const node of moved) {
      const [a, b, c] = home[node]!;
      home[node] = [a + sign * x, b + sign * y, c + sign * z];
      tree[node] = kept;
      kept.push(node);
    }
  }
  return edges.map((edge) => ({ ...edge, translation: regauged(edge) }));
}
