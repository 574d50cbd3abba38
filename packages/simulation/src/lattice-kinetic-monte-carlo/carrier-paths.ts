import { type CellSteps, PLACE, type Shifts } from './cell-steps.js';
import type { HopSystem } from './hop-system.js';

const EMPTY = -1;
/** Hops that wait before carriers are moved: the list stays in the nearest cache. */
const WAITING = 1024;

/**
 * Which carrier is where. No rate depends on it, so hops are only noted as they happen and done in batches: their accesses
 * all over the lattice then wait for memory together, not one after another.
 */
export class CarrierPaths {
  readonly count: number;
  /** Of each site its carrier. */
  private readonly carriers: Int32Array;
  /** Of each carrier: the cell it started in, and the supercells it has crossed along each vector. */
  private readonly startCell: Int32Array;
  private readonly crossed: Int32Array;
  /** Of each hop that waits its cell and its number there. */
  private readonly waitingCells = new Int32Array(WAITING);
  private readonly waitingHops = new Int32Array(WAITING);
  private waiting = 0;

  /** @param occupation 1 where a carrier is at the start, 0 where not, a number a site */
  constructor(
    private readonly system: HopSystem,
    private readonly steps: CellSteps,
    private readonly shifts: Shifts,
    occupation: Uint8Array,
  ) {
    this.count = occupation.reduce((count, occupied) => count + (occupied ? 1 : 0), 0);
    this.carriers = new Int32Array(system.sites).fill(EMPTY);
    this.startCell = new Int32Array(this.count);
    this.crossed = new Int32Array(3 * this.count);
    let carrier = 0;
    for (let site = 0; site < system.sites; site++) {
      if (!occupation[site]) continue;
      this.carriers[site] = carrier;
      this.startCell[carrier++] = Math.trunc(site / system.model.sites.length);
    }
  }

  /** Notes a hop of a cell. */
  note(cell: number, hop: number): void {
    this.waitingCells[this.waiting] = cell;
    this.waitingHops[this.waiting++] = hop;
    if (this.waiting === WAITING) this.catchUp();
  }

  /** Site that each carrier is on. */
  sites(): Int32Array {
    this.catchUp();
    const sites = new Int32Array(this.count);
    this.carriers.forEach((carrier, site) => {
      if (carrier !== EMPTY) sites[carrier] = site;
    });
    return sites;
  }

  /** Fractional position of each carrier as if it had never been put back into the cell, from its first; three numbers each. */
  positions(): Float64Array {
    const { supercell, model } = this.system;
    const positions = new Float64Array(3 * this.count);
    const steps = [supercell[1] * supercell[2], supercell[2], 1];
    this.sites().forEach((site, carrier) => {
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

  /** Does the hops that wait. */
  private catchUp(): void {
    const { carriers, crossed, waitingCells, waitingHops, waiting } = this;
    const { start, end } = this.steps;
    const [alongX, alongY, alongZ] = this.shifts.index;
    const [wrapX, wrapY, wrapZ] = this.shifts.wraps;
    const [, ny, nz] = this.system.supercell;
    const perCell = this.system.model.sites.length;
    for (let entry = 0; entry < waiting; entry++) {
      const cell = waitingCells[entry]!;
      const rest = (cell / nz) | 0;
      const z = cell - rest * nz;
      const x = (rest / ny) | 0;
      const y = rest - x * ny;
      const a = waitingHops[entry]! * PLACE;
      const [ax, ay, az] = [x + start[a]!, y + start[a + 1]!, z + start[a + 2]!];
      const [bx, by, bz] = [x + end[a]!, y + end[a + 1]!, z + end[a + 2]!];
      const from = (alongX[ax]! + alongY[ay]! + alongZ[az]!) * perCell + start[a + 3]!;
      const to = (alongX[bx]! + alongY[by]! + alongZ[bz]!) * perCell + end[a + 3]!;
      const carrier = carriers[from]!;
      carriers[from] = EMPTY;
      carriers[to] = carrier;
      // Only who leaves the supercell takes a note of it: where the others are, their sites say.
      if (wrapX[ax] !== wrapX[bx]) crossed[3 * carrier]! += wrapX[bx]! - wrapX[ax]!;
      if (wrapY[ay] !== wrapY[by]) crossed[3 * carrier + 1]! += wrapY[by]! - wrapY[ay]!;
      if (wrapZ[az] !== wrapZ[bz]) crossed[3 * carrier + 2]! += wrapZ[bz]! - wrapZ[az]!;
    }
    this.waiting = 0;
  }
}
