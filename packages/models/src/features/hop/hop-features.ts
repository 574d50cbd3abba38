import type { Crystal } from '@interphase/core';
import { groupsByRole } from './atom-group.js';
import { energyFeatures } from './energy-features.js';
import { fingerprintFeatures } from './fingerprint-features.js';
import { geometryFeatures } from './geometry-features.js';
import { type HopEnds, surroundingsOf } from './hop-surroundings.js';
import { hostFeatures } from './host-features.js';
import { pathField } from './path-energy.js';

/** What the features of a hop speak of. */
export const HOP_BLOCKS = ['host', 'geometry', 'energy', 'fingerprint'] as const;
export type HopBlock = (typeof HOP_BLOCKS)[number];

/** Features by what they speak of, and what a reader of a prediction should know. */
export interface HopFeatures extends Readonly<Record<HopBlock, Readonly<Record<string, number>>>> {
  readonly warnings: readonly string[];
}

/**
 * Everything that a model reads of one hop of an ion through an ordered crystal.
 * @param crystal with the ion at the hop's start, or with that place empty; atoms at its end are left out
 * @throws StructureError and UnsupportedChemistryError as `surroundingsOf`
 */
export function hopFeatures(crystal: Crystal, mobileIon: string, ends: HopEnds): HopFeatures {
  const surroundings = surroundingsOf(crystal, mobileIon, ends);
  const groups = groupsByRole(surroundings.atoms);
  const field = pathField(surroundings);
  const borrowed = field.borrowed.map(
    (anion) =>
      `No bond-valence parameters of ${mobileIon} and ${anion}: those of a similar anion were taken.`,
  );
  return {
    host: hostFeatures(surroundings),
    geometry: geometryFeatures(surroundings, groups, field),
    energy: energyFeatures(surroundings, groups, field),
    fingerprint: fingerprintFeatures(surroundings.path, groups),
    warnings: [...surroundings.warnings, ...borrowed],
  };
}
