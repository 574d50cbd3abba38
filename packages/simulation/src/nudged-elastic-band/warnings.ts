import type { HopRecord } from './hop-record.js';
import type { NudgedElasticBandParameters } from './parameters.js';

/** Displacements above this (root mean square, angstrom) say that the field hardly holds the framework. */
const WIDEST = 0.3;

/** An end that relaxes farther than this (angstrom) has gone to another site. */
const FAR = 1;
/** A saddle lower than this above an end is none, eV. */
const LEVEL = 1e-3;

/** What a reader must know before using a hop's barrier. */
export function warningsOf(record: HopRecord, asked: NudgedElasticBandParameters): string[] {
  const { label, converged, maximumForce, restraint, displacement } = record;
  const warnings: string[] = [];
  record.endsMoved.forEach((moved, end) => {
    if (moved <= FAR) return;
    warnings.push(
      `Hop ${label}: its ${end === 0 ? 'start' : 'end'} relaxed to a place ${moved.toFixed(1)} Å from where it was put; it was no resting site.`,
    );
  });
  if (Math.min(record.barrier, record.reverseBarrier) < LEVEL) {
    warnings.push(
      `Hop ${label} rises all the way to one of its ends: there is no saddle between the two, or more images are needed to see it.`,
    );
  }
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
