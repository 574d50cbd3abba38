import { ParameterError, toCartesian, type Vector3 } from '@interphase/core';
import type { Random } from '../random/random.js';
import { GroupedRates } from './grouped-rates.js';
import type { HopSystem } from './hop-system.js';
import type { RateTable } from './rate-table.js';
import { SumTree } from './sum-tree.js';

const EMPTY = -1;
/** Environments up to which a tree of sums is drawn from faster than groups of rates, as measured. */
const SMALL = 50_000;

// What belongs together lies together, so that an event on a large lattice waits for memory as rarely as may be.
/** Numbers of a carrier: its site, the cells it has crossed along each vector, its hops; filled up to half a cache line. */
const CARRIER = 8;
const [SITE, CROSSED, HOPS] = [0, 1, 4];

/** How the next event is chosen; by default what is fastest for the number of environments. */
export type Choice = 'sum-tree' | 'grouped';

/**
 * Rejection-free kinetic Monte Carlo (Bortz, Kalos & Lebowitz 1975, 10.1016/0021-9991(75)90060-1) of carriers on a lattice. All
 * rates of an environment stand in a table; after a hop only the environments are looked up again that have its start or
 * its end among their sites.
 */
export class LatticeWalk {
  /** Elapsed, s. */
  time = 0;
  /** Sum over all hops of their squared length, angstrom squared. */
  hoppedSquared = 0;
  readonly carriers: number;

  /** Carrier by carrier, see `CARRIER`. */
  private readonly carried: Int32Array;
  /** Site by site: its carrier, then environment and bits of each environment that it is a slot of. */
  private readonly siteRecords: Int32Array;
  private readonly siteStride: number;
  /** Environment by environment: its row of the table, then the sites of its slots. */
  private readonly environmentRecords: Int32Array;
  private readonly environmentStride: number;
  private readonly choice: SumTree | GroupedRates;
  private readonly hops: HopTable;

  /**
   * @param occupation 1 where a carrier is at the start, 0 where not, a number a site
   * @throws ParameterError when the occupation is of another lattice
   */
  constructor(
    readonly system: HopSystem,
    private readonly table: RateTable,
    occupation: Uint8Array,
    private readonly random: Random,
    choice: Choice = system.environments <= SMALL ? 'sum-tree' : 'grouped',
  ) {
    const { sites, environments, slots, stride, classOf, affectedStart, affected, masks } = system;
    if (occupation.length !== sites) {
      throw new ParameterError(
        `The occupation of ${occupation.length} sites is given and the supercell has ${sites}.`,
        ['occupation'],
      );
    }
    let most = 0;
    for (let site = 0; site < sites; site++) {
      most = Math.max(most, affectedStart[site + 1]! - affectedStart[site]!);
    }
    this.siteStride = 1 + 2 * most;
    this.siteRecords = new Int32Array(sites * this.siteStride).fill(EMPTY);
    this.carriers = occupation.reduce((count, occupied) => count + (occupied ? 1 : 0), 0);
    this.carried = new Int32Array(this.carriers * CARRIER);
    let carrier = 0;
    for (let site = 0; site < sites; site++) {
      const record = site * this.siteStride;
      const first = affectedStart[site]!;
      for (let entry = first; entry < affectedStart[site + 1]!; entry++) {
        this.siteRecords[record + 1 + 2 * (entry - first)] = affected[entry]!;
        this.siteRecords[record + 2 + 2 * (entry - first)] = masks[entry]!;
      }
      if (!occupation[site]) continue;
      this.siteRecords[record] = carrier;
      this.carried[carrier * CARRIER + SITE] = site;
      carrier++;
    }
    this.hops = hopTable(system, table.width);
    this.environmentStride = stride + 1;
    this.environmentRecords = new Int32Array(environments * this.environmentStride).fill(EMPTY);
    const { totals } = table;
    const positive = totals.filter((total) => total > 0);
    this.choice =
      choice === 'sum-tree' || positive.length === 0
        ? new SumTree(environments)
        : new GroupedRates(environments, least(positive), greatest(positive));
    for (let environment = 0; environment < environments; environment++) {
      let row = table.firstRow[classOf[environment]!]!;
      const record = environment * this.environmentStride;
      for (let slot = 0; slot < stride; slot++) {
        const site = slots[environment * stride + slot]!;
        this.environmentRecords[record + 1 + slot] = site;
        if (site >= 0 && occupation[site]) row |= 1 << slot;
      }
      this.environmentRecords[record] = row;
      this.choice.set(environment, totals[row]!);
    }
  }

  /** Sum of all rates, per second. */
  get totalRate(): number {
    return this.choice.total;
  }

