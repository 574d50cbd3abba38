import { ParameterError } from '@interphase/core';
import type { Random } from '../random/random.js';
import { type CellSteps, CHANGE, cellSteps, PLACE, reachOf, type Shifts, shiftsOf } from './cell-steps.js';
import type { HopSystem } from './hop-system.js';
import type { RateTable } from './rate-table.js';
import { SumTree } from './sum-tree.js';

const EMPTY = -1;

/**
 * Rejection-free kinetic Monte Carlo (Bortz, Kalos & Lebowitz 1975, 10.1016/0021-9991(75)90060-1) of carriers on a lattice. All
 * rates of an environment stand in a table; after a hop only the environments are looked up again that have its start or
 * its end among their sites. An event on a large lattice waits for memory, so little is kept of a cell, and in one place.
 */
export class LatticeWalk {
  /** Elapsed, s. */
  time = 0;
  /** Sum over all hops of their squared length, angstrom squared. */
  hoppedSquared = 0;
  readonly carriers: number;

  /** Cell by cell: the row of the table of each of its environments, then the carrier of each of its sites. */
  private readonly cells: Int32Array;
  private readonly perCell: number;
  private readonly stride: number;
  /** Of each carrier: the cell it started in, and the supercells it has crossed along each vector. */
  private readonly startCell: Int32Array;
  private readonly crossed: Int32Array;
  private readonly tree: SumTree;
  private readonly steps: CellSteps;
  private readonly shifts: Shifts;

  /**
   * @param occupation 1 where a carrier is at the start, 0 where not, a number a site
   * @throws ParameterError when the occupation is of another lattice
   */
  constructor(
    readonly system: HopSystem,
    private readonly table: RateTable,
    occupation: Uint8Array,
    private readonly random: Random,
  ) {
    const { model, sites, environments, slots, stride, classOf, supercell } = system;
    if (occupation.length !== sites) {
      throw new ParameterError(
        `The occupation of ${occupation.length} sites is given and the supercell has ${sites}.`,
        ['occupation'],
      );
    }
    this.perCell = model.environments.length;
    this.stride = this.perCell + model.sites.length;
    this.cells = new Int32Array(system.cells * this.stride).fill(EMPTY);
    this.carriers = occupation.reduce((count, occupied) => count + (occupied ? 1 : 0), 0);
    this.startCell = new Int32Array(this.carriers);
    this.crossed = new Int32Array(3 * this.carriers);
    let carrier = 0;
    for (let site = 0; site < sites; site++) {
      if (!occupation[site]) continue;
      const cell = Math.trunc(site / model.sites.length);
      this.cells[cell * this.stride + this.perCell + (site % model.sites.length)] = carrier;
      this.startCell[carrier++] = cell;
    }
    const reach = reachOf(model);
    this.steps = cellSteps(model, table.width, reach);
    this.shifts = shiftsOf(supercell, reach);
    this.tree = new SumTree(environments);
    for (let environment = 0; environment < environments; environment++) {
      let row = table.firstRow[classOf[environment]!]!;
      for (let slot = 0; slot < stride; slot++) {
        const site = slots[environment * stride + slot]!;
        if (site >= 0 && occupation[site]) row |= 1 << slot;
      }
      const cell = Math.trunc(environment / this.perCell);
      this.cells[cell * this.stride + (environment % this.perCell)] = row;
      this.tree.set(environment, table.totals[row]!);
    }
  }

  /** Sum of all rates, per second. */
  get totalRate(): number {
    return this.tree.total;
  }

  /** Site that each carrier is on. */
  carrierSites(): Int32Array {
    const { cells, perCell, stride } = this;
    const perCellSites = stride - perCell;
    const sites = new Int32Array(this.carriers);
    for (let site = 0; site < this.system.sites; site++) {
      const carrier = cells[Math.trunc(site / perCellSites) * stride + perCell + (site % perCellSites)]!;
      if (carrier !== EMPTY) sites[carrier] = site;
    }
    return sites;
  }

