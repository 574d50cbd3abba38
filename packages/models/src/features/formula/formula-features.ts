import type { Composition } from '@interphase/core';
import { elementFractions } from './element-fractions.js';
import { formulaIons } from './formula-ions.js';
import { physicalDescriptors } from './physical-descriptors.js';

/**
 * Everything that a lithium conductor's formula says: the share of each element and what its ions are like.
 * Proportions alone count: a formula and its multiple give the same.
 * @throws UnsupportedChemistryError where it has no lithium, no anions, or elements that form no ions
 */
export function formulaFeatures(composition: Composition): Record<string, number> {
  return { ...elementFractions(composition), ...physicalDescriptors(formulaIons(composition)) };
}
