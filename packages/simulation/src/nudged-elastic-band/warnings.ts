import type { HopRecord } from './hop-record.js';
import type { NudgedElasticBandParameters } from './parameters.js';

/** Displacements above this (root mean square, angstrom) say that the field hardly holds the framework. */
const WIDEST = 0.3;

/** What a reader must know before using a hop's barrier. */
export function warningsOf(
  { label, converged, maximumForce, restraint, displacement }: HopRecord,
  asked: NudgedElasticBandParameters,
): string[] {
  const warnings: string[] = [];
  if (!converged) {
    warnings.push(
      `Hop ${label} is not converged: a force of ${maximumForce.toFixed(3)} eV/Å is left after ${asked.maximumSteps} steps (asked for ${asked.forceTolerance}).`,
    );
  }
  if (restraint > asked.restraint) {
    warnings.push(
      `Hop ${label}: the framework left its sites, so its atoms were tied with ${restraint} instead of ${asked.restraint} eV/Å²; the barrier is uncertain.`,
    );
  }
  if (displacement.rootMeanSquare > WIDEST) {
    warnings.push(
      `Hop ${label}: atoms moved ${displacement.rootMeanSquare.toFixed(2)} Å (root mean square) from their measured places, more than ${WIDEST} Å: the field hardly holds this framework.`,
    );
  }
  return warnings;
}
