/** Writes the forces (eV/angstrom; x, y, z of each atom in turn) at these positions (angstrom). */
export type ForcesAt = (positions: Float64Array, forces: Float64Array) => void;

/** When to stop. */
export interface DescentLimits {
  /** Largest force on an atom that counts as none, eV/angstrom. */
  readonly forceTolerance: number;
  readonly maximumSteps: number;
}

/** How a descent ended. */
export interface Descent {
  readonly converged: boolean;
  readonly steps: number;
  /** Largest force on an atom at the end, eV/angstrom. */
  readonly maximumForce: number;
}

/** Constants of Bitzek et al.; times in units where mass is one. */
const FIRST_STEP = 0.1;
const LONGEST_STEP = 0.5;
const PATIENCE = 5;
const FASTER = 1.1;
const SLOWER = 0.5;
const MIXING = 0.1;
const LESS_MIXING = 0.99;
/** No atom moves farther in a step, angstrom. */
const FARTHEST = 0.15;

/**
 * Moves `positions` down the forces until they vanish: fast inertial relaxation (FIRE; Bitzek, Koskinen, Gähler,
 * Moseler & Gumbsch, Phys. Rev. Lett. 97 (2006) 170201, doi 10.1103/PhysRevLett.97.170201). It asks for forces only,
 * so it serves a nudged band, which has no energy, as well as a crystal. `onStep` is called with the number of the
 * step and the largest force.
 */
export function descend(
  positions: Float64Array,
  forcesAt: ForcesAt,
  limits: DescentLimits,
  onStep: (step: number, maximumForce: number) => void = () => {},
): Descent {
  const size = positions.length;
  const forces = new Float64Array(size);
  const velocities = new Float64Array(size);
  let time = FIRST_STEP;
  let mixing = MIXING;
  let downhill = 0;
  for (let steps = 0; ; steps++) {
    forcesAt(positions, forces);
    const maximumForce = largest(forces);
    onStep(steps, maximumForce);
    if (maximumForce <= limits.forceTolerance) return { converged: true, steps, maximumForce };
    if (steps >= limits.maximumSteps) return { converged: false, steps, maximumForce };
    let power = 0;
    let speed = 0;
    let force = 0;
    for (let i = 0; i < size; i++) {
      power += forces[i]! * velocities[i]!;
      speed += velocities[i]! ** 2;
      force += forces[i]! ** 2;
    }
    if (power > 0) {
      const turn = mixing * Math.sqrt(speed / force);
      for (let i = 0; i < size; i++) velocities[i] = (1 - mixing) * velocities[i]! + turn * forces[i]!;
      if (++downhill > PATIENCE) {
        time = Math.min(time * FASTER, LONGEST_STEP);
        mixing *= LESS_MIXING;
      }
    } else {
      velocities.fill(0);
      time *= SLOWER;
      mixing = MIXING;
      downhill = 0;
    }
    for (let i = 0; i < size; i++) velocities[i]! += time * forces[i]!;
    const stride = time * largest(velocities);
    const share = stride > FARTHEST ? FARTHEST / stride : 1;
    for (let i = 0; i < size; i++) positions[i]! += share * time * velocities[i]!;
  }
}

/** Length of the longest of the vectors. */
function largest(vectors: Float64Array): number {
  let squared = 0;
  for (let i = 0; i < vectors.length; i += 3) {
    squared = Math.max(squared, vectors[i]! ** 2 + vectors[i + 1]! ** 2 + vectors[i + 2]! ** 2);
  }
  return Math.sqrt(squared);
}
