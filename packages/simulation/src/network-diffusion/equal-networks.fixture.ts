import type { Matrix3, Vector3 } from '@interphase/core';
import { latticeOf, type TestLattice } from './lattices.fixture.js';

/** The same network told in a cell repeated along each vector. */
export function supercell(
  { cell, network }: TestLattice,
  repeats: readonly [number, number, number],
): TestLattice {
  const { sites, hops } = network;
  const [na, nb, nc] = repeats;
  const copies: Vector3[] = [];
  for (let x = 0; x < na; x++)
    for (let y = 0; y < nb; y++) for (let z = 0; z < nc; z++) copies.push([x, y, z]);
  const name = ([x, y, z]: Vector3) => (x * nb + y) * nc + z;
  const scaledCell = cell.map((row, i) => row.map((entry) => entry * repeats[i]!));
  return latticeOf(
    threeByThree(scaledCell),
    copies.flatMap((copy) =>
      sites.map(({ position, energy }) => {
        const at = (i: 0 | 1 | 2) => (position[i] + copy[i]) / repeats[i];
        return [at(0), at(1), at(2), energy] as const;
      }),
    ),
    copies.flatMap((copy) =>
      hops.map(({ from, to, translation, energy }) => {
        const end = ([0, 1, 2] as const).map((i) => copy[i] + translation[i]);
        const [cellOf = origin, home = origin] = [
          end.map((x, i) => Math.floor(x / repeats[i]!)),
          end.map((x, i) => mod(x, repeats[i]!)),
        ].map(three);
        return [name(copy) * sites.length + from, name(home) * sites.length + to, cellOf, energy] as const;
      }),
    ),
  );
}

/** Sites in reverse order, each in another cell than before, and every hop from its end to its start. */
export function relabelled({ cell, network: { sites, hops } }: TestLattice): TestLattice {
  const last = sites.length - 1;
  const home = sites.map((_, index): Vector3 => [index % 2, -index, 2 * index]);
  return latticeOf(
    cell,
    [...sites.keys()].reverse().map((index) => {
      const { position, energy } = sites[index]!;
      const at = (i: 0 | 1 | 2) => position[i] + home[index]![i];
      return [at(0), at(1), at(2), energy] as const;
    }),
    hops.map(({ from, to, translation, energy }) => {
      const at = (i: 0 | 1 | 2) => -translation[i] + home[to]![i] - home[from]![i];
      return [last - to, last - from, [at(0), at(1), at(2)], energy] as const;
    }),
  );
}

const origin: Vector3 = [0, 0, 0];
const mod = (x: number, n: number) => ((x % n) + n) % n;
function three([x = 0, y = 0, z = 0]: number[]): Vector3 {
  return [x, y, z];
}
/** A matrix of three rows of three, as what it is. */
export function threeByThree([a = [], b = [], c = []]: number[][]): Matrix3 {
  return [three(a), three(b), three(c)];
}
