import type { Artifact, ComputedValue } from '../engine/engine.js';
import { formatIon, type Ion } from '../interaction/ion.js';
import type { HopNetwork } from '../network/hop-network.js';
import { type ArrheniusFit, fitArrhenius } from '../transport/arrhenius.js';
import { type Carriers, conductivity } from '../transport/nernst-einstein.js';
import type { Measured, TransportEstimate } from './estimate.js';
import { principalAxes } from './symmetric-tensor.js';

/** What was computed, and for what. */
export interface TransportSeries {
  readonly ion: Ion;
  readonly network: HopNetwork;
  /** `independent` or `interacting`: a condition of every number. */
  readonly assumption: string;
  /** Null for a host that holds none: its numbers are those of a single inserted ion, which conducts nothing. */
  readonly carriers: Carriers | null;
  readonly estimates: readonly TransportEstimate[];
}

/** Diffusivity, conductivity, correlation factor and Haven ratio of each temperature; the activation energy of all. */
export function propertiesOf(series: TransportSeries): ComputedValue[] {
  const { ion, assumption, carriers, estimates } = series;
  const common = [
    { name: 'ion', value: formatIon(ion.element, ion.charge), unit: null },
    { name: 'carriers', value: assumption, unit: null },
  ];
  const density = carriers
    ? [{ name: 'carrier-density', value: carriers.density.toPrecision(6), unit: '1/cm3' }]
    : [];
  const properties = estimates.flatMap((estimate) => {
    const temperature = { name: 'temperature', value: String(estimate.temperature), unit: 'K' };
    const property = (
      quantity: string,
      unit: string,
      measured: Measured | null,
      ...more: ComputedValue['conditions']
    ): ComputedValue[] =>
      measured === null
        ? []
        : [
            {
              quantity,
              value: measured.value,
              uncertainty: measured.error,
              unit,
              conditions: [temperature, ...common, ...more],
            },
          ];
    return [
      ...property('diffusivity', 'cm2/s', estimate.diffusivity),
      ...property('ionic-conductivity', 'S/cm', conductivityOf(estimate, carriers), ...density),
      ...property('correlation-factor', '1', estimate.correlationFactor),
      ...property('haven-ratio', '1', estimate.havenRatio),
    ];
  });
  const fit = arrheniusOf(estimates);
  if (fit === null) return properties;
  return [
    ...properties,
    {
      quantity: 'activation-energy',
      value: fit.activationEnergy,
      // Of exact diffusivities the line's error tells how far they are from a line, not how sure they are.
      uncertainty: fit.weighted ? fit.activationEnergyError : null,
      unit: 'eV',
      conditions: [{ name: 'temperatures', value: rangeOf(estimates), unit: 'K' }, ...common],
    },
  ];
}

/** The network, the tensors with their principal axes, and the Arrhenius plot. */
export function artifactsOf({ ion, network, carriers, estimates }: TransportSeries): Artifact[] {
  const fit = arrheniusOf(estimates);
  return [
    {
      name: 'network',
      description:
        'Sites (fractional position, energy in eV above the lowest, orbit) and hops between them, each for both directions: from, to, translation in cells, saddle (fractional), its energy in eV above the lowest site, distance in angstrom, orbit.',
      data: { ion: formatIon(ion.element, ion.charge), ...network },
    },
    {
      name: 'diffusivity-tensor',
      description:
        'Tracer diffusivity tensor in cm2/s by temperature (K) along the axes x, y, z that the lattice is given in; principal values, largest first, with their unit axes.',
      data: {
        temperatures: estimates.map(({ temperature }) => temperature),
        tensors: estimates.map(({ tensor }) => tensor),
        principal: estimates.map(({ tensor }) => principalAxes(tensor)),
      },
    },
    {
      name: 'arrhenius',
      description:
        'Diffusivity (cm2/s, a third of the trace) with its standard error and conductivity (S/cm; null where the crystal holds no mobile ion) by temperature (K); line through the diffusivities: activation energy (eV) and prefactor (cm2/s) with standard errors, null for fewer than two temperatures with diffusion.',
      data: {
        points: estimates.flatMap((estimate) =>
          estimate.diffusivity === null
            ? []
            : [
                {
                  temperature: estimate.temperature,
                  diffusivity: estimate.diffusivity.value,
                  standardError: estimate.diffusivity.error,
                  conductivity: conductivityOf(estimate, carriers)?.value ?? null,
                },
              ],
        ),
        activationEnergy: fit?.activationEnergy ?? null,
        activationEnergyError: fit?.activationEnergyError ?? null,
        prefactor: fit?.prefactor ?? null,
        prefactorError: fit?.prefactorError ?? null,
      },
    },
  ];
}

function conductivityOf(
  { chargeDiffusivity, temperature }: TransportEstimate,
  carriers: Carriers | null,
): Measured | null {
  if (chargeDiffusivity === null || carriers === null) return null;
  const { value, error } = chargeDiffusivity;
  const of = (diffusivity: number) => conductivity(diffusivity, carriers, temperature);
  return { value: of(value), error: error === null ? null : of(error) };
}

/** The line through all temperatures at which anything diffuses; null for fewer than two. */
function arrheniusOf(estimates: readonly TransportEstimate[]): ArrheniusFit | null {
  const moving = estimates.flatMap(({ temperature, diffusivity }) =>
    diffusivity !== null && diffusivity.value > 0
      ? [{ temperature, diffusivity: diffusivity.value, standardError: diffusivity.error }]
      : [],
  );
  return moving.length < 2 ? null : fitArrhenius(moving);
}

function rangeOf(estimates: readonly TransportEstimate[]): string {
  const temperatures = estimates.map(({ temperature }) => temperature);
  return `${Math.min(...temperatures)} to ${Math.max(...temperatures)}`;
}