  /** Site that a carrier is on. */
  siteOf(carrier: number): number {
    return this.carried[carrier * CARRIER + SITE]!;
  }

  /** How often a carrier has hopped. */
  hopsOf(carrier: number): number {
    return this.carried[carrier * CARRIER + HOPS]!;
  }

  /** Fractional position of each carrier as if it had never been put back into the cell, three numbers each. */
  positions(): Float64Array {
    const { sites } = this.system.model;
    const positions = new Float64Array(3 * this.carriers);
    for (let carrier = 0; carrier < this.carriers; carrier++) {
      const record = carrier * CARRIER;
      const home = sites[this.carried[record + SITE]! % sites.length]!;
      for (let axis = 0; axis < 3; axis++) {
        positions[3 * carrier + axis] = home[axis]! + this.carried[record + CROSSED + axis]!;
      }
    }
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
    const { random, choice, table, environmentRecords, siteRecords, siteStride, carried, hops } = this;
    const total = choice.total;
    if (!(total > 0)) {
      throw new ParameterError(
        'No carrier can move: all sites are full or empty, or the barriers are too high for the temperature.',
        ['temperature'],
      );
    }
    this.time -= Math.log(1 - random.uniform()) / total;
    const environment = choice.pick(random);
    const record = environment * this.environmentStride;
    const row = environmentRecords[record]!;
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
    const at = (environment % hops.perCell) * width + hop;
    const from = environmentRecords[record + 1 + hops.start[at]!]! * siteStride;
    const end = environmentRecords[record + 1 + hops.end[at]!]!;
    const to = end * siteStride;
    const carrier = siteRecords[from]!;
    siteRecords[from] = EMPTY;
    siteRecords[to] = carrier;
    const own = carrier * CARRIER;
    carried[own + SITE] = end;
    carried[own + CROSSED]! += hops.cells[3 * at]!;
    carried[own + CROSSED + 1]! += hops.cells[3 * at + 1]!;
    carried[own + CROSSED + 2]! += hops.cells[3 * at + 2]!;
    carried[own + HOPS]!++;
    this.hoppedSquared += hops.squared[at]!;
    // Both flips come before the rates, as one environment may hold both sites.
    this.flip(from);
    this.flip(to);
    this.update(from);
    this.update(to);
  }

  private flip(record: number): void {
    const { siteRecords, environmentRecords, environmentStride } = this;
    for (let entry = record + 1; entry < record + this.siteStride; entry += 2) {
      const environment = siteRecords[entry]!;
      if (environment === EMPTY) return;
      environmentRecords[environment * environmentStride]! ^= siteRecords[entry + 1]!;
    }
  }

  private update(record: number): void {
    const { siteRecords, environmentRecords, environmentStride, choice } = this;
    const { totals } = this.table;
    for (let entry = record + 1; entry < record + this.siteStride; entry += 2) {
      const environment = siteRecords[entry]!;
      if (environment === EMPTY) return;
      choice.set(environment, totals[environmentRecords[environment * environmentStride]!]!);
    }
  }
}

/** Hops of the environments of one cell, `width` to an environment. */
interface HopTable {
  readonly perCell: number;
  /** Slots. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Cells that the hop goes on, three numbers each. */
  readonly cells: Int32Array;
  /** Squared length, angstrom squared. */
  readonly squared: Float64Array;
}

function hopTable({ model }: HopSystem, width: number): HopTable {
  const perCell = model.environments.length;
  const start = new Int32Array(perCell * width);
  const end = new Int32Array(perCell * width);
  const cells = new Int32Array(perCell * width * 3);
  const squared = new Float64Array(perCell * width);
  model.environments.forEach((environment, index) => {
    model.kinds[environment.kind]!.hops.forEach(({ from, to }, hop) => {
      const at = index * width + hop;
      start[at] = from;
      end[at] = to;
      // The model has been checked: both slots are there.
      const [a, b] = [environment.slots[from]!, environment.slots[to]!];
      const [p, q] = [model.sites[a.site]!, model.sites[b.site]!];
      const on: Vector3 = [b.cell[0] - a.cell[0], b.cell[1] - a.cell[1], b.cell[2] - a.cell[2]];
      cells.set(on, 3 * at);
      const apart = toCartesian(model.lattice, [
        on[0] + q[0] - p[0],
        on[1] + q[1] - p[1],
        on[2] + q[2] - p[2],
      ]);
      squared[at] = apart[0] ** 2 + apart[1] ** 2 + apart[2] ** 2;
    });
  });
  return { perCell, start, end, cells, squared };
}

function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function greatest(values: Float64Array): number {
  return values.reduce((high, value) => Math.max(high, value), 0);
}
