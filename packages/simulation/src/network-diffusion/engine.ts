import { type Crystal, requireOrdered, StructureError } from '@interphase/core';
import type { Engine, EngineResult, RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { formatIon } from '../interaction/ion.js';
import { type CrystalHopNetwork, computeHopNetwork } from '../network/compute-hop-network.js';
import type { HopNetwork } from '../network/hop-network.js';
import { networkThresholds } from '../network/network-thresholds.js';
import { withCharges } from '../preparation/with-charges.js';
import { carrierDensity } from '../transport/nernst-einstein.js';
import type { TransportEstimate } from './estimate.js';
import { type HoppingConditions, markovDiffusivity } from './markov-diffusivity.js';
import { type NetworkDiffusionParameters, networkDiffusionParameters } from './parameters.js';
import { artifactsOf, propertiesOf, type TransportSeries } from './results.js';

/** Diffusion over the hop network of the bond-valence landscape. */
export const networkDiffusionEngine: Engine<NetworkDiffusionParameters> = {
  method: 'NETWORK_DIFFUSION',
  version: '1.0.0',
  parameters: networkDiffusionParameters,
  run(crystal, parameters, context): EngineResult {
    const prepared = withCharges(requireOrdered(crystal), parameters.oxidationStates);
    const { mobileIon, network, warnings } = findNetwork(prepared.crystal, parameters, context);
    const { lattice, sites } = prepared.crystal;
    const ions = sites.filter(({ species }) => species[0]?.element === mobileIon.element).length;
    if (ions === 0) {
      throw new StructureError(
        'network-diffusion.no-mobile-ion',
        `The crystal holds no ${mobileIon.element}, so nothing diffuses or conducts; choose an element that it holds as mobileIon.`,
      );
    }
    const temperatures = [...new Set(parameters.temperatures)].sort((a, b) => a - b);
    const pace = paceStage(context, 'Solving for the diffusivity', 0.8, 1);
    const estimates = temperatures.map((temperature, index) => {
      pace(index / temperatures.length);
      return independentEstimate(network, {
        cell: lattice.matrix,
        temperature,
        attemptFrequency: parameters.attemptFrequency,
      });
    });
    const series: TransportSeries = {
      ion: mobileIon,
      network,
      assumption: parameters.carriers,
      carriers: { density: carrierDensity(ions, lattice.volume), charge: mobileIon.charge },
      estimates,
    };
    context.progress(1, 'Done');
    return {
      properties: propertiesOf(series),
      artifacts: artifactsOf(series),
      warnings: [...prepared.warnings, ...warnings, ...warningsOf(series, parameters)],
    };
  },
};

function findNetwork(
  crystal: Crystal,
  { mobileIon, resolution, cutoff, maximumEnergy }: NetworkDiffusionParameters,
  context: RunContext,
): CrystalHopNetwork {
  return computeHopNetwork(
    crystal,
    { mobileIon, resolution, cutoff, maximumEnergy },
    { ...context, progress: (fraction, message) => context.progress(0.8 * fraction, message) },
  );
}

function independentEstimate(network: HopNetwork, conditions: HoppingConditions): TransportEstimate {
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

function warningsOf({ ion, network, estimates }: TransportSeries, parameters: NetworkDiffusionParameters) {
  const name = formatIon(ion.element, ion.charge);
  const warnings = [
    'Barriers are those of a rigid framework in the bond-valence force field: they rank crystals and show paths; a conductivity from them is an order of magnitude at best.',
  ];
  const dimensions = networkThresholds(network).length;
  if (dimensions === 0) {
    warnings.push(
      `${name} finds no way through the crystal below ${parameters.maximumEnergy} eV: its diffusivity and conductivity are 0.`,
    );
    return warnings;
  }
  if (dimensions < 3) {
    warnings.push(
      `${name} moves in ${dimensions} of 3 dimensions below ${parameters.maximumEnergy} eV; the diffusivity is the mean over directions.`,
    );
  }
  const vanished = estimates.filter(({ diffusivity }) => diffusivity.value === 0);
  if (vanished.length > 0 && parameters.carriers === 'independent') {
    const list = vanished.map(({ temperature }) => temperature).join(', ');
    warnings.push(`At ${list} K the diffusivity is below 1e-300 cm2/s and given as 0.`);
  }
  if (parameters.carriers === 'independent') {
    warnings.push(
      'Each ion moves as if it were alone: where most sites are filled, ask for interacting carriers.',
    );
  }
  return warnings;
}
