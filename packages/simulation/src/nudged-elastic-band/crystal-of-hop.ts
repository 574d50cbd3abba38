import { type Crystal, InputError, minimumImageDistance, type Site, wrap } from '@interphase/core';
import { withCharges } from '../preparation/with-charges.js';
import type { Hop } from './hop.js';

interface Charged {
  readonly crystal: Crystal;
  readonly isBalanced: boolean;
  readonly warnings: readonly string[];
}

/** An atom nearer than this to the end fills it, angstrom. */
const FILLED_WITHIN = 1;

/**
 * The crystal of a hop with a charge on every site. A structure may be handed in with the end of its hop vacant; where
 * that leaves charges unbalanced or broken, the crystal is the one with the end filled, of which it is a defect. So
 * start and end are on an equal footing.
 *
 * @throws StructureError when neither balances
 */
export function crystalOfHop(
  crystal: Crystal,
  element: string,
  hop: Hop,
  states: Readonly<Record<string, number>> | undefined,
): Omit<Charged, 'isBalanced'> {
  const own = attempt(() => withCharges(crystal, states));
  if (!(own instanceof InputError) && isSound(own)) return own;
  const end = wrap(hop.to);
  const isFilled = crystal.sites.some(
    ({ position }) => minimumImageDistance(crystal.lattice, position, end) < FILLED_WITHIN,
  );
  const filler: Site = {
    label: `${element} (end of the hop)`,
    position: end,
    species: [{ element, oxidationState: null, occupancy: 1 }],
  };
  const filled = isFilled
    ? own
    : attempt(() => withCharges({ ...crystal, sites: [...crystal.sites, filler] }, states));
  if (!(filled instanceof InputError) && (own instanceof InputError || isSound(filled))) {
    return {
      crystal: filled.crystal,
      warnings: [
        ...filled.warnings,
        'The end of the hop is a vacancy: charges and places of rest are those of the crystal with it filled.',
      ],
    };
  }
  if (own instanceof InputError) throw own;
  return own;
}

/** Whether the charges are whole and balanced, as in a crystal that lacks nothing. */
const isSound = ({ crystal, isBalanced }: Charged): boolean =>
  isBalanced &&
  crystal.sites.every(({ species }) =>
    species.every(({ oxidationState }) => Number.isInteger(oxidationState)),
  );

function attempt(work: () => Charged): Charged | InputError {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
