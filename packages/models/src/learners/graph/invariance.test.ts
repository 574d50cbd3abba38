import {
  type Crystal,
  type Lattice,
  latticeFromMatrix,
  latticeFromParameters,
  type Vector3,
} from '@interphase/core';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../backend/backend.js';
import { crystalGraph } from '../../features/graph/crystal-graph.js';
import type { Graph } from '../../features/graph/graph.js';
import { hopGraph } from '../../features/graph/hop-graph.js';
import { type HopSurroundings, surroundingsOf } from '../../features/hop/hop-surroundings.js';
import { graphBatch } from './graph-batch.js';
import { freshWeights, pooled, weightShapes } from './message-passing.js';

const LAYERS = 2;

/** What an untrained network makes of graphs. */
function seen(graphs: readonly Graph[]): number[][] {
  return tf.tidy(() => {
    const features = graphs[0]!.atoms.length / graphs[0]!.size;
    const weights = freshWeights(weightShapes(features, 0, { channels: 8, layers: LAYERS }), 3);
    return pooled(weights, graphBatch(graphs), LAYERS).arraySync() as number[][]; // a matrix gives rows
  });
}

function expectAlike(graphs: readonly Graph[]): void {
  const [first, ...others] = seen(graphs);
  for (const other of others) {
    const farthest = Math.max(...other.map((value, index) => Math.abs(value - first![index]!)));
    expect(farthest).toBeLessThan(1e-4);
  }
}

const charges = { Li: 1, Mg: 2, Al: 3, O: -2, F: -1 } as const;
type Kind = keyof typeof charges;
type Atom = readonly [kind: Kind, place: Vector3];
const wrapped = (value: number) => value - Math.floor(value);
const sitesOf = (atoms: readonly Atom[]): Crystal['sites'] =>
  atoms.map(([kind, [x, y, z]], index) => ({
    label: `${kind}${index}`,
    position: [wrapped(x), wrapped(y), wrapped(z)] as const,
    species: [{ element: kind, oxidationState: charges[kind], occupancy: 1 }],
  }));

/** Rocksalt whose cations differ: twelve cations, not all alike, stand equally far from each. */
const ROCKSALT: readonly Atom[] = [
  ['Li', [0, 0, 0]],
  ['Mg', [0, 0.5, 0.5]],
  ['Li', [0.5, 0, 0.5]],
  ['Al', [0.5, 0.5, 0]],
  ['O', [0.5, 0, 0]],
  ['F', [0.5, 0.5, 0.5]],
  ['O', [0, 0, 0.5]],
  ['F', [0, 0.5, 0]],
];
const cubic = latticeFromParameters({ a: 4.1, b: 4.1, c: 4.1, alpha: 90, beta: 90, gamma: 90 });
const skewed = latticeFromParameters({ a: 5, b: 5.6, c: 6.3, alpha: 82, beta: 97, gamma: 105 });

const share = fc.integer({ min: 0, max: 99 }).map((value) => value / 100);
const place = fc.tuple(share, share, share);
const lopsided = fc
  .array(fc.tuple(fc.constantFrom<Kind[]>('Li', 'Mg', 'O', 'F'), place), { minLength: 2, maxLength: 6 })
  .map((atoms) => ({ lattice: skewed, atoms }));
const crystals = fc.oneof(fc.constant({ lattice: cubic, atoms: ROCKSALT }), lopsided);

/** The same crystal in a cell with other edges: b + n a in place of b. */
function sheared({ matrix: [a, b, c] }: Lattice, atoms: readonly Atom[], times: number): Crystal {
  const edge: Vector3 = [b[0] + times * a[0], b[1] + times * a[1], b[2] + times * a[2]];
  return {
    lattice: latticeFromMatrix([a, edge, c]),
    sites: sitesOf(atoms.map(([kind, [x, y, z]]) => [kind, [x - times * y, y, z]])),
  };
}

function doubled({ matrix: [a, b, c] }: Lattice, atoms: readonly Atom[]): Crystal {
  return {
    lattice: latticeFromMatrix([a, b, [2 * c[0], 2 * c[1], 2 * c[2]]]),
    sites: sitesOf(
      [0, 1].flatMap((copy) => atoms.map(([kind, [x, y, z]]) => [kind, [x, y, (z + copy) / 2]])),
    ),
  };
}

const moved = (atoms: readonly Atom[], by: Vector3): Atom[] =>
  atoms.map(([kind, [x, y, z]]) => [kind, [x + by[0], y + by[1], z + by[2]]]);

/** Turned about x, then about z (radians). */
function turned([x, y, z]: Vector3, first: number, second: number): Vector3 {
  const [up, side] = [y * Math.cos(first) - z * Math.sin(first), y * Math.sin(first) + z * Math.cos(first)];
  return [x * Math.cos(second) - up * Math.sin(second), x * Math.sin(second) + up * Math.cos(second), side];
}

describe('message passing', () => {
  beforeAll(async () => {
    await chooseBackend(['wasm', 'cpu']);
  });

  it('says the same of a crystal in any order, origin, setting and supercell', () => {
    fc.assert(
      fc.property(crystals, place, fc.integer({ min: -1, max: 1 }), ({ lattice, atoms }, by, times) => {
        const settings: Crystal[] = [
          { lattice, sites: sitesOf(atoms) },
          { lattice, sites: sitesOf(moved([...atoms].reverse(), by)) },
          sheared(lattice, atoms, times),
          doubled(lattice, atoms),
        ];
        expectAlike(settings.map((crystal) => crystalGraph(crystal, 'Li')));
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('tells a crystal from one with a cation and an anion exchanged', () => {
    const swapped = ROCKSALT.map(
      ([kind, at], index): Atom => [index === 0 ? 'O' : index === 4 ? 'Li' : kind, at],
    );
    const [first, second] = seen(
      [ROCKSALT, swapped].map((atoms) => crystalGraph({ lattice: cubic, sites: sitesOf(atoms) }, 'Li')),
    );
    const apart = Math.max(...first!.map((value, index) => Math.abs(value - second![index]!)));
    expect(apart).toBeGreaterThan(1e-3);
  });

  it('says the same of a hop turned, written in another order, or gone backwards', () => {
    const crystal = { lattice: cubic, sites: sitesOf(ROCKSALT) };
    const ends = fc.constantFrom<Vector3[]>(
      [0.5, 0, 0.5],
      [0.5, 0.5, 0],
      [1, 0, 0],
      [0.5, 1, 0.5],
      [1, 1, 1],
    );
    const angle = fc.integer({ min: 0, max: 628 }).map((value) => value / 100);
    fc.assert(
      fc.property(ends, angle, angle, (to, first, second) => {
        const hop = surroundingsOf(crystal, 'Li', { from: [0, 0, 0], to });
        const turn = (at: Vector3) => turned(at, first, second);
        const rotated: HopSurroundings = {
          ...hop,
          path: hop.path.map(turn),
          atoms: hop.atoms.map((atom) => ({ ...atom, position: turn(atom.position) })),
        };
        const reordered = { ...rotated, atoms: [...rotated.atoms].reverse() };
        const backwards = { ...hop, path: [...hop.path].reverse() };
        expectAlike([hop, rotated, reordered, backwards].map((each) => hopGraph(each)));
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});
