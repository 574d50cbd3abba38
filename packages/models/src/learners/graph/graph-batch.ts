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
  /** What is known of each graph as a whole, [graphs, known]; null where nothing is. */
  readonly whole: tf.Tensor2D | null;
}

export function graphBatch(graphs: readonly Graph[]): GraphBatch {
  const total = graphs.reduce((sum, { size }) => sum + size, 0);
  const width = graphs[0] ? graphs[0].atoms.length / graphs[0].size : 0;
  const atoms = new Float32Array(total * width);
  const neighbours = new Int32Array(total * NEIGHBOURS);
  const distances = new Float32Array(total * NEIGHBOURS);
  const fades = new Float32Array(total * NEIGHBOURS);
  const pool = new Float32Array(graphs.length * total);
  let first = 0;
  graphs.forEach((graph, index) => {
    atoms.set(graph.atoms, first * width);
    pool.set(graph.shares, index * total + first);
    distances.set(graph.distances, first * NEIGHBOURS);
    for (let link = 0; link < graph.neighbours.length; link++) {
      const place = first * NEIGHBOURS + link;
      neighbours[place] = first + graph.neighbours[link]!;
      fades[place] = fade(graph.distances[link]!, graph.strengths[link]!);
    }
    first += graph.size;
  });
  const known = graphs[0]?.whole?.length ?? 0;
  return {
    atoms: tf.tensor2d(atoms, [total, width]),
    neighbours: tf.tensor1d(neighbours, 'int32'),
    edges: shellsOf(distances, fades),
    pool: tf.tensor2d(pool, [graphs.length, total]),
    whole: known > 0 ? tf.tensor2d(wholesOf(graphs, known), [graphs.length, known]) : null,
  };
}

function wholesOf(graphs: readonly Graph[], known: number): Float32Array {
  const wholes = new Float32Array(graphs.length * known);
  graphs.forEach(({ whole }, index) => {
    if (whole) wholes.set(whole, index * known);
  });
  return wholes;
}

/** How much is heard at all, times a cosine that ends at the reach. */
const fade = (distance: number, strength: number) =>
  distance < REACH ? (strength * (Math.cos((Math.PI * distance) / REACH) + 1)) / 2 : 0;

/** Shells from 1 angstrom to the reach, faded: made by the back end, which has all links at once. */
function shellsOf(distances: Float32Array, fades: Float32Array): tf.Tensor2D {
  return tf.tidy(() => {
    const width = (REACH - 1) / (EDGE_SHELLS - 1);
    const centres = tf.linspace(1, REACH, EDGE_SHELLS);
    const off = tf.div(tf.sub(tf.tensor2d(distances, [distances.length, 1]), centres), width);
    const shells = tf.exp(tf.neg(tf.square(off)));
    return tf.mul(shells, tf.tensor2d(fades, [fades.length, 1])) as tf.Tensor2D; // links by shells
  });
}
