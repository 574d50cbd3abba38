import { type Lattice, StructureError } from '@interphase/core';
import type { Pace } from '../engine/pace.js';
import type { HopNetwork } from '../network/hop-network.js';
import { coulombCoupling } from './coulomb-coupling.js';
import type { TransportEstimate } from './estimate.js';
import type { NetworkDiffusionParameters } from './parameters.js';
import { chooseRepeats } from './repeated-network.js';
import { simulateCarriers } from './simulate-carriers.js';

/** Stretches of time whose scatter gives the errors. */
const WINDOWS = 48;

/** The ions of a cell. */
export interface MobileIons {
  /** Ions per cell, on average. */
  readonly count: number;
  /** Elementary charges. */
  readonly charge: number;
}

/** Transport of all ions together, with what its reader has to know. */
export interface InteractingTransport {
  readonly estimates: readonly TransportEstimate[];
  readonly warnings: readonly string[];
}

/**
 * Transport at each temperature (K) when ions share no site and repel each other in a medium of the dielectric
 * constant, by kinetic Monte Carlo in a supercell.
 *
 * @throws StructureError when there are more ions than sites for them
 * @throws ParameterError when the network is too large to repeat
 */
export function interactingEstimates(
  network: HopNetwork,
  lattice: Lattice,
  { count, charge }: MobileIons,
  temperatures: readonly number[],
  parameters: NetworkDiffusionParameters,
  pace: Pace,
): InteractingTransport {
  const { attemptFrequency, passes, seed, dielectricConstant } = parameters;
  const perCell = network.sites.length;
  if (count > perCell) {
    throw new StructureError(
      'network-diffusion.crowded',
      `The cell holds ${count} mobile ions but the network only ${perCell} sites below maximumEnergy; raise it, refine the resolution, or take independent carriers.`,
    );
  }
  const cell = lattice.matrix;
  const repeats = chooseRepeats(network, cell);
  const cells = repeats[0] * repeats[1] * repeats[2];
  const carriers = Math.max(1, Math.round(count * cells));
  const coupling = coulombCoupling(network, cell, repeats, charge, dielectricConstant);
  const warnings = [
    `${carriers} ions were followed on ${perCell * cells} sites (${repeats.join(' x ')} cells), their repulsion screened by a dielectric constant of ${dielectricConstant}.`,
  ];
  if (carriers === perCell * cells) {
    warnings.push(
      'Every site is filled, so no ion can move: a crystal of this network conducts by its defects; vacancyFraction says how many sites they leave empty.',
    );
  }
  const shortest = Math.min(...network.hops.map(({ distance }) => distance));
  const estimates = temperatures.map((temperature, index) => {
    const estimate = simulateCarriers(
      network,
      { cell, temperature, attemptFrequency, repeats, carriers, coupling, passes, windows: WINDOWS, seed },
      (part) => pace((index + part) / temperatures.length),
    );
    const { travelled, unresolvedBelow } = estimate;
    if (unresolvedBelow !== null) {
      warnings.push(
        `At ${temperature} K no diffusion was resolved: it is below ${unresolvedBelow.toExponential(1)} cm2/s; more passes may show it.`,
      );
    } else if (travelled > 0 && travelled < shortest) {
      warnings.push(
        `At ${temperature} K ions came ${travelled.toFixed(2)} angstrom far while they were watched, less than one hop: hops there and back may still count as diffusion; more passes tell.`,
      );
    }
    return estimate;
  });
  return { estimates, warnings };
}
