import { ParameterError } from '@interphase/core';
import type { Random } from '../random/random.js';
import { CarrierPaths } from './carrier-paths.js';
import { type CellSteps, CHANGE, cellSteps, reachOf, type Shifts, shiftsOf } from './cell-steps.js';
import { EventDomains, paddedToDomains } from './event-domains.js';
import type { HopSystem } from './hop-system.js';
import type { RateTable } from './rate-table.js';
import { UniformBuffer } from './uniform-buffer.js';

/** Rows of a table that two bytes can tell apart. */
const SHORT = 2 ** 16;

/**
 * Rejection-free kinetic Monte Carlo (Bortz, Kalos & Lebowitz 1975, 10.1016/0021-9991(75)90060-1) of carriers on a lattice. All
 * rates of an environment stand in a table; after a hop only the environments are looked up again that have its start or
 * its end among their sites. An event on a large lattice waits for memory, so what it touches is kept small: two bytes an
 * environment, and which carrier is where is worked out later (`CarrierPaths`).
 */
export class LatticeWalk {
  /** Elapsed, s. */
  time = 0;
  /** Sum over all hops of their squared length, angstrom squared. */
  hoppedSquared = 0;

  /** Row of the table that each environment is in. */
  private readonly rows: Uint16Array | Uint32Array;
  private readonly perCell: number;
  private readonly events: EventDomains;
  private readonly paths: CarrierPaths;
  private readonly steps: CellSteps;
  private readonly shifts: Shifts;
  private readonly random: UniformBuffer;

  /**
   * @param occupation 1 where a carrier is at the start, 0 where not, a number a site
   * @throws ParameterError when the occupation is of another lattice
   */
  constructor(
    readonly system: HopSystem,
    private readonly table: RateTable,
    occupation: Uint8Array,
    random: Random,
  ) {
    const { model, sites, environments, slots, stride, classOf, supercell } = system;
    if (occupation.length !== sites) {
      throw new ParameterError(
        `The occupation of ${occupation.length} sites is given and the supercell has ${sites}.`,
        ['occupation'],
      );
    }
    this.perCell = model.environments.length;
    const reach = reachOf(model);
    this.steps = cellSteps(model, table.width, reach);
    this.shifts = shiftsOf(supercell, reach);
    this.paths = new CarrierPaths(system, this.steps, this.shifts, occupation);
    const length = paddedToDomains(environments);
    this.rows = table.totals.length <= SHORT ? new Uint16Array(length) : new Uint32Array(length);
    for (let environment = 0; environment < environments; environment++) {
      let row = table.firstRow[classOf[environment]!]!;
      for (let slot = 0; slot < stride; slot++) {
        const site = slots[environment * stride + slot]!;
        if (site >= 0 && occupation[site]) row |= 1 << slot;
      }
      this.rows[environment] = row;
    }
    this.random = new UniformBuffer(random);
    this.events = new EventDomains(this.rows, table.totals);
  }

  get carriers(): number {
    return this.paths.count;
  }

  /** Sum of all rates, per second. */
  get totalRate(): number {
    return this.events.total;
  }

  /** Site that each carrier is on. */
  carrierSites(): Int32Array {
    return this.paths.sites();
  }

  /** Fractional position of each carrier as if it had never been put back into the cell, from its first; three numbers each. */
  positions(): Float64Array {
    return this.paths.positions();
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
    const { random, events, table, rows, perCell } = this;
    const { bound } = events;
    if (!(bound > 0)) {
      throw new ParameterError(
        'No carrier can move: all sites are full or empty, or the barriers are too high for the temperature.',
        ['temperature'],
      );
    }
    this.time += events.pick(random) / bound;
    const environment = events.picked;
    const { width, rates } = table;
    const first = rows[environment]! * width;
    let left = events.remainder;
    let hop = 0;
    for (let other = 0; other < width; other++) {
      const rate = rates[first + other]!;
      if (rate === 0) continue;
      hop = other;
      left -= rate;
      if (left < 0) break;
    }
    const cell = (environment / perCell) | 0;
    this.move(cell, (environment - cell * perCell) * width + hop);
  }

  private move(cell: number, hop: number): void {
    const { rows, perCell, events, steps, paths } = this;
    const { changed } = steps;
    const [alongX, alongY, alongZ] = this.shifts.index;
    const [, ny, nz] = this.system.supercell;
    paths.note(cell, hop);
    this.hoppedSquared += steps.squared[hop]!;
    const rest = (cell / nz) | 0;
    const z = cell - rest * nz;
    const x = (rest / ny) | 0;
    const y = rest - x * ny;
    const last = steps.first[hop + 1]!;
    for (let entry = steps.first[hop]!; entry < last; entry += CHANGE) {
      const near =
        alongX[x + changed[entry]!]! + alongY[y + changed[entry + 1]!]! + alongZ[z + changed[entry + 2]!]!;
      const at = near * perCell + changed[entry + 3]!;
      rows[at] = rows[at]! ^ changed[entry + 4]!;
      events.refresh(at);
    }
  }
}
