import { InputError } from '../errors/input-error.js';
import type { Crystal } from './crystal.js';
import { planeSpacings } from './lattice.js';

/** More pairs than this would not fit in the memory of an ordinary process. */
const mostPairs = 40_000_000;

/** Bins beyond this cost more than they save. */
const mostBins = 1_000_000;

/**
 * All neighbours of all sites, site by site: those of site `i` are the entries from `starts[i]` up to `starts[i + 1]`.
 */
export interface NeighbourList {
  readonly starts: Int32Array;
  /** Index of the neighbouring site. */
  readonly sites: Int32Array;
  /** Cell of the neighbour seen from the site's own cell: three whole numbers an entry. */
  readonly images: Int32Array;
  /** Angstrom. */
  readonly distances: Float64Array;
}

/**
 * Every periodic image of every site within `cutoff` (angstrom, inclusive) of every site, the site itself left out.
 * Sites are sorted into bins about as wide as the cut-off, so the cost grows with the number of pairs; how many bins
 * and images to look through follows from the distances between the cell's faces, so thin and skewed cells are right.
 * @throws InputError `neighbours.cutoff` when the cut-off is no positive length, `neighbours.too-many` when the list
 * would hold more than 40 million pairs
 */
export function neighbourList(crystal: Crystal, cutoff: number): NeighbourList {
  if (!(cutoff > 0 && Number.isFinite(cutoff))) {
    throw new InputError('neighbours.cutoff', `The cutoff must be a positive length, not ${cutoff} Å`);
  }
  const { lattice, sites } = crystal;
  const spacings = planeSpacings(lattice);
  const wide = spacings.map((spacing) => Math.max(1, spacing / cutoff));
  const shrink = Math.cbrt(Math.min(1, mostBins / wide.reduce((product, n) => product * n, 1)));
  const bins = wide.map((n) => Math.max(1, Math.floor(n * shrink)));
  // A hair more than needed: rounding must not lose an image exactly at the cut-off.
  const reach = spacings.map((spacing, axis) => Math.ceil((cutoff / spacing) * bins[axis]! + 1e-9));
  const [na, nb, nc] = [bins[0]!, bins[1]!, bins[2]!];
  const binOf = (x: number, n: number) => Math.min(n - 1, Math.floor(x * n));
  const members: number[][] = Array.from({ length: na * nb * nc }, () => []);
  sites.forEach(({ position: [x, y, z] }, index) => {
    members[(binOf(x, na) * nb + binOf(y, nb)) * nc + binOf(z, nc)]?.push(index);
  });
  const [[ax], [bx, by], [cx, cy, cz]] = lattice.matrix;
  const starts = new Int32Array(sites.length + 1);
  const found = new Pairs();
  sites.forEach(({ position }, index) => {
    const [x, y, z] = position;
    const [i, j, k] = [binOf(x, na), binOf(y, nb), binOf(z, nc)];
    for (let u = i - reach[0]!; u <= i + reach[0]!; u++) {
      const imageA = Math.floor(u / na);
      for (let v = j - reach[1]!; v <= j + reach[1]!; v++) {
        const imageB = Math.floor(v / nb);
        for (let w = k - reach[2]!; w <= k + reach[2]!; w++) {
          const imageC = Math.floor(w / nc);
          const bin = ((u - imageA * na) * nb + (v - imageB * nb)) * nc + (w - imageC * nc);
          for (const other of members[bin] ?? []) {
            if (other === index && imageA === 0 && imageB === 0 && imageC === 0) continue;
            const there = sites[other]!.position;
            const da = there[0] + imageA - x;
            const db = there[1] + imageB - y;
            const dc = there[2] + imageC - z;
            const dx = da * ax + db * bx + dc * cx;
            const dy = db * by + dc * cy;
            const dz = dc * cz;
            const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
            if (distance <= cutoff) found.add(other, imageA, imageB, imageC, distance);
          }
        }
      }
    }
    starts[index + 1] = found.count;
  });
  return { starts, ...found.trimmed() };
}

/** Pairs in typed arrays that grow by doubling. */
class Pairs {
  count = 0;
  private sites = new Int32Array(1024);
  private images = new Int32Array(3 * 1024);
  private distances = new Float64Array(1024);

  add(site: number, a: number, b: number, c: number, distance: number): void {
    if (this.count === this.sites.length) this.grow();
    this.sites[this.count] = site;
    this.images.set([a, b, c], 3 * this.count);
    this.distances[this.count] = distance;
    this.count++;
  }

  trimmed(): Omit<NeighbourList, 'starts'> {
    return {
      sites: this.sites.slice(0, this.count),
      images: this.images.slice(0, 3 * this.count),
      distances: this.distances.slice(0, this.count),
    };
  }

  private grow(): void {
    if (this.count >= mostPairs) {
      throw new InputError(
        'neighbours.too-many',
        `The list would hold more than ${mostPairs} pairs of neighbours; choose a shorter cutoff or a smaller cell`,
      );
    }
    const size = Math.min(2 * this.count, mostPairs);
    const [sites, images, distances] = [
      new Int32Array(size),
      new Int32Array(3 * size),
      new Float64Array(size),
    ];
    sites.set(this.sites);
    images.set(this.images);
    distances.set(this.distances);
    [this.sites, this.images, this.distances] = [sites, images, distances];
  }
}
