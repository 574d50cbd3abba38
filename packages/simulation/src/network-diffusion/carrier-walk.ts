import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { RepeatedNetwork } from './repeated-network.js';

const EMPTY = -1;
const OFF = -1;
/** Largest exponent of a rate: sums of such rates stay finite. */
const FASTEST = 600;

/** What governs the carriers of a walk. Energies in eV. */
export interface WalkSettings {
  readonly carriers: number;
  readonly kT: number;
  /** Energy between carriers on each two sites, row by row; null when only sharing a site is forbidden. */
  readonly coupling: Float64Array | null;
  /** Rates are in units of exp(-reference / kT) times the attempt frequency. */
  readonly reference: number;
  /** Saddles below are raised to this: hops so fast stay in equilibrium and need not be followed at their true rate. */
  readonly lowestSaddle: number;
}

/**
 * Rejection-free kinetic Monte Carlo (Bortz, Kalos & Lebowitz 1975, 10.1016/0021-9991(75)90060-1) of carriers that
 * share no site. The barrier of a jump is the network's at its mean end energy plus half the change of all
 * energies by the jump (Van der Ven, Ceder, Asta & Tepesch 2001, 10.1103/PhysRevB.64.184307), never below that change
 * or zero; so rates obey detailed balance with the energies of sites and of all pairs.
 *
 * The list of possible jumps is kept up to date from step to step: only jumps that start or end at the two sites of
 * a move change.
 */
export class CarrierWalk {
  /** Elapsed, in exp(reference / kT) / attempt frequency. */
  time = 0;
  /** Sum over jumps of distance squared (angstrom squared), each as often as at its true rate. */
  hoppedSquared = 0;
  /** Displacement of each carrier, angstrom, x, y, z in turn. */
  readonly displacement: Float64Array;

  private readonly carrierAt: Int32Array;
  private readonly occupied: Int32Array;
  /** Energy of a carrier on each site: the site's own and that of all carriers there are. */
  private readonly energy: Float64Array;
  private readonly possible: Int32Array;
  private readonly slot: Int32Array;
  private count = 0;
  /** Rates of the possible jumps, in the order of their list. */
  private readonly rates: Float64Array;
  /** What a jump's change of energy counts beyond the energies of its ends: the carrier does not repel itself. */
  private readonly own: Float64Array;
  /** Barrier of each jump at the mean energy of its ends, with raised saddles. */
  private readonly kinetic: Float64Array;

  constructor(
    private readonly network: RepeatedNetwork,
    private readonly settings: WalkSettings,
    private readonly random: RandomGenerator,
  ) {
    const jumps = network.start.length;
    this.displacement = new Float64Array(3 * settings.carriers);
    this.carrierAt = new Int32Array(network.sites).fill(EMPTY);
    this.occupied = new Int32Array(settings.carriers);
    this.energy = Float64Array.from(network.siteEnergy);
    this.possible = new Int32Array(jumps);
    this.slot = new Int32Array(jumps).fill(OFF);
    this.rates = new Float64Array(jumps);
    this.kinetic = Float64Array.from(network.saddle, (saddle, jump) =>
      this.atMean(Math.max(saddle, settings.lowestSaddle), jump),
    );
    const { coupling } = settings;
    const { sites, start, end } = network;
    this.own = Float64Array.from(start, (from, jump) =>
      coupling ? coupling[from * sites + from]! - coupling[from * sites + end[jump]!]! : 0,
    );
    this.place();
  }

  /** Rearranges the carriers by Metropolis moves of any length, so many tries for each: equilibrium needs no hops. */
  equilibrate(sweeps: number): void {
    const { carriers, kT } = this.settings;
    for (let attempt = sweeps * carriers; attempt > 0; attempt--) {
      const carrier = uniformInt(this.random, 0, carriers - 1);
      // Carriers, sites and jumps are valid indices in all of this class.
      const from = this.occupied[carrier]!;
      const to = uniformInt(this.random, 0, this.network.sites - 1);
      if (this.carrierAt[to] !== EMPTY) continue;
      const change = this.change(from, to);
      if (change <= 0 || uniformFloat64(this.random) < Math.exp(-change / kT)) this.move(carrier, from, to);
    }
    this.refresh();
    this.listJumps();
  }

  /** Lets one jump happen; false when none can. The time is the mean one, which leaves averages unchanged. */
  step(): boolean {
    const { possible, rates, count, network } = this;
    let total = 0;
    for (let index = 0; index < count; index++) {
      // Only energies that depend on all carriers make a rate change while its jump stays possible.
      const rate = this.settings.coupling ? this.rate(possible[index]!) : rates[index]!;
      rates[index] = rate;
      total += rate;
    }
    if (!(total > 0)) return false;
    let left = uniformFloat64(this.random) * total;
    let chosen = 0;
    while (chosen < count - 1) {
      left -= rates[chosen]!;
      if (left < 0) break;
      chosen++;
    }
    const jump = possible[chosen]!;
    this.time += 1 / total;
    this.hop(jump, network.start[jump]!, network.end[jump]!);
    return true;
  }

