import { StructureError } from '@interphase/core';
import type { EngineResult, PartedEngine } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { expandBarriers } from './local-expansion.js';
import { type ClusterExpansionParameters, clusterExpansionParameters } from './parameters.js';
import { resultsOf } from './results.js';
import { countParts, type ExpansionPart, runPart } from './run-part.js';

/** Of a crystal's energy, a share of the Monte Carlo; of barriers, the whole. */
type Part = ExpansionPart | { readonly barriers: EngineResult };

/**
 * Cluster expansions: of the energy of a crystal in how its ions order, with Monte Carlo, ground states and voltages, or of
 * the barriers of a hop in what stands around it.
 */
export const clusterExpansionEngine: PartedEngine<ClusterExpansionParameters, Part> = {
  method: 'CLUSTER_EXPANSION',
  version: '1.0.0',
  structure: 'required',
  parameters: clusterExpansionParameters,
  parts: countParts,
  runPart(crystal, parameters, part, context) {
    if (!crystal) throw new StructureError('structure.missing', 'A cluster expansion needs a crystal');
    const { local } = parameters;
    if (!local) return runPart(crystal, parameters, part, context);
    const pace = paceStage(context, 'Fitting barriers', 0, 1);
    return { barriers: expandBarriers(crystal, local, parameters, pace) };
  },
  combine(parts, parameters) {
    const whole = parts.flatMap((part) => ('barriers' in part ? [part.barriers] : []))[0];
    return (
      whole ??
      resultsOf(
        parts.flatMap((part) => ('shared' in part ? [part] : [])),
        parameters,
      )
    );
  },
};
