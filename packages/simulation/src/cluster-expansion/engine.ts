import { StructureError } from '@interphase/core';
import type { PartedEngine } from '../engine/engine.js';
import { type ClusterExpansionParameters, clusterExpansionParameters } from './parameters.js';
import { resultsOf } from './results.js';
import { countParts, type ExpansionPart, runPart } from './run-part.js';

/** How the ions of a crystal order on its sites: a cluster expansion, its Monte Carlo, ground states and voltages. */
export const clusterExpansionEngine: PartedEngine<ClusterExpansionParameters, ExpansionPart> = {
  method: 'CLUSTER_EXPANSION',
  version: '1.0.0',
  structure: 'required',
  parameters: clusterExpansionParameters,
  parts: countParts,
  runPart(crystal, parameters, part, context) {
    if (crystal) return runPart(crystal, parameters, part, context);
    throw new StructureError('structure.missing', 'A cluster expansion needs a crystal');
  },
  combine: (parts, parameters) => resultsOf(parts, parameters),
};
