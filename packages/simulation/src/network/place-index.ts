import { type Lattice, planeSpacings, type Vector3 } from '@interphase/core';

/** Thickness of the blocks that a cell is parted into, angstrom. */
const EDGE = 1;

/**
 * Numbered places of a periodic cell, found by where they are in a time that does not grow with how many there are.
 */
export class PlaceIndex {
  private readonly blocks: Vector3;
  private readonly held = new Map<number, number[]>();

  constructor(lattice: Lattice) {
    const [a, b, c] = planeSpacings(lattice);
    const blocksOf = (spacing: number) => Math.max(1, Math.floor(spacing / EDGE));
    this.blocks = [blocksOf(a), blocksOf(b), blocksOf(c)];
  }

  /** Adds a place (fractional, in any cell). */
  add(position: Vector3, place: number): void {
    const key = this.keyOf(this.blockOf(position, 0), this.blockOf(position, 1), this.blockOf(position, 2));
    const held = this.held.get(key);
    if (held) held.push(place);
    else this.held.set(key, [place]);
  }

  /** All places within 1 angstrom of one (fractional, in any cell) or an image of it, and some beyond; ascending. */
  near(position: Vector3): number[] {
    const found: number[] = [];
    for (const i of this.around(position, 0)) {
      for (const j of this.around(position, 1)) {
        for (const k of this.around(position, 2)) {
          const held = this.held.get(this.keyOf(i, j, k));
          if (held) found.push(...held);
        }
      }
    }
    return found.sort((a, b) => a - b);
  }

  /** The block of a position along an axis and those beside it, each once. */
  private around(position: Vector3, axis: 0 | 1 | 2): number[] {
    const count = this.blocks[axis];
    const own = this.blockOf(position, axis);
    return count < 3
      ? Array.from({ length: count }, (_, block) => block)
      : [(own + count - 1) % count, own, (own + 1) % count];
  }

  private blockOf(position: Vector3, axis: 0 | 1 | 2): number {
    const inside = position[axis] - Math.floor(position[axis]);
    // Rounding may put what lies on a face into the block after the last.
    return Math.min(Math.floor(inside * this.blocks[axis]), this.blocks[axis] - 1);
  }

  private keyOf(i: number, j: number, k: number): number {
    return (i * this.blocks[1] + j) * this.blocks[2] + k;
  }
}
