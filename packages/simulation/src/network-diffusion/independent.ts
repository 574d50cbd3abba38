import type { HopNetwork } from '../network/hop-network.js';
import type { TransportEstimate } from './estimate.js';
import { type HoppingConditions, markovDiffusivity } from './markov-diffusivity.js';

/**
 * Transport when each ion moves as if it were alone: exact, so without errors. Tracer and charge diffusivity are then
 * the same by assumption, which is no measured Haven ratio.
 */
export function independentEstimate(network: HopNetwork, conditions: HoppingConditions): TransportEstimate {
  const { tensor, diffusivity, correlationFactor } = markovDiffusivity(network, conditions);
  const exact = { value: diffusivity, error: null };
  return {
    temperature: conditions.temperature,
    tensor,
    diffusivity: exact,
    chargeDiffusivity: exact,
    correlationFactor: correlationFactor === null ? null : { value: correlationFactor, error: null },
    havenRatio: null,
  };
}
