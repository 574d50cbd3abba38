import { bondValenceEngine } from '../bond-valence/engine.js';
import { molecularDynamicsEngine } from '../molecular-dynamics/engine.js';
import { networkDiffusionEngine } from '../network-diffusion/engine.js';
import { nudgedElasticBandEngine } from '../nudged-elastic-band/engine.js';
import { pairDistributionEngine } from '../pair-distribution/engine.js';
import { powderDiffractionEngine } from '../powder-diffraction/engine.js';
import type { Engine, EngineMethod } from './engine.js';
import { parseParameters } from './parse-parameters.js';

/** Every engine, by the method of the public schema that it answers. */
export const engines: Readonly<Partial<Record<EngineMethod, Engine<unknown>>>> = {
  [bondValenceEngine.method]: checked(bondValenceEngine),
  [molecularDynamicsEngine.method]: checked(molecularDynamicsEngine),
  [networkDiffusionEngine.method]: checked(networkDiffusionEngine),
  [powderDiffractionEngine.method]: checked(powderDiffractionEngine),
  [pairDistributionEngine.method]: checked(pairDistributionEngine),
  [nudgedElasticBandEngine.method]: checked(nudgedElasticBandEngine),
};

/** The same engine for callers that do not know its parameters: it parses them before it runs. */
function checked<Parameters>(engine: Engine<Parameters>): Engine<unknown> {
  return {
    method: engine.method,
    version: engine.version,
    parameters: engine.parameters,
    run: (crystal, parameters, context) =>
      engine.run(crystal, parseParameters(engine.parameters, parameters), context),
  };
}
