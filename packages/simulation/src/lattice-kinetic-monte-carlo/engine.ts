import type { PartedEngine } from '../engine/engine.js';
import { type LatticeKineticMonteCarloParameters, latticeKineticMonteCarloParameters } from './parameters.js';
import { resultsOf } from './results.js';
import { planParts, runPart, type TransportPart } from './run-part.js';

/** Kinetic Monte Carlo of carriers that hop on a lattice, with barriers that depend on what is around. */
export const latticeKineticMonteCarloEngine: PartedEngine<LatticeKineticMonteCarloParameters, TransportPart> =
  {
    method: 'LATTICE_KINETIC_MONTE_CARLO',
    version: '1.2.0',
    structure: 'none',
    parameters: latticeKineticMonteCarloParameters,
    parts: (parameters) => planParts(parameters).length,
    runPart: (_crystal, parameters, part, context) => runPart(parameters, part, context),
    combine: (parts, parameters) => resultsOf(parts, parameters),
  };
