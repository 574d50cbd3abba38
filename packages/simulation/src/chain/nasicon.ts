import { StructureError } from '@interphase/core';
import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import { modelOfNetwork } from '../lattice-kinetic-monte-carlo/custom-model.js';
import { networkThresholds } from '../network/network-thresholds.js';
import type { Chain, HandedOver } from './chain.js';
import { expansionParameters, expansionResults, publishedBarriers } from './nasicon-barriers.js';
import { networkOfRun } from './network-of-runs.js';
import { propertiesOf } from './numbers.js';

const parameters = z.strictObject({
  /**
   * `published`: the 15 barriers of Deng et al. (2022), each for its surroundings of Na, Si and P;
   * `bond-valence`: those of the structure's own hop network, the same whatever stands around.
   */
  barriers: z
    .enum(['published', 'bond-valence'], { error: 'must be published or bond-valence' })
    .default('published'),
  /** x of Na(1+x)Zr2Si(x)P(3-x)O12. */
  compositions: z
    .array(within(0.1, 2.9, ''))
    .min(1)
    .max(30)
    .default([0.5, 1, 1.5, 2, 2.4, 2.8]),
  /** K. */
  temperatures: z
    .array(within(50, 3000, 'K'))
    .min(1)
    .max(20)
    .default([373, 473, 573]),
  /** How often an ion tries a hop, Hz. This and what follows is as in the publication of the barriers. */
  attemptFrequency: within(1e9, 1e15, 'Hz').default(5e12),
  /** Primitive cells along each vector. */
  supercell: z
    .array(within(1, 50, 'cells').int('must be a whole number of cells'))
    .length(3)
    .default([5, 2, 2]),
  /** Independent walks of each point. */
  replicas: within(2, 1000, 'walks').int('must be a whole number of walks').default(8),
  /** Hops per site that are watched in each, after a tenth as many that are not. */
  passes: within(1, 100_000, 'passes').int('must be a whole number of passes').default(3000),
  seed: z.int().default(1),
});

const ION = 'Na';
/** Sodium sites of a formula unit: one Na1 and three Na2. */
const SITES_PER_FORMULA = 4;

/** From the structure of NASICON to its conductivity over composition and temperature. */
export const nasiconChain: Chain<z.infer<typeof parameters>> = {
  slug: 'nasicon',
  name: 'Sodium conduction in NASICON',
  description:
    'Structure, barriers of hops in their surroundings, local cluster expansion of them, kinetic Monte Carlo: conductivity and activation energy over composition.',
  version: '1.0.0',
  material: 'nasicon-na-zr-si-p',
  parameters,
  steps: [
    {
      slug: 'landscape',
      title: 'Bond-valence landscape',
      why: 'Finds the sodium sites, the hops between them and the barrier at which they join in three dimensions.',
      method: 'BOND_VALENCE_SITE_ENERGY',
      plan: ({ crystal }) => ({
        method: 'BOND_VALENCE_SITE_ENERGY',
        crystal,
        crystalName: null,
        parameters: { mobileIon: ION },
      }),
      conclude(state, result) {
        const network = networkOfRun(result ?? state.resultOf('landscape'));
        const barrier = network && networkThresholds(network)[2];
        if (barrier === null || barrier === undefined) {
          throw new StructureError(
            'chain.no-network',
            'Sodium finds no way through this structure in three dimensions. Take a NASICON such as Na4Zr2Si3O12.',
          );
        }
        return [
          {
            name: 'percolation-barrier',
            quantity: 'percolation-barrier',
            value: barrier,
            unit: 'eV',
            meaning: 'Barrier at which the hops of the rigid framework join in three dimensions.',
          },
        ];
      },
    },
    {
      slug: 'surroundings',
      title: 'Barriers by surroundings',
      why: 'A hop from Na1 to Na2 is easier or harder as sodium, silicon and phosphorus stand around it.',
      method: null,
      plan: () => null,
      conclude(state) {
        if (state.parameters.barriers === 'bond-valence') {
          const meaning = 'Hops have the barriers of the landscape, whatever stands around them.';
          return [{ ...state.receive('percolation-barrier'), name: 'barriers', meaning }];
        }
        const heights = publishedBarriers().map(({ barrier }) => barrier);
        const handed = (name: string, value: number, which: string): HandedOver => ({
          name,
          quantity: 'migration-barrier',
          value,
          unit: 'eV',
          meaning: `${which} of the ${heights.length} published barriers, means of both directions (Deng et al. 2022, 10.1038/s41467-022-32190-7).`,
        });
        return [
          handed('lowest-barrier', Math.min(...heights), 'Lowest'),
          handed('highest-barrier', Math.max(...heights), 'Highest'),
        ];
      },
    },
    {
      slug: 'expansion',
      title: 'Local cluster expansion',
      why: 'Turns the barriers of some surroundings into those of all: a sum over clusters of the sites around Na1.',
      method: 'CLUSTER_EXPANSION',
      plan(state) {
        if (state.parameters.barriers === 'bond-valence') return null;
        state.receive('lowest-barrier');
        state.receive('highest-barrier');
        return {
          method: 'CLUSTER_EXPANSION',
          crystal: state.crystal,
          crystalName: null,
          parameters: expansionParameters(state.crystal),
        };
      },
      conclude: (_state, result) => expansionResults(result),
    },
    {
      slug: 'transport',
      title: 'Kinetic Monte Carlo',
      why: 'Lets all sodium ions hop with these barriers and the differences of energy published beside them, no two on one site, and watches how far charge gets.',
      method: 'LATTICE_KINETIC_MONTE_CARLO',
      plan(state) {
        const { barriers, compositions, temperatures, attemptFrequency, supercell, replicas, passes, seed } =
          state.parameters;
        const common = {
          temperature: temperatures[0],
          temperatures: temperatures.slice(1),
          attemptFrequency,
          supercell,
          equilibrationPasses: Math.ceil(passes / 10),
          replicas,
          passes,
          seed,
        };
        if (barriers === 'published') {
          state.receive('empty-cluster');
          return {
            method: 'LATTICE_KINETIC_MONTE_CARLO',
            crystal: null,
            crystalName: null,
            parameters: {
              ...common,
              system: 'nasicon',
              composition: compositions[0],
              compositions: compositions.slice(1),
            },
          };
        }
        state.receive('barriers');
        const network = networkOfRun(state.resultOf('landscape'));
        if (!network) throw new TypeError('The landscape has no network.');
        const [a, b, c] = state.crystal.lattice.matrix;
        const filled = compositions.map((x) => (1 + x) / SITES_PER_FORMULA);
        return {
          method: 'LATTICE_KINETIC_MONTE_CARLO',
          crystal: null,
          crystalName: null,
          parameters: {
            ...common,
            system: 'custom',
            composition: filled[0],
            compositions: filled.slice(1),
            model: modelOfNetwork(network, [[...a], [...b], [...c]], 1),
          },
        };
      },
      conclude: (_state, result) => [
        ...propertiesOf(
          result,
          'ionic-conductivity',
          'Conductivity of all sodium ions together; the warnings of the run say how sure it is.',
        ),
        ...propertiesOf(result, 'activation-energy', 'Slope of the diffusivity over temperature.'),
      ],
    },
  ],
};
