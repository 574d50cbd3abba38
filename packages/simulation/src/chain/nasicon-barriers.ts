import { type Crystal, StructureError, type Vector3 } from '@interphase/core';
import { z } from 'zod';
import type { LocalSite } from '../cluster-expansion/local-cluster-expansion.js';
import { localOrbits } from '../cluster-expansion/local-orbits.js';
import { type ParentLattice, parentLattice } from '../cluster-expansion/parent-lattice.js';
import type { EngineResult } from '../engine/engine.js';
import { matchSites } from '../lattice-kinetic-monte-carlo/match-sites.js';
import { nasiconData } from '../lattice-kinetic-monte-carlo/nasicon-data.js';
import { nasiconExpansions } from '../lattice-kinetic-monte-carlo/nasicon-lattice.js';
import type { HandedOver } from './chain.js';

/** Energies of the data are in meV. */
const MILLI = 1e-3;
/** Distance from Na1 within which surroundings count, angstrom. */
const RADIUS = 4;
/** What may stand on the sites, in the order of their states. */
const SPECIES = { Na: ['Na', 'Vac'], Si: ['Si', 'P'] };

/** A published barrier (eV) and what stands on the sites around Na1: sodium sites first, 0 for Na or Si, 1 for none or P. */
export function publishedBarriers() {
  const first = (state: string): number => (state === 'N' || state === 'S' ? 0 : 1);
  return nasiconData().barriers.rows.map(([sodium, polyanions, barrier, weight]) => ({
    states: [...sodium, ...polyanions].map(first),
    barrier: barrier * MILLI,
    weight,
  }));
}

/**
 * Parameters of a cluster expansion of the published barriers around Na1, for the sites in the order in which the engine
 * lists those of this crystal.
 *
 * @throws StructureError when no sodium site has the surroundings that the barriers were computed for
 */
export function expansionParameters(crystal: Crystal): Record<string, unknown> {
  const { fit } = nasiconData();
  const pattern = nasiconExpansions().kinetic.sites;
  const parent = parentLattice(crystal, SPECIES, { basis: 'chebyshev' });
  const labels = [...new Set(parent.active.map(({ label }) => label))];
  for (const label of labels) {
    const centre = parent.active.find((site) => site.label === label)?.position;
    if (!centre || !label.startsWith('Na')) continue;
    const sites = sitesAround(parent, centre);
    const [order] = matchSites(pattern, sites);
    if (!order) continue;
    return {
      mobileIon: 'Na',
      clusterCutoffs: [fit.pairs, fit.triplets],
      fit: 'lasso',
      penalty: fit.kraPenalty * MILLI,
      standardise: fit.standardise,
      folds: 0,
      local: {
        around: [label],
        radius: RADIUS,
        species: SPECIES,
        barriers: publishedBarriers().map(({ states, barrier, weight }) => {
          const occupation = sites.map(() => 0);
          for (const [index, site] of order.entries()) occupation[site] = states[index] ?? 0;
          return { occupation, barrier, weight };
        }),
      },
    };
  }
  throw new StructureError(
    'chain.other-surroundings',
    'No sodium site of this structure has the twelve neighbours that the published barriers were computed for. Take Na4Zr2Si3O12, or barriers: bond-valence.',
  );
}

/** The sites around a place in the order of the engine; none where nothing lies near. */
function sitesAround(parent: ParentLattice, centre: Vector3): readonly LocalSite[] {
  try {
    return localOrbits(parent, { centre, radius: RADIUS }, [0]).sites;
  } catch (error) {
    if (error instanceof StructureError) return [];
    throw error;
  }
}

const clusters = z.looseObject({ empty: z.number() });

/** What the expansion hands over; nothing where there was no run. */
export function expansionResults(result: EngineResult | null): HandedOver[] {
  if (!result) return [];
  const { empty } = clusters.parse(result.artifacts.find(({ name }) => name === 'clusters')?.data);
  const error = result.properties.find(({ quantity }) => quantity === 'cross-validation-error');
  return [
    {
      name: 'empty-cluster',
      quantity: 'migration-barrier',
      value: empty,
      unit: 'eV',
      meaning: 'Mean barrier that clusters raise or lower (interaction of the empty cluster).',
    },
    ...(error
      ? [
          {
            name: 'cross-validation-error',
            quantity: error.quantity,
            value: error.value,
            unit: error.unit,
            meaning: 'Error of barriers that the fit had not seen, each left out once.',
          },
        ]
      : []),
  ];
}