  /** Fractional position of each carrier as if it had never been put back into the cell, from its first; three numbers each. */
  positions(): Float64Array {
    const { supercell, model } = this.system;
    const positions = new Float64Array(3 * this.carriers);
    const steps = [supercell[1] * supercell[2], supercell[2], 1];
    this.carrierSites().forEach((site, carrier) => {
      const home = model.sites[site % model.sites.length]!;
      const cell = Math.trunc(site / model.sites.length);
      for (let axis = 0; axis < 3; axis++) {
        const [step, length] = [steps[axis]!, supercell[axis]!];
        const now = Math.trunc(cell / step) % length;
        const before = Math.trunc(this.startCell[carrier]! / step) % length;
        const at = 3 * carrier + axis;
        positions[at] = home[axis]! + (now - before + this.crossed[at]! * length);
      }
    });
    return positions;
  }

  /**
   * Does so many events.
   *
   * @throws ParameterError when nothing can move
   */
  run(events: number): void {
    for (let event = 0; event < events; event++) this.step();
  }

  private step(): void {
    const { random, tree, table, cells, stride, perCell } = this;
    const total = tree.total;
    if (!(total > 0)) {
      throw new ParameterError(
        'No carrier can move: all sites are full or empty, or the barriers are too high for the temperature.',
        ['temperature'],
      );
    }
    this.time -= Math.log(1 - random.uniform()) / total;
    const environment = tree.pick(random);
    const cell = (environment / perCell) | 0;
    const local = environment - cell * perCell;
    const row = cells[cell * stride + local]!;
    const { width, rates } = table;
    const first = row * width;
    let left = random.uniform() * table.totals[row]!;
    let hop = 0;
    for (let other = 0; other < width; other++) {
      const rate = rates[first + other]!;
      if (rate === 0) continue;
      hop = other;
      left -= rate;
      if (left < 0) break;
    }
    this.move(cell, local * width + hop);
  }

  private move(cell: number, hop: number): void {
    const { cells, stride, perCell, tree, steps, shifts, crossed } = this;
    const { start, end, changed } = steps;
    const { totals } = this.table;
    const [alongX, alongY, alongZ] = shifts.index;
    const [, ny, nz] = this.system.supercell;
    const rest = (cell / nz) | 0;
    const z = cell - rest * nz;
    const x = (rest / ny) | 0;
    const y = rest - x * ny;
    const a = hop * PLACE;
    const [ax, ay, az] = [x + start[a]!, y + start[a + 1]!, z + start[a + 2]!];
    const [bx, by, bz] = [x + end[a]!, y + end[a + 1]!, z + end[a + 2]!];
    const from = (alongX[ax]! + alongY[ay]! + alongZ[az]!) * stride + perCell + start[a + 3]!;
    const to = (alongX[bx]! + alongY[by]! + alongZ[bz]!) * stride + perCell + end[a + 3]!;
    const carrier = cells[from]!;
    cells[from] = EMPTY;
    cells[to] = carrier;
    // Only who leaves the supercell takes a note of it: where the others are, their sites say.
    const [wrapX, wrapY, wrapZ] = shifts.wraps;
    if (wrapX[ax] !== wrapX[bx]) crossed[3 * carrier]! += wrapX[bx]! - wrapX[ax]!;
    if (wrapY[ay] !== wrapY[by]) crossed[3 * carrier + 1]! += wrapY[by]! - wrapY[ay]!;
    if (wrapZ[az] !== wrapZ[bz]) crossed[3 * carrier + 2]! += wrapZ[bz]! - wrapZ[az]!;
    this.hoppedSquared += steps.squared[hop]!;
    const last = steps.first[hop + 1]!;
    for (let entry = steps.first[hop]!; entry < last; entry += CHANGE) {
      const near =
        alongX[x + changed[entry]!]! + alongY[y + changed[entry + 1]!]! + alongZ[z + changed[entry + 2]!]!;
      const local = changed[entry + 3]!;
      const at = near * stride + local;
      const row = cells[at]! ^ changed[entry + 4]!;
      cells[at] = row;
      tree.set(near * perCell + local, totals[row]!);
    }
  }
}
