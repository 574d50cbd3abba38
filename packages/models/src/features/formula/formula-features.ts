import type { Composition } from '@interphase/core';
import { elementFractions, FRACTION_ELEMENTS } from './element-fractions.js';
import type { Feature } from './feature.js';
import { formulaIons } from './formula-ions.js';
import { PHYSICAL_DESCRIPTORS, physicalDescriptors } from './physical-descriptors.js';

/** What `formulaFeatures` gives. */
export const FORMULA_FEATURES: readonly Feature[] = [
  ...FRACTION_ELEMENTS.map((symbol) => ({
    name: `fraction ${symbol}`,
    unit: '1',
    description: `share of ${symbol} among all atoms`,
  })),
  ...PHYSICAL_DESCRIPTORS,
];

/**
 * Everything that a lithium conductor's formula says: the share of each element and what its ions are like.
 * Proportions alone count: a formula and its multiple give the same.
 * @throws UnsupportedChemistryError where it has no lithium, no anions, or elements that form no ions
 */
export function formulaFeatures(composition: Composition): Record<string, number> {
  return { ...elementFractions(composition), ...physicalDescriptors(formulaIons(composition)) };
}
