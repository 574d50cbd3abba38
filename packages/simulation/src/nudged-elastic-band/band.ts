import type { ForceField } from '../force-field/force-field.js';
import { type DescentLimits, descend } from './fire.js';
import { improvedTangent } from './tangent.js';

/** Images of a path, energies beside them, and how the band ended. */
export interface Band {
  /** The two ends and the images between them, in order; cartesian positions of all atoms, angstrom. */
  readonly images: readonly Float64Array[];
  /** eV. */
  readonly energies: readonly number[];
  readonly converged: boolean;
  readonly steps: number;
  /** Largest force of the band on an atom, eV/angstrom. */
  readonly maximumForce: number;
}

export interface BandOptions extends DescentLimits {
  /** eV/angstrom^2. */
  readonly springConstant: number;
  /** Whether the highest image climbs to the very top. */
  readonly climbing: boolean;
  readonly onStep?: (step: number) => void;
}

/** The band first settles to this force (eV/angstrom) before its highest image climbs, which keeps it on one path. */
const SETTLED = 0.3;

/**
 * Relaxes a nudged elastic band between two fixed ends: each image feels the true force across the path and springs
 * along it (improved tangent), and the highest one climbs along the path, free of springs (Henkelman, Uberuaga &
 * Jónsson, J. Chem. Phys. 113 (2000) 9901, doi 10.1063/1.1329672). `path` holds ends and images in order; it stays
 * as it is. `fields` gives each image a force field of its own, since their neighbour lists differ.
 */
export function relaxBand(
  path: readonly Float64Array[],
  fields: readonly ForceField[],
  options: BandOptions,
): Band {
  const band = new WorkingBand(path, fields, options.springConstant);
  const settle = { ...options, forceTolerance: Math.max(SETTLED, options.forceTolerance) };
  const count = (before: number) => (step: number) => options.onStep?.(before + step);
  const first = descend(band.positions, (_, forces) => band.forces(forces, false), settle, count(0));
  const rest = { ...options, maximumSteps: options.maximumSteps - first.steps };
  const last = descend(
    band.positions,
    (_, forces) => band.forces(forces, options.climbing),
    rest,
    count(first.steps),
  );
  return {
    images: band.images.map((image) => image.slice()),
    energies: [...band.energies],
    converged: last.converged,
    steps: first.steps + last.steps,
    maximumForce: last.maximumForce,
  };
}

/** The images between the ends in one array, which is what the descent moves. */
class WorkingBand {
  readonly positions: Float64Array;
  readonly images: readonly Float64Array[];
  readonly energies: Float64Array;
  private readonly trueForces: readonly Float64Array[];
  private readonly tangent: Float64Array;

  constructor(
    path: readonly Float64Array[],
    private readonly fields: readonly ForceField[],
    private readonly springConstant: number,
  ) {
    const size = path[0]!.length;
    const last = path.length - 1;
    this.positions = new Float64Array((last - 1) * size);
    this.images = path.map((image, index) => {
      if (index === 0 || index === last) return image.slice();
      const view = this.positions.subarray((index - 1) * size, index * size);
      view.set(image);
      return view;
    });
    this.trueForces = path.map(() => new Float64Array(size));
    this.energies = new Float64Array(path.length);
    for (const end of [0, last]) this.evaluate(end);
    this.tangent = new Float64Array(size);
  }

  private evaluate(index: number): void {
    this.energies[index] = this.fields[index]!.evaluate(this.images[index]!, this.trueForces[index]!);
  }

  /** Overwrites `forces` with those of the band on the images between the ends. */
  forces(forces: Float64Array, climbing: boolean): void {
    const { images, energies, tangent } = this;
    const last = images.length - 1;
    for (let index = 1; index < last; index++) this.evaluate(index);
    const climber = climbing ? highestBetweenEnds(energies) : -1;
    for (let index = 1; index < last; index++) {
      const here = images[index]!;
      const trueForce = this.trueForces[index]!;
      improvedTangent(
        images[index - 1]!,
        here,
        images[index + 1]!,
        [energies[index - 1]!, energies[index]!, energies[index + 1]!],
        tangent,
      );
      let along = 0;
      for (let i = 0; i < here.length; i++) along += trueForce[i]! * tangent[i]!;
      const spring =
        this.springConstant * (distance(here, images[index + 1]!) - distance(images[index - 1]!, here));
      const change = index === climber ? -2 * along : spring - along;
      const start = (index - 1) * here.length;
      for (let i = 0; i < here.length; i++) forces[start + i] = trueForce[i]! + change * tangent[i]!;
    }
  }
}

/** The image to climb: the highest, unless an end is higher than all images. */
function highestBetweenEnds(energies: Float64Array): number {
  let highest = 0;
  for (let index = 1; index < energies.length; index++) {
    if (energies[index]! > energies[highest]!) highest = index;
  }
  return highest === energies.length - 1 ? 0 : highest;
}

/** Distance of two images in the space of all coordinates, angstrom. */
export function distance(a: Float64Array, b: Float64Array): number {
  let squared = 0;
  for (let i = 0; i < a.length; i++) squared += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(squared);
}
