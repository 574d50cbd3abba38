import { type Crystal, toFractional, type Vector3 } from '@interphase/core';
import { cartesianPositions } from '../force-field/bond-valence-force-field.js';
import type { ForceField } from '../force-field/force-field.js';
import { heldField } from '../force-field/held-field.js';
import type { Ion } from '../interaction/ion.js';
import { requireClearPath } from './clear-path.js';
import type { Hop } from './hop.js';
import { type HopCell, hopCell, occupancyRadius } from './hop-cell.js';
import type { NudgedElasticBandParameters } from './parameters.js';
import { type SolvedHop, solveHop } from './solve-hop.js';
import { supercellOf } from './supercell.js';

/** The crystal that all hops of a run are disturbances of. */
export interface HopHost {
  /** The crystal's own cell. */
  readonly unit: Crystal;
  readonly ion: Ion;
  readonly supercell: Crystal;
  /** A mobile ion this near to a place occupies it, angstrom. */
  readonly radius: number;
  /** Cartesian positions of the supercell's atoms, angstrom. */
  readonly reference: Float64Array;
  /** Bare forces on them, eV/angstrom. */
  readonly referenceForces: Float64Array;
  readonly fieldOf: (crystal: Crystal) => ForceField;
}

/** A hop with all atoms free to give way. */
export interface RelaxedHop extends SolvedHop {
  readonly mechanism: HopCell['mechanism'];
  readonly atoms: number;
  /** Spring that the other atoms were tied by in the end, eV/angstrom^2. */
  readonly restraint: number;
  /** Root mean square and largest distance of an atom from its measured place, over all images, angstrom. */
  readonly displacement: { readonly rootMeanSquare: number; readonly largest: number };
  /** Fractional coordinates of the hopping ion in the crystal's own cell, image by image. */
  readonly positions: readonly Vector3[];
}

/** An atom whose spring has taken up more than this (eV) has left its site: the field does not hold the crystal. */
const MOST_STRAIN = 1.3;
/** The spring doubles up to so many times until all atoms are held. */
const MOST_DOUBLINGS = 4;

/** Everything about a crystal that its hops share. */
export function hopHost(
  unit: Crystal,
  ion: Ion,
  spacing: number,
  fieldOf: (crystal: Crystal) => ForceField,
): HopHost {
  const supercell = supercellOf(unit, spacing);
  const reference = cartesianPositions(supercell);
  const referenceForces = new Float64Array(reference.length);
  fieldOf(supercell).evaluate(reference, referenceForces);
  return {
    unit,
    ion,
    supercell,
    radius: occupancyRadius(unit, ion),
    reference,
    referenceForces,
    fieldOf,
  };
}

/**
 * Relaxes a hop with all atoms of a supercell. The structure that was handed in is at rest, except where it holds the
 * ion at one of two equivalent ends and nothing at the other: then it is at rest without the ion, so that the ends
 * stay equivalent. Where the field lets an atom leave its site, it is done again with
 * springs twice as stiff, in the end 16 times: see `heldField`.
 *
 * @throws ParameterError when the straight path meets an atom, or both ends relax to the same place
 */
export function relaxHop(
  host: HopHost,
  hop: Hop,
  equivalentEnds: boolean,
  parameters: NudgedElasticBandParameters,
  onPart: (part: number) => void,
): RelaxedHop {
  const cell = hopCell(host.unit, host.supercell, host.ion, hop, host.radius);
  if (!cell.through) requireClearPath(cell);
  const bare = Array.from({ length: parameters.images + 2 }, () => host.fieldOf(cell.crystal));
  const reference = picked(host.reference, cell.staying);
  const referenceForces =
    equivalentEnds && cell.mechanism === 'interstitial'
      ? forcesWithoutHoppingIon(host, cell, reference)
      : picked(host.referenceForces, cell.staying);
  const heldAtoms = cell.staying.length;
  for (let doublings = 0; ; doublings++) {
    const stiffness = parameters.restraint * 2 ** doublings;
    const last = doublings === MOST_DOUBLINGS || stiffness === 0;
    const isHeld = (positions: Float64Array) =>
      last || (stiffness / 2) * largestDisplacement(positions, reference) ** 2 < MOST_STRAIN;
    let next = 0;
    const solved = solveHop(
      {
        field: () => heldField(bare[next++]!, { reference, referenceForces, stiffness, heldAtoms }),
        positions: Float64Array.from([...reference, ...cell.start]),
        end: cell.end,
        through: cell.through,
        isHeld,
      },
      parameters,
      onPart,
    );
    if (!solved?.band.images.every(isHeld)) continue;
    return {
      ...solved,
      mechanism: cell.mechanism,
      atoms: heldAtoms + 1,
      restraint: stiffness,
      displacement: displacementOf(solved, reference),
      positions: solved.band.images.map((image) => {
        const [x = 0, y = 0, z = 0] = image.subarray(image.length - 3);
        return toFractional(host.unit.lattice, [x, y, z]);
      }),
    };
  }
}

function forcesWithoutHoppingIon(
  { fieldOf }: HopHost,
  { crystal }: HopCell,
  reference: Float64Array,
): Float64Array {
  const forces = new Float64Array(reference.length);
  fieldOf({ ...crystal, sites: crystal.sites.slice(0, -1) }).evaluate(reference, forces);
  return forces;
}

/** The vectors of these atoms, in order. */
const picked = (vectors: Float64Array, atoms: readonly number[]): Float64Array =>
  Float64Array.from(atoms.flatMap((atom) => [...vectors.subarray(3 * atom, 3 * atom + 3)]));

function displacementOf({ band }: SolvedHop, reference: Float64Array): RelaxedHop['displacement'] {
  const sum = band.images.reduce((all, image) => all + squaredDistance(image, reference), 0);
  const atoms = (band.images.length * reference.length) / 3;
  return {
    rootMeanSquare: atoms > 0 ? Math.sqrt(sum / atoms) : 0,
    largest: Math.max(...band.images.map((image) => largestDisplacement(image, reference))),
  };
}

/** Over the atoms of the reference, which are the first ones of the positions. */
function squaredDistance(positions: Float64Array, reference: Float64Array): number {
  return reference.reduce((sum, value, i) => sum + (positions[i]! - value) ** 2, 0);
}

function largestDisplacement(positions: Float64Array, reference: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < reference.length; i += 3) {
    const squared = squaredDistance(positions.subarray(i, i + 3), reference.subarray(i, i + 3));
    largest = Math.max(largest, squared);
  }
  return Math.sqrt(largest);
}
