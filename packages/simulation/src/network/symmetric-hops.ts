import { applyOperation, type Lattice, type SymmetryOperation, type Vector3 } from '@interphase/core';
import { PlaceIndex } from './place-index.js';
import { COINCIDE, nearestImage, type Placed, type SymmetricSites, snapped } from './symmetric-sites.js';

/** A hop among symmetric sites; the start lies in cell 0. */
export interface SymmetricHop {
  readonly from: number;
  readonly to: number;
  readonly translation: Vector3;
  /** Fractional, continuous with the start. */
  readonly saddle: Vector3;
  /** eV. */
  readonly energy: number;
  /** Index of the first hop of its orbit. */
  readonly orbit: number;
}

const subtract = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0] + 0, a[1] - b[1] + 0, a[2] - b[2] + 0];

/** Hops that come with all their symmetric images, each once for both directions. */
export class SymmetricHops {
  readonly hops: SymmetricHop[] = [];
  private readonly byEnds = new Map<string, SymmetricHop[]>();
  private readonly saddles: PlaceIndex;

  constructor(
    private readonly lattice: Lattice,
    private readonly operations: readonly SymmetryOperation[],
    private readonly sites: SymmetricSites,
    private readonly energyAt: (fractional: Vector3) => number,
  ) {
    this.saddles = new PlaceIndex(lattice);
  }

  /** Whether a hop crosses this fractional position or an image of it. */
  crosses(saddle: Vector3): boolean {
    return this.saddles
      .near(saddle)
      .some((hop) => nearestImage(this.lattice, this.hops[hop]!.saddle, saddle).distance < COINCIDE / 3);
  }

  /**
   * Adds a hop with its orbit. The saddle (fractional) is continuous with both ends. Its energy is the mean over the
   * orbit, or `energy` when that is given.
   */
  add(start: Placed, end: Placed, saddle: Vector3, energy?: number): void {
    const special = snapped(this.lattice, this.operations, saddle);
    const images: Omit<SymmetricHop, 'energy' | 'orbit'>[] = [];
    for (const operation of this.operations) {
      const image = this.image(operation, start, end, special);
      if (image && !images.some((other) => this.same(other, image))) images.push(image);
    }
    const fresh = images.filter((image) => !this.known(image));
    const mean = fresh.reduce((sum, image) => sum + this.energyAt(image.saddle), 0) / fresh.length;
    const orbit = this.hops.length;
    for (const image of fresh) {
      const hop = { ...image, energy: energy ?? mean, orbit };
      this.saddles.add(hop.saddle, this.hops.length);
      this.hops.push(hop);
      const key = keyOf(image);
      this.byEnds.set(key, [...(this.byEnds.get(key) ?? []), hop]);
    }
  }

  /** The hops without those that join the same two ends higher up; orbits counted anew. */
  lowest(): SymmetricHop[] {
    const kept = this.hops.filter((hop) =>
      (this.byEnds.get(keyOf(hop)) ?? []).every(
        ({ energy, orbit }) =>
          energy > hop.energy || orbit === hop.orbit || (energy === hop.energy && orbit > hop.orbit),
      ),
    );
    const first = new Map<number, number>();
    kept.forEach(({ orbit }, index) => {
      if (!first.has(orbit)) first.set(orbit, index);
    });
    return kept.map((hop) => ({ ...hop, orbit: first.get(hop.orbit) ?? hop.orbit }));
  }

  private image(operation: SymmetryOperation, start: Placed, end: Placed, saddle: Vector3) {
    const from = this.imageOf(operation, start);
    const to = this.imageOf(operation, end);
    return from && to ? listed(from, to, applyOperation(operation, saddle)) : undefined;
  }

  private imageOf(operation: SymmetryOperation, { site, cell }: Placed): Placed | undefined {
    const { position } = this.sites.sites[site]!;
    return this.sites.locate(
      applyOperation(operation, [position[0] + cell[0], position[1] + cell[1], position[2] + cell[2]]),
    );
  }

  private known(hop: Omit<SymmetricHop, 'energy' | 'orbit'>): boolean {
    return (this.byEnds.get(keyOf(hop)) ?? []).some((other) => this.same(other, hop));
  }

  private same(
    a: Omit<SymmetricHop, 'energy' | 'orbit'>,
    b: Omit<SymmetricHop, 'energy' | 'orbit'>,
  ): boolean {
    return keyOf(a) === keyOf(b) && nearestImage(this.lattice, a.saddle, b.saddle).distance < COINCIDE;
  }
}

const keyOf = ({ from, to, translation }: { from: number; to: number; translation: Vector3 }): string =>
  `${from} ${to} ${translation.join(' ')}`;

/** The hop in its one listed direction: to the later site, or along the first positive component. */
function listed(from: Placed, to: Placed, saddle: Vector3): Omit<SymmetricHop, 'energy' | 'orbit'> {
  const translation = subtract(to.cell, from.cell);
  const forward =
    from.site === to.site ? (translation.find((step) => step !== 0) ?? 1) > 0 : from.site < to.site;
  return forward
    ? { from: from.site, to: to.site, translation, saddle: subtract(saddle, from.cell) }
    : {
        from: to.site,
        to: from.site,
        translation: subtract(from.cell, to.cell),
        saddle: subtract(saddle, to.cell),
      };
}
