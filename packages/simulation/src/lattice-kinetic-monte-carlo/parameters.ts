import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import { customModel } from './custom-model.js';
import type { Supercell } from './hop-system.js';

const repeats = z.int({ error: 'must be a whole number of cells' }).min(1).max(200);
/** Events of a whole run beyond which it would take hours. */
const MOST_EVENTS = 2e10;

/** What a lattice kinetic Monte Carlo run may be asked. */
export const latticeKineticMonteCarloParameters = z
  .strictObject({
    /** `nasicon`: sodium in Na(1+x)Zr2Si(x)P(3-x)O12; `custom`: the lattice that `model` gives. */
    system: z.enum(['nasicon', 'custom'], { error: 'must be nasicon or custom' }),
    /** x of NASICON, 0 to below 3; of a custom lattice the share of its sites that hold a carrier, 0 to 1. */
    composition: within(0, 3, ''),
    /** Further compositions, one point each at every temperature. */
    compositions: z
      .array(within(0, 3, ''))
      .max(50)
      .default([]),
    /** K. */
    temperature: within(50, 3000, 'K').default(298),
    /** Further temperatures, K; with two or more, an Arrhenius line is fitted. */
    temperatures: z
      .array(within(50, 3000, 'K'))
      .max(50)
      .default([]),
    /** How often a carrier tries a hop, Hz. */
    attemptFrequency: within(1e9, 1e15, 'Hz').default(5e12),
    /** Primitive cells along each vector. */
    supercell: z
      .array(repeats)
      .length(3, { error: 'must be three whole numbers of cells' })
      .default([2, 1, 1]),
    /** Passes (as many events as there are sites of carriers) that come before what is watched. */
    equilibrationPasses: within(0, 1_000_000, 'passes').int('must be a whole number of passes').default(1),
    /** Passes that are watched. */
    passes: within(1, 1_000_000, 'passes').int('must be a whole number of passes').default(100),
    /** Equal windows in which displacements are taken; more of them make surer numbers while each is long enough. */
    windows: within(1, 1000, 'windows').int('must be a whole number of windows').default(1),
    /** Independent runs of each point, each with its own arrangement of species and carriers. */
    replicas: within(1, 10_000, 'runs').int('must be a whole number of runs').default(100),
    /** Whether the energies of sites differ; without, only kinetic barriers do. Of NASICON. */
    siteEnergies: z.boolean().default(true),
    /**
     * How Si and P share their sites: `random` as after synthesis near 1500 K, `dispersed` with the rarer ones as far from
     * each other as they can be. Of NASICON.
     */
    arrangement: z.enum(['dispersed', 'random'], { error: 'must be dispersed or random' }).default('random'),
    /** The lattice of a custom system. */
    model: customModel.optional(),
    seed: z.int({ error: 'must be a whole number' }).default(1),
  })
  .superRefine((parameters, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (parameters.system === 'custom') {
      if (!parameters.model) refuse('model', 'a custom system needs its lattice and hops');
      for (const path of ['composition', 'compositions'] as const) {
        if ([parameters[path]].flat().some((share) => share > 1))
          refuse(path, 'must be the share of sites that hold a carrier, 0 to 1');
      }
    } else if (parameters.model) refuse('model', 'only a custom system takes one');
    const points = pointsOf(parameters).length;
    const perCell = parameters.model?.sites.length ?? 8;
    const [a, b, c] = supercellOf(parameters);
    const passes = parameters.passes + parameters.equilibrationPasses;
    const events = points * parameters.replicas * passes * perCell * a * b * c;
    if (events > MOST_EVENTS) {
      refuse(
        'passes',
        `passes, sites, replicas and points multiply to ${events.toExponential(1)} events, and at most ${MOST_EVENTS.toExponential(0)} are done; ask for fewer`,
      );
    }
    if (parameters.windows > parameters.passes) refuse('windows', 'must not be more than passes');
  });

export type LatticeKineticMonteCarloParameters = z.infer<typeof latticeKineticMonteCarloParameters>;

/** A composition at a temperature. */
export interface TransportPoint {
  readonly composition: number;
  /** K. */
  readonly temperature: number;
}

/** The supercell as the three numbers that it is. */
export function supercellOf({
  supercell: [a = 1, b = 1, c = 1],
}: {
  supercell: readonly number[];
}): Supercell {
  return [a, b, c];
}

/** Every composition asked for at every temperature, both in rising order. */
export function pointsOf(
  parameters: Pick<
    LatticeKineticMonteCarloParameters,
    'composition' | 'compositions' | 'temperature' | 'temperatures'
  >,
): TransportPoint[] {
  const rising = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const temperatures = rising([parameters.temperature, ...parameters.temperatures]);
  return rising([parameters.composition, ...parameters.compositions]).flatMap((composition) =>
    temperatures.map((temperature) => ({ composition, temperature })),
  );
}
