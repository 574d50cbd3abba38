import type { ForceField } from './force-field.js';

/** What holds a crystal in the shape that was measured. */
export interface Hold {
  /** Where every atom belongs, cartesian, angstrom. */
  readonly reference: Float64Array;
  /** Force of the bare field on every atom of the undisturbed crystal, eV/angstrom; taken off. */
  readonly referenceForces: Float64Array;
  /** Spring that ties an atom to its place, eV/angstrom^2. */
  readonly stiffness: number;
  /** Number of atoms, from the first on, that are held; the ones after them are free. */
  readonly heldAtoms: number;
}

/**
 * A field under which the undisturbed crystal is at rest and stable:
 * E = E_bare + Σ f·(r − r₀) + ½ k Σ (r − r₀)² over the held atoms, where f are the bare forces at the reference r₀.
 *
 * Pair energies alone do neither: they leave forces of up to some eV/angstrom on a measured structure, and nothing in
 * them bends a bond, so that a framework of corner-sharing polyhedra folds up once it may relax. Differences of energy
 * keep all of the field's second and higher derivatives; the springs stand for the stiffness that it lacks, and
 * k = kT/<u²> is what a measured displacement parameter says of a whole atom's surroundings.
 */
export function heldField(bare: ForceField, hold: Hold): ForceField {
  const { reference, referenceForces, stiffness } = hold;
  const size = 3 * hold.heldAtoms;
  return {
    cell: bare.cell,
    atoms: bare.atoms,
    evaluate(positions, forces) {
      let energy = bare.evaluate(positions, forces);
      for (let i = 0; i < size; i++) {
        const away = positions[i]! - reference[i]!;
        energy += (referenceForces[i]! + (stiffness / 2) * away) * away;
        forces[i]! -= referenceForces[i]! + stiffness * away;
      }
      return energy;
    },
  };
}
