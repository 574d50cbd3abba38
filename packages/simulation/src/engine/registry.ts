import { antisiteEngine } from '../antisite-blocking/engine.js';
import { bondValenceEngine } from '../bond-valence/engine.js';
import { clusterExpansionEngine } from '../cluster-expansion/engine.js';
import { latticeKineticMonteCarloEngine } from '../lattice-kinetic-monte-carlo/engine.js';
import { latticePercolationEngine } from '../lattice-percolation/engine.js';
import { molecularDynamicsEngine } from '../molecular-dynamics/engine.js';
import { networkDiffusionEngine } from '../network-diffusion/engine.js';
import { nudgedElasticBandEngine } from '../nudged-elastic-band/engine.js';
import { pairDistributionEngine } from '../pair-distribution/engine.js';
import { powderDiffractionEngine } from '../powder-diffraction/engine.js';
import { rocksaltPercolationEngine } from '../rocksalt-percolation/engine.js';
import type { AnyEngine, Engine, EngineMethod, PartedEngine } from './engine.js';
import { parseParameters } from './parse-parameters.js';

/** Every engine, by the method of the public schema that it answers. */
export const engines: Readonly<Partial<Record<EngineMethod, AnyEngine>>> = {
  [antisiteEngine.method]: checkedParts(antisiteEngine),
  [bondValenceEngine.method]: checked(bondValenceEngine),
  [latticeKineticMonteCarloEngine.method]: checkedParts(latticeKineticMonteCarloEngine),
  [latticePercolationEngine.method]: checkedParts(latticePercolationEngine),
  [clusterExpansionEngine.method]: checkedParts(clusterExpansionEngine),
  [molecularDynamicsEngine.method]: checked(molecularDynamicsEngine),
  [networkDiffusionEngine.method]: checked(networkDiffusionEngine),
  [powderDiffractionEngine.method]: checked(powderDiffractionEngine),
  [pairDistributionEngine.method]: checked(pairDistributionEngine),
  [nudgedElasticBandEngine.method]: checked(nudgedElasticBandEngine),
  [rocksaltPercolationEngine.method]: checkedParts(rocksaltPercolationEngine),
};

/** The same engine for callers that do not know its parameters: it parses them before it runs. */
function checked<Parameters>(engine: Engine<Parameters>): Engine<unknown> {
  const { method, version, parameters: schema, structure } = engine;
  return {
    method,
    version,
    parameters: schema,
    structure,
    run: (crystal, parameters, context) => engine.run(crystal, parseParameters(schema, parameters), context),
  };
}

/** The same for an engine of parts; its parts have been through JSON and are taken as it made them. */
function checkedParts<Parameters, Part>(
  engine: PartedEngine<Parameters, Part>,
): PartedEngine<unknown, unknown> {
  const { method, version, parameters: schema, structure } = engine;
  return {
    method,
    version,
    parameters: schema,
    structure,
    parts: (parameters) => engine.parts(parseParameters(schema, parameters)),
    runPart: (crystal, parameters, part, context) =>
      engine.runPart(crystal, parseParameters(schema, parameters), part, context),
    combine: (parts, parameters, crystal) =>
      // A part is only ever read by the engine of the method and version that wrote it.
      engine.combine(parts as readonly Part[], parseParameters(schema, parameters), crystal),
  };
}
