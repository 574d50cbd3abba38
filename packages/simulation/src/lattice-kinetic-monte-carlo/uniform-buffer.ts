import type { Random } from '../random/random.js';

/** Numbers made at a time. */
const SIZE = 512;

/** Uniform random numbers made in batches: where each would be made in its place, a loop of events is too long to be compiled well. */
export class UniformBuffer {
  private readonly numbers = new Float64Array(SIZE);
  private at = SIZE;

  constructor(private readonly random: Random) {}

  /** The next number from 0 to below 1. */
  next(): number {
    if (this.at === SIZE) this.refill();
    return this.numbers[this.at++]!;
  }

  private refill(): void {
    for (let at = 0; at < SIZE; at++) this.numbers[at] = this.random.uniform();
    this.at = 0;
  }
}
