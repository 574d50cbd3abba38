import type { Matrix3 } from '@interphase/core';
import type { PeriodicEdge } from './fast-gauge.js';
import { OuterProducts } from './symmetric-tensor.js';

/** How a node is joined to a neighbour: weight and the (mean) cells to it, x, y, z. */
interface Link {
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * The tensor T (in cells) for which e.T.e is the least of the sum over edges of weight (e.translation + u_to - u_from)^2
 * over all values u of the nodes: what a periodic network of resistors conducts in each direction. A tensor by
 * components, since unconnected parts simply add up.
 *
 * Nodes are eliminated one by one (star-mesh transformation or Kron reduction, Dorfler & Bullo 2013,
 * 10.1109/TCSI.2012.2215780), the least joined first. That is Gaussian elimination of the network's Laplacian in the
 * form of Grassmann, Taksar & Heyman 1985 (10.1287/opre.33.5.1107): weights are only added, multiplied and divided,
 * so weights that span hundreds of orders of magnitude lose no digits. Each step completes a square; what it leaves
 * over belongs to the tensor.
 */
export function reducePeriodicNetwork(nodes: number, edges: readonly PeriodicEdge[]): Matrix3 {
  const tensor = new OuterProducts();
  const links: Map<number, Link>[] = Array.from({ length: nodes }, () => new Map());

  const join = (from: number, to: number, weight: number, x: number, y: number, z: number) => {
    if (weight === 0) return;
    if (from === to) {
      tensor.add(weight, x, y, z);
      return;
    }
    let link: Link = { weight, x, y, z };
    // Edges join nodes of the network, here and below.
    const known = links[from]!.get(to);
    if (known) {
      // Two parallel edges are one with their mean translation and a remainder; the mean starts at the heavier.
      const [heavy, light] = known.weight < weight ? [link, known] : [known, link];
      const share = light.weight / (heavy.weight + light.weight);
      const [dx, dy, dz] = [light.x - heavy.x, light.y - heavy.y, light.z - heavy.z];
      tensor.add(heavy.weight * share, dx, dy, dz);
      link = {
        weight: heavy.weight + light.weight,
        x: heavy.x + share * dx,
        y: heavy.y + share * dy,
        z: heavy.z + share * dz,
      };
    }
    links[from]!.set(to, link);
    links[to]!.set(from, { weight: link.weight, x: -link.x, y: -link.y, z: -link.z });
  };

  for (const { from, to, translation, weight } of edges) join(from, to, weight, ...translation);

  const left = new Set(links.keys());
  while (left.size > 0) {
    const node = leastJoined(left, links);
    left.delete(node);
    const star = [...links[node]!];
    let total = 0;
    for (const [neighbour, { weight }] of star) {
      total += weight;
      links[neighbour]!.delete(node);
    }
    for (let a = 0; a < star.length; a++) {
      const [from, first] = star[a]!;
      for (let b = a + 1; b < star.length; b++) {
        const [to, second] = star[b]!;
        const weight = first.weight * (second.weight / total);
        join(from, to, weight, second.x - first.x, second.y - first.y, second.z - first.z);
      }
    }
  }
  return tensor.matrix();
}

function leastJoined(left: ReadonlySet<number>, links: readonly ReadonlyMap<number, Link>[]): number {
  let least = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const node of left) {
    const { size } = links[node]!;
    if (size < fewest) [least, fewest] = [node, size];
    // Its elimination joins nothing new, so no other need be looked at.
    if (size <= 1) break;
  }
  return least;
}