  private hop(jump: number, from: number, to: number): void {
    const { displacement: vectors } = this.network;
    const carrier = this.carrierAt[from]!;
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const along = vectors[3 * jump + axis]!;
      this.displacement[3 * carrier + axis]! += along;
      squared += along * along;
    }
    this.hoppedSquared += squared * this.slowedBy(jump);
    this.move(carrier, from, to);
    this.updateJumps(from, to);
  }

  /** Puts the carriers on sites drawn at random. */
  private place(): void {
    const { sites } = this.network;
    const order = Int32Array.from({ length: sites }, (_, site) => site);
    for (let carrier = 0; carrier < this.settings.carriers; carrier++) {
      const other = uniformInt(this.random, carrier, sites - 1);
      [order[carrier], order[other]] = [order[other]!, order[carrier]!];
      this.occupied[carrier] = order[carrier]!;
      this.carrierAt[order[carrier]!] = carrier;
    }
    this.refresh();
    this.listJumps();
  }

  /** Energies from scratch, so that rounding does not add up over many moves. */
  private refresh(): void {
    const { coupling } = this.settings;
    this.energy.set(this.network.siteEnergy);
    if (coupling === null) return;
    for (const site of this.occupied) this.addField(coupling, site, 1);
  }

  private addField(coupling: Float64Array, site: number, sign: number): void {
    const { energy } = this;
    const row = site * energy.length;
    for (let other = 0; other < energy.length; other++) energy[other]! += sign * coupling[row + other]!;
  }

  /** What the energy of everything changes by when the carrier at `from` goes to the empty site `to`. */
  private change(from: number, to: number): number {
    const { coupling } = this.settings;
    const difference = this.energy[to]! - this.energy[from]!;
    if (coupling === null) return difference;
    const { sites } = this.network;
    // `energy` counts the carrier itself: at `from` with its images, at `to` as one that stayed behind.
    return difference + coupling[from * sites + from]! - coupling[from * sites + to]!;
  }

  private rate(jump: number): number {
    return this.rateOver(jump, this.kinetic[jump]!);
  }

  private rateOver(jump: number, kinetic: number): number {
    const { kT, reference } = this.settings;
    const { start, end } = this.network;
    const change = this.energy[end[jump]!]! - this.energy[start[jump]!]! + this.own[jump]!;
    const barrier = Math.max(kinetic + change / 2, change, 0);
    return Math.exp(Math.min(FASTEST, (reference - barrier) / kT));
  }

  /** How many times faster the jump truly is than it is simulated. */
  private slowedBy(jump: number): number {
    const { saddle } = this.network;
    if (saddle[jump]! >= this.settings.lowestSaddle) return 1;
    return this.rateOver(jump, this.atMean(saddle[jump]!, jump)) / this.rate(jump);
  }

  private atMean(saddle: number, jump: number): number {
    const { start, end, siteEnergy } = this.network;
    return saddle - (siteEnergy[start[jump]!]! + siteEnergy[end[jump]!]!) / 2;
  }

  private move(carrier: number, from: number, to: number): void {
    const { coupling } = this.settings;
    this.carrierAt[from] = EMPTY;
    this.carrierAt[to] = carrier;
    this.occupied[carrier] = to;
    if (coupling === null) return;
    const { energy } = this;
    const [left, entered] = [from * energy.length, to * energy.length];
    for (let site = 0; site < energy.length; site++) {
      energy[site]! += coupling[entered + site]! - coupling[left + site]!;
    }
  }

  private listJumps(): void {
    const { start, end } = this.network;
    this.count = 0;
    this.slot.fill(OFF);
    for (let jump = 0; jump < start.length; jump++) {
      if (this.carrierAt[start[jump]!] !== EMPTY && this.carrierAt[end[jump]!] === EMPTY) this.enable(jump);
    }
  }

  private updateJumps(from: number, to: number): void {
    const { firstJump, reverse, end } = this.network;
    for (let jump = firstJump[from]!; jump < firstJump[from + 1]!; jump++) {
      this.disable(jump);
      if (this.carrierAt[end[jump]!] !== EMPTY) this.enable(reverse[jump]!);
    }
    for (let jump = firstJump[to]!; jump < firstJump[to + 1]!; jump++) {
      this.disable(reverse[jump]!);
      if (this.carrierAt[end[jump]!] === EMPTY) this.enable(jump);
    }
  }

  private enable(jump: number): void {
    if (this.slot[jump] !== OFF) return;
    this.slot[jump] = this.count;
    this.rates[this.count] = this.rate(jump);
    this.possible[this.count++] = jump;
  }

  private disable(jump: number): void {
    const hole = this.slot[jump]!;
    if (hole === OFF) return;
    const last = this.possible[--this.count]!;
    this.possible[hole] = last;
    this.rates[hole] = this.rates[this.count]!;
    this.slot[last] = hole;
    this.slot[jump] = OFF;
  }
}
