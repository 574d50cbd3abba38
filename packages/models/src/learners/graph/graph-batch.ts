import * as tf from '@tensorflow/tfjs';
import { type Graph, NEIGHBOURS, REACH } from '../../features/graph/graph.js';

/** Gaussian shells in which the distance of a neighbour is told. */
export const EDGE_SHELLS = 16;

/** Several graphs side by side, none linked with another. */
export interface GraphBatch {
  /** [atoms, features] */
  readonly atoms: tf.Tensor2D;
  /** Neighbour of each link, [links]. */
  readonly neighbours: tf.Tensor1D;
  /** Shells of each link's distance, faded out at the reach, [links, EDGE_SHELLS]. */
  readonly edges: tf.Tensor2D;
  /** [graphs, atoms]: takes the atoms of each graph together. */
  readonly pool: tf.Tensor2D;
}

export function graphBatch(graphs: readonly Graph[]): GraphBatch {
  const total = graphs.reduce((sum, { size }) => sum + size, 0);
  const width = graphs[0] ? graphs[0].atoms.length / graphs[0].size : 0;
  const atoms = new Float32Array(total * width);
  const neighbours = new Int32Array(total * NEIGHBOURS);
  const edges = new Float32Array(total * NEIGHBOURS * EDGE_SHELLS);
  const pool = new Float32Array(graphs.length * total);
  let first = 0;
  graphs.forEach((graph, index) => {
    atoms.set(graph.atoms, first * width);
    pool.set(graph.shares, index * total + first);
    for (let link = 0; link < graph.neighbours.length; link++) {
      const place = first * NEIGHBOURS + link;
      neighbours[place] = first + graph.neighbours[link]!;
      fillShells(edges, place * EDGE_SHELLS, graph.distances[link]!, graph.strengths[link]!);
    }
    first += graph.size;
  });
  return {
    atoms: tf.tensor2d(atoms, [total, width]),
    neighbours: tf.tensor1d(neighbours, 'int32'),
    edges: tf.tensor2d(edges, [total * NEIGHBOURS, EDGE_SHELLS]),
    pool: tf.tensor2d(pool, [graphs.length, total]),
  };
}

/** Shells from 1 angstrom to the reach, times a cosine that ends there and how much is heard at all. */
function fillShells(edges: Float32Array, place: number, distance: number, strength: number): void {
  if (distance >= REACH) return;
  const width = (REACH - 1) / (EDGE_SHELLS - 1);
  const fade = (strength * (Math.cos((Math.PI * distance) / REACH) + 1)) / 2;
  for (let shell = 0; shell < EDGE_SHELLS; shell++) {
    edges[place + shell] = fade * Math.exp(-(((distance - 1 - shell * width) / width) ** 2));
  }
}
