import { type Crystal, StructureError } from '@interphase/core';
import type { Engine, EngineResult, RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { parseIon } from '../interaction/ion.js';
import { type CrystalHopNetwork, computeHopNetwork } from '../network/compute-hop-network.js';
import { prepareFramework } from '../preparation/prepare-crystal.js';
import { carrierDensity } from '../transport/nernst-einstein.js';
import { independentEstimate } from './independent.js';
import { interactingEstimates } from './interacting.js';
import { type NetworkDiffusionParameters, networkDiffusionParameters } from './parameters.js';
import { artifactsOf, propertiesOf, type TransportSeries } from './results.js';
import { warningsOf } from './warnings.js';

/** Diffusion over the hop network of the bond-valence landscape. */
export const networkDiffusionEngine: Engine<NetworkDiffusionParameters> = {
  method: 'NETWORK_DIFFUSION',
  version: '1.0.0',
  structure: 'required',
  parameters: networkDiffusionParameters,
  run(crystal, parameters, context): EngineResult {
    const { element } = parseIon(parameters.mobileIon);
    const { oxidationStates, seed } = parameters;
    const prepared = prepareFramework(crystal, { mobileIon: element, oxidationStates, seed });
    const { lattice } = prepared.crystal;
    const count = countIons(prepared.crystal, element) * (1 - parameters.vacancyFraction);
    if (count === 0 && parameters.carriers === 'interacting') throw emptyHost(element);
    const { mobileIon, network, warnings } = findNetwork(prepared.crystal, parameters, context);
    const temperatures = [...new Set(parameters.temperatures)].sort((a, b) => a - b);
    const pace = paceStage(context, 'Letting ions diffuse', NETWORK_SHARE, 1);
    const { estimates, warnings: remarks } =
      parameters.carriers === 'interacting'
        ? interactingEstimates(
            network,
            lattice,
            { count, charge: mobileIon.charge },
            temperatures,
            parameters,
            pace,
          )
        : {
            estimates: temperatures.map((temperature, index) => {
              pace(index / temperatures.length);
              const { attemptFrequency } = parameters;
              return independentEstimate(network, { cell: lattice.matrix, temperature, attemptFrequency });
            }),
            warnings: [],
          };
    const series: TransportSeries = {
      ion: mobileIon,
      network,
      assumption: parameters.carriers,
      carriers:
        count === 0 ? null : { density: carrierDensity(count, lattice.volume), charge: mobileIon.charge },
      estimates,
    };
    context.progress(1, 'Done');
    return {
      properties: propertiesOf(series),
      artifacts: artifactsOf(series),
      warnings: [...prepared.warnings, ...warnings, ...warningsOf(series, parameters), ...remarks],
    };
  },
};

/** Share of a run that finding the network takes, for its progress. */
const NETWORK_SHARE = 0.6;

function findNetwork(
  crystal: Crystal,
  { mobileIon, resolution, cutoff, maximumEnergy }: NetworkDiffusionParameters,
  context: RunContext,
): CrystalHopNetwork {
  return computeHopNetwork(
    crystal,
    { mobileIon, resolution, cutoff, maximumEnergy },
    { ...context, progress: (fraction, message) => context.progress(NETWORK_SHARE * fraction, message) },
  );
}

/** Mobile ions in the cell, partly filled sites by their occupancy; 0 for a host without them. */
function countIons({ sites }: Crystal, mobile: string): number {
  return sites
    .flatMap(({ species }) => species)
    .reduce((sum, { element, occupancy }) => (element === mobile ? sum + occupancy : sum), 0);
}

const emptyHost = (mobile: string): StructureError =>
  new StructureError(
    'network-diffusion.no-mobile-ion',
    `The crystal holds no ${mobile}, so there are no ions to interact; take independent carriers for the diffusivity of a single inserted ion, or choose an element that it holds as mobileIon.`,
  );
