import { toCartesian } from '@interphase/core';
import type { HopModel } from './hop-model.js';
import type { Supercell } from './hop-system.js';

/** What every hop of a primitive cell changes, seen from that cell: the same in all cells, so small enough for the cache. */
export interface CellSteps {
  /** Start and end of a hop, each a shift (three numbers, see `Shifts`) and a site. Hop h of environment e is e x width + h. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Squared length of a hop, angstrom squared. */
  readonly squared: Float64Array;
  /** Environments that a hop changes: those from `first[hop]` up to the next, each a shift, an environment and bits. */
  readonly first: Int32Array;
  readonly changed: Int32Array;
}

/** Numbers of a start or an end. */
export const PLACE = 4;
/** Numbers of a change. */
export const CHANGE = 5;

/** @param width hops of an environment at most */
export function cellSteps(model: HopModel, width: number, reach: number): CellSteps {
  const count = model.environments.length * width;
  const start = new Int32Array(count * PLACE);
  const end = new Int32Array(count * PLACE);
  const squared = new Float64Array(count);
  const changes: number[][] = Array.from({ length: count }, () => []);
  model.environments.forEach((environment, index) => {
    model.kinds[environment.kind]!.hops.forEach(({ from, to }, hop) => {
      const at = index * width + hop;
      // The model has been checked: both slots are there.
      const [a, b] = [environment.slots[from]!, environment.slots[to]!];
      start.set([...a.cell.map((shift) => shift + reach), a.site], PLACE * at);
      end.set([...b.cell.map((shift) => shift + reach), b.site], PLACE * at);
      const [p, q] = [model.sites[a.site]!, model.sites[b.site]!];
      const along = (axis: 0 | 1 | 2) => b.cell[axis] - a.cell[axis] + q[axis] - p[axis];
      const [x, y, z] = toCartesian(model.lattice, [along(0), along(1), along(2)]);
      squared[at] = x ** 2 + y ** 2 + z ** 2;
      const bits = new Map<string, number>();
      for (const { site, cell } of [a, b]) {
        model.environments.forEach(({ slots }, other) => {
          slots.forEach((slot, bit) => {
            if (slot.site !== site) return;
            const shifts = cell.map((shift, axis) => shift - slot.cell[axis]! + reach);
            const key = [...shifts, other].join();
            bits.set(key, (bits.get(key) ?? 0) ^ (1 << bit));
          });
        });
      }
      changes[at] = [...bits].flatMap(([key, mask]) => [...key.split(',').map(Number), mask]);
    });
  });
  const first = new Int32Array(count + 1);
  changes.forEach((list, at) => {
    first[at + 1] = first[at]! + list.length;
  });
  return { start, end, squared, first, changed: Int32Array.from(changes.flat()) };
}

/** Farthest that a site or an environment lies from the cell in which a hop is, cells: twice the farthest slot. */
export function reachOf(model: HopModel): number {
  let reach = 0;
  for (const { slots } of model.environments) {
    for (const { cell } of slots) reach = Math.max(reach, ...cell.map(Math.abs));
  }
  return 2 * reach;
}

/** Cells of a periodic supercell seen from each other, without a division. */
export interface Shifts {
  /** By axis: what place + shift (both from 0, the shift with `reach` added) puts to the index of the cell. */
  readonly index: readonly [Int32Array, Int32Array, Int32Array];
  /** By axis: supercells that this place lies on. */
  readonly wraps: readonly [Int32Array, Int32Array, Int32Array];
}

export function shiftsOf([nx, ny, nz]: Supercell, reach: number): Shifts {
  const along = (n: number, value: (place: number) => number) =>
    Int32Array.from({ length: n + 2 * reach }, (_, index) => value(index - reach));
  const index = (n: number, step: number) => along(n, (place) => (place - n * Math.floor(place / n)) * step);
  const wraps = (n: number) => along(n, (place) => Math.floor(place / n));
  return {
    index: [index(nx, ny * nz), index(ny, nz), index(nz, 1)],
    wraps: [wraps(nx), wraps(ny), wraps(nz)],
  };
}
