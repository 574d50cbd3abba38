import type { Engine, EngineResult } from '../engine/engine.js';
import { computePairDistribution } from './pair-distribution.js';
import { type PairDistributionParameters, pairDistributionParameters } from './parameters.js';

/** Pair distribution function of a crystal, ordered or disordered, as X-rays or neutrons would show it. */
export const pairDistributionEngine: Engine<PairDistributionParameters> = {
  method: 'PAIR_DISTRIBUTION',
  version: '1.0.0',
  structure: 'required',
  parameters: pairDistributionParameters,
  run(crystal, parameters, context): EngineResult {
    const { step, reduced, total, partials, density, warnings } = computePairDistribution(
      crystal,
      parameters,
      context,
    );
    context.progress(1, 'Done');
    return {
      properties: [],
      artifacts: [
        {
          name: 'pair-distribution',
          description:
            'Pair distribution on distances r.start + n r.step, angstrom. total: G(r) = 4πρ₀ r (g(r) − 1), 1/angstrom², weighted by radiation; g: the same as g(r); partials: g(r) by pair of elements, with its weight in the total; density ρ₀ in atoms per cubic angstrom.',
          data: {
            radiation: parameters.radiation,
            r: { start: 0, step },
            total: Array.from(reduced, rounded),
            g: Array.from(total, rounded),
            partials: partials.map(({ elements, weight, values }) => ({
              pair: elements.join('-'),
              weight,
              g: Array.from(values, rounded),
            })),
            density,
          },
        },
      ],
      warnings,
    };
  },
};

/** Four decimals: far below the width of a line in any plot. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
