import { z } from 'zod';
import { within } from '../engine/parameter-kinds.js';
import { radiationParameters } from '../scattering/parameters.js';

/** Mean square displacements: below, peaks would be narrower than any grid; above, there is no solid. */
const displacement = within(0.0002, 1, 'angstrom²');

/** What a pair distribution function may be asked. Lengths in angstrom. */
export const pairDistributionParameters = z
  .strictObject({
    ...radiationParameters,
    /** Last distance, angstrom. */
    rMax: within(1, 100, 'angstrom').default(30),
    /** Step of the distances, angstrom. */
    step: within(0.005, 0.1, 'angstrom').default(0.02),
    /** Mean square displacement U along one direction of every atom, angstrom²; B = 8π²U. */
    isotropicU: displacement.default(0.005),
    /** U by element, which takes precedence. */
    isotropicUByElement: z.record(z.string(), displacement).optional(),
    /** Last Q of the measurement, 1/angstrom, whose ripples are then shown; without it the function is that of all Q. */
    qMax: within(5, 100, '1/angstrom').optional(),
    /** Damping by the resolution of the instrument: exp(-(r qDamp)²/2), 1/angstrom. */
    qDamp: within(0, 1, '1/angstrom').default(0),
  })
  .meta({ title: 'Pair distribution' });

export type PairDistributionParameters = z.infer<typeof pairDistributionParameters>;
