import { ParameterError, toCartesian, type Vector3 } from '@interphase/core';
import type { Random } from '../random/random.js';
import { GroupedRates } from './grouped-rates.js';
import type { HopSystem } from './hop-system.js';
import type { RateTable } from './rate-table.js';
import { SumTree } from './sum-tree.js';

const EMPTY = -1;
/** Environments up to which a tree of sums is drawn from faster than groups of rates. */
const SMALL = 4096;

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
  events = 0;
  /** Sum over all hops of their squared length, angstrom squared. */
  hoppedSquared = 0;
  readonly carriers: number;
  /** Site of each carrier. */
  readonly siteOf: Int32Array;
  /** Cells that each carrier has crossed since the start, three a carrier. */
  readonly crossed: Int32Array;
  /** Hops of each carrier. */
  readonly hops: Int32Array;

  private readonly carrierAt: Int32Array;
  /** Row of the table that each environment is in. */
  private readonly row: Int32Array;
  private readonly choice: SumTree | GroupedRates;
  private readonly hopStart: Int32Array;
  private readonly hopEnd: Int32Array;
  private readonly hopCells: Int32Array;
  private readonly hopSquared: Float64Array;

  /**
   * @param occupation 1 where a carrier is at the start, 0 where not, a number a site
   * @throws ParameterError when no site or no hop is left to move
   */
  constructor(
    readonly system: HopSystem,
    private readonly table: RateTable,
    occupation: Uint8Array,
    private readonly random: Random,
    choice: Choice = system.environments <= SMALL ? 'sum-tree' : 'grouped',
  ) {
    const { sites, environments, model, slots, stride, classOf } = system;
    if (occupation.length !== sites) {
      throw new ParameterError(
        `The occupation of ${occupation.length} sites is given and the supercell has ${sites}.`,
        ['occupation'],
      );
    }
    this.carrierAt = new Int32Array(sites).fill(EMPTY);
    const held: number[] = [];
    occupation.forEach((occupied, site) => {
      if (!occupied) return;
      this.carrierAt[site] = held.length;
      held.push(site);
    });
    this.carriers = held.length;
    this.siteOf = Int32Array.from(held);
    this.crossed = new Int32Array(3 * held.length);
    this.hops = new Int32Array(held.length);
    const { width } = table;
    this.hopStart = new Int32Array(model.environments.length * width);
    this.hopEnd = new Int32Array(model.environments.length * width);
    this.hopCells = new Int32Array(model.environments.length * width * 3);
    this.hopSquared = new Float64Array(model.environments.length * width);
    model.environments.forEach((environment, index) => {
      model.kinds[environment.kind]!.hops.forEach(({ from, to }, hop) => {
        const at = index * width + hop;
        this.hopStart[at] = from;
        this.hopEnd[at] = to;
        const [start, end] = [environment.slots[from]!, environment.slots[to]!];
        const [a, b] = [model.sites[start.site]!, model.sites[end.site]!];
        const cells: Vector3 = [
          end.cell[0] - start.cell[0],
          end.cell[1] - start.cell[1],
          end.cell[2] - start.cell[2],
        ];
        this.hopCells.set(cells, 3 * at);
        const apart = toCartesian(model.lattice, [
          cells[0] + b[0] - a[0],
          cells[1] + b[1] - a[1],
          cells[2] + b[2] - a[2],
        ]);
        this.hopSquared[at] = apart[0] ** 2 + apart[1] ** 2 + apart[2] ** 2;
      });
    });
    this.row = new Int32Array(environments);
    const { totals } = table;
    const positive = totals.filter((total) => total > 0);
    this.choice =
      choice === 'sum-tree' || positive.length === 0
        ? new SumTree(environments)
        : new GroupedRates(environments, least(positive), greatest(positive));
    for (let environment = 0; environment < environments; environment++) {
      let row = table.firstRow[classOf[environment]!]!;
      for (let slot = 0; slot < stride; slot++) {
        const site = slots[environment * stride + slot]!;
        if (site >= 0 && this.carrierAt[site] !== EMPTY) row |= 1 << slot;
      }
      this.row[environment] = row;
      this.choice.set(environment, totals[row]!);
    }
  }

  /** Sum of all rates, per second. */
  get totalRate(): number {
    return this.choice.total;
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
    const { random, choice, table, system, row, carrierAt } = this;
    const total = choice.total;
    if (!(total > 0)) {
      throw new ParameterError(
        'No carrier can move: all sites are full or empty, or the barriers are too high for the temperature.',
        ['temperature'],
      );
    }
    this.time -= Math.log(1 - random.uniform()) / total;
    const environment = choice.pick(random);
    const { width, rates, totals } = table;
    const first = row[environment]! * width;
    let left = random.uniform() * totals[row[environment]!]!;
    let hop = 0;
    for (let other = 0; other < width; other++) {
      const rate = rates[first + other]!;
      if (rate === 0) continue;
      hop = other;
      left -= rate;
      if (left < 0) break;
    }
    const at = (environment % system.model.environments.length) * width + hop;
    const from = system.slots[environment * system.stride + this.hopStart[at]!]!;
    const to = system.slots[environment * system.stride + this.hopEnd[at]!]!;
    const carrier = carrierAt[from]!;
    carrierAt[from] = EMPTY;
    carrierAt[to] = carrier;
    this.siteOf[carrier] = to;
    this.hops[carrier]!++;
    this.crossed[3 * carrier]! += this.hopCells[3 * at]!;
    this.crossed[3 * carrier + 1]! += this.hopCells[3 * at + 1]!;
    this.crossed[3 * carrier + 2]! += this.hopCells[3 * at + 2]!;
    this.hoppedSquared += this.hopSquared[at]!;
    this.events++;
    this.flip(from);
    this.flip(to);
    this.update(from);
    this.update(to);
  }

  private flip(site: number): void {
    const { affectedStart, affected, masks } = this.system;
    const end = affectedStart[site + 1]!;
    for (let entry = affectedStart[site]!; entry < end; entry++) this.row[affected[entry]!]! ^= masks[entry]!;
  }

  private update(site: number): void {
    const { affectedStart, affected } = this.system;
    const { totals } = this.table;
    const end = affectedStart[site + 1]!;
    for (let entry = affectedStart[site]!; entry < end; entry++) {
      const environment = affected[entry]!;
      this.choice.set(environment, totals[this.row[environment]!]!);
    }
  }
}

function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function greatest(values: Float64Array): number {
  return values.reduce((high, value) => Math.max(high, value), 0);
}
