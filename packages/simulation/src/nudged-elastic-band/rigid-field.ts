import type { ForceField } from '../force-field/force-field.js';
import type { SmoothLandscape } from '../network/smooth-landscape.js';

/** The mobile ion alone in the rigid framework of a bond-valence landscape, as a field of one atom. */
export function rigidField(landscape: SmoothLandscape): ForceField {
  return {
    cell: landscape.lattice.matrix,
    atoms: 1,
    evaluate(positions, forces) {
      const { energy, gradient } = landscape.at([positions[0]!, positions[1]!, positions[2]!]);
      for (let axis = 0; axis < 3; axis++) forces[axis] = -gradient[axis]!;
      return energy;
    },
  };
}
