import { assignOxidationStates, type Crystal, withOxidationStates } from '@interphase/core';
import { formatIon } from '../interaction/ion.js';

/**
 * The crystal with an oxidation state on every site: those asked for, else the crystal's own, else guessed; and whether
 * a guess left the cell neutral.
 * @throws StructureError `oxidation.unbalanced` when no guess is neutral, or nearly so
 */
export function withCharges(
  crystal: Crystal,
  states: Readonly<Record<string, number>> | undefined,
): { crystal: Crystal; isBalanced: boolean; warnings: string[] } {
  const assigned = assignOxidationStates(states ? withOxidationStates(crystal, states) : crystal);
  const warnings = [...assigned.warnings];
  if (assigned.method === 'guessed') {
    const ions = new Set(
      assigned.crystal.sites.flatMap((site) =>
        site.species.map(({ element, oxidationState }) => formatIon(element, oxidationState ?? 0)),
      ),
    );
    warnings.push(`Oxidation states were guessed: ${[...ions].join(', ')}.`);
  }
  return {
    crystal: assigned.crystal,
    isBalanced: assigned.method === 'given' || assigned.charge === 0,
    warnings,
  };
}
