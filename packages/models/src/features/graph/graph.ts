/** Atoms with their neighbours, as a message-passing learner reads them. */
export interface Graph {
  /** Number of atoms. */
  readonly size: number;
  /** [size, ATOM_FEATURES], row-major. */
  readonly atoms: Float32Array;
  /** Index of each atom's neighbours, nearest first, [size, NEIGHBOURS]; the atom itself where it has fewer. */
  readonly neighbours: Int32Array;
  /** Distance to each, angstrom; beyond the reach of messages where there is none. */
  readonly distances: Float32Array;
  /** How much is heard of each, from 1 to 0 where the first atom without room is no farther away. */
  readonly strengths: Float32Array;
  /** How much each atom counts when all are taken together; sums to 1. */
  readonly shares: Float32Array;
  /** What is known of the whole beside its atoms, NaN where not: the read-out takes it with them. */
  readonly whole?: Float32Array;
}

/** Neighbours that each atom hears. */
export const NEIGHBOURS = 10;
/** Messages fade out at this distance, angstrom. */
export const REACH = 6;
