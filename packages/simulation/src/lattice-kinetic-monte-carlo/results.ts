import type { Artifact, ComputedValue, EngineResult } from '../engine/engine.js';
import type { Measured } from '../network-diffusion/estimate.js';
import { jackknife } from '../network-diffusion/jackknife.js';
import { type ArrheniusFit, fitArrhenius } from '../transport/arrhenius.js';
import { carrierDensity, conductivity } from '../transport/nernst-einstein.js';
import { type LatticeKineticMonteCarloParameters, pointsOf, type TransportPoint } from './parameters.js';
import { prepareSystem } from './prepared-system.js';
import type { TransportPart } from './run-part.js';
import type { WalkRecord } from './transport.js';

const SQUARE_CENTIMETRES = 1e-16;
const PICOSECONDS = 1e12;
const DIRECTIONS = 3;
/** Relative standard error above which a conductivity is said to be unsure. */
const UNSURE = 0.3;

/** Growth of the carriers' squared displacement per time, from a fifth of the run to its end, that is no chance. */
const DRIFTING = 3;
/** Replicas from which that can be told. */
const REPLICAS_TO_TELL = 5;

/** What the replicas of one point say together; each with its standard error over them. */
interface PointTransport extends TransportPoint {
  readonly replicas: number;
  readonly conductivity: Measured;
  readonly tracer: Measured;
  readonly jump: Measured;
  readonly haven: Measured;
  readonly correlation: Measured;
  /** Squared displacement of all carriers per time at the end of the run by that at a fifth of it: 1 without drift. */
  readonly drift: number;
  readonly series: { readonly time: number[]; readonly tracer: number[]; readonly charge: number[] };
}

/** Diffusivities, conductivity, Haven ratio and correlation factor of every point that has replicas. */
export function resultsOf(
  parts: readonly TransportPart[],
  parameters: LatticeKineticMonteCarloParameters,
): EngineResult {
  const asked = pointsOf(parameters);
  const warnings: string[] = [];
  const points = asked.flatMap((point, index) => {
    const own = parts.filter((part) => part.point === index);
    return own.length === 0 ? [] : [transportOf(own, point, parameters)];
  });
  for (const { composition } of points) {
    const near = asked.some((point) => Math.abs(point.composition - composition) < 1e-9);
    const message = `The supercell of ${parameters.supercell.join(' x ')} cells holds whole numbers of species: a composition was rounded to ${round(composition)}.`;
    if (!near && !warnings.includes(message)) warnings.push(message);
  }
  const unsure = points.filter(
    ({ conductivity: { value, error } }) => error === null || error > UNSURE * value,
  );
  if (unsure.length > 0) {
    warnings.push(
      `${unsure.length} of ${points.length} conductivities have a standard error above ${100 * UNSURE} % or none; take more replicas, or more passes with more windows.`,
    );
  }
  const drifting = points.filter(({ drift, replicas }) => replicas >= REPLICAS_TO_TELL && drift > DRIFTING);
  if (drifting.length > 0) {
    warnings.push(
      `In ${drifting.length} of ${points.length} points the carriers drift together without a field, which happens where the fitted differences of energy are not those of any energy: conductivities there grow with the length of the windows, and the Haven ratio falls.`,
    );
  }
  const fits = arrheniusOf(points);
  return {
    properties: [
      ...points.flatMap((point) => propertiesOf(point, parameters)),
      ...fits.map(
        ({ composition, fit }): ComputedValue => ({
          quantity: 'activation-energy',
          value: fit.activationEnergy,
          uncertainty: fit.weighted ? fit.activationEnergyError : null,
          unit: 'eV',
          conditions: [
            { name: 'system', value: parameters.system, unit: null },
            { name: 'composition', value: round(composition), unit: null },
          ],
        }),
      ),
    ],
    artifacts: artifactsOf(points, fits),
    warnings,
  };
}

function transportOf(
  parts: readonly TransportPart[],
  { composition: asked, temperature }: TransportPoint,
  parameters: LatticeKineticMonteCarloParameters,
): PointTransport {
  const { model, cells, carriers, composition } = prepareSystem(parameters, asked);
  const density = { density: carrierDensity(carriers, cells * model.lattice.volume), charge: model.charge };
  const records = parts.flatMap((part) => part.records);
  const rows = records.map(({ time, tracer, charge, hopped }: WalkRecord) => [time, tracer, charge, hopped]);
  type Sums = { time: number; tracer: number; charge: number; hopped: number };
  const measured = (statistic: (sums: Sums) => number) =>
    jackknife(rows, ([time = 0, tracer = 0, charge = 0, hopped = 0]) =>
      statistic({ time, tracer, charge, hopped }),
    );
  const diffusivity = (squares: number, time: number) =>
    (squares / (2 * DIRECTIONS * time)) * SQUARE_CENTIMETRES;
  const replicas = records.length;
  const mean = (name: 'time' | 'tracer' | 'charge') =>
    (parts[0]?.series[name] ?? []).map(
      (_, index) => parts.reduce((sum, part) => sum + part.series[name][index]!, 0) / replicas,
    );
  return {
    composition,
    temperature,
    replicas,
    conductivity: measured(({ charge, time }) =>
      conductivity(diffusivity(charge, time), density, temperature),
    ),
    tracer: measured(({ tracer, time }) => diffusivity(tracer, time)),
    jump: measured(({ charge, time }) => diffusivity(charge, time)),
    haven: measured(({ tracer, charge }) => tracer / charge),
    correlation: measured(({ tracer, hopped }) => tracer / hopped),
    drift: driftOf(mean('charge'), mean('time')),
    series: {
      time: mean('time').map((seconds) => seconds * PICOSECONDS),
      tracer: mean('tracer'),
      charge: mean('charge'),
    },
  };
}

function driftOf(charge: readonly number[], time: readonly number[]): number {
  const [last, early] = [charge.length - 1, Math.floor(charge.length / 5) - 1];
  return (charge[last] ?? 0) / (time[last] ?? 0) / ((charge[early] ?? 0) / (time[early] ?? 0));
}

function propertiesOf(
  point: PointTransport,
  { system }: LatticeKineticMonteCarloParameters,
): ComputedValue[] {
  const conditions = [
    { name: 'system', value: system, unit: null },
    { name: 'composition', value: round(point.composition), unit: null },
    { name: 'temperature', value: String(point.temperature), unit: 'K' },
  ];
  const property = (quantity: string, { value, error }: Measured, unit: string): ComputedValue[] =>
    // Where nothing got anywhere there is no ratio.
    Number.isFinite(value) ? [{ quantity, value, uncertainty: error, unit, conditions }] : [];
  return [
    ...property('ionic-conductivity', point.conductivity, 'S/cm'),
    ...property('diffusivity', point.tracer, 'cm2/s'),
    ...property('jump-diffusivity', point.jump, 'cm2/s'),
    ...property('haven-ratio', point.haven, '1'),
    ...property('correlation-factor', point.correlation, '1'),
  ];
}

/** The line through the tracer diffusivities of each composition with two temperatures or more. */
function arrheniusOf(points: readonly PointTransport[]): { composition: number; fit: ArrheniusFit }[] {
  return [...new Set(points.map(({ composition }) => composition))].flatMap((composition) => {
    const own = points
      .filter((point) => point.composition === composition && point.tracer.value > 0)
      .map(({ temperature, tracer }) => ({
        temperature,
        diffusivity: tracer.value,
        standardError: tracer.error,
      }));
    return new Set(own.map(({ temperature }) => temperature)).size < 2
      ? []
      : [{ composition, fit: fitArrhenius(own) }];
  });
}

function artifactsOf(
  points: readonly PointTransport[],
  fits: readonly { composition: number; fit: ArrheniusFit }[],
): Artifact[] {
  const artifacts: Artifact[] = [
    {
      name: 'transport',
      description:
        'By composition and temperature (K): ionic conductivity (S/cm), tracer and jump (charge) diffusivity (cm2/s), Haven ratio and correlation factor, each with its standard error over the replicas; drift: squared displacement of all carriers per time at the end of the run by that at a fifth of it, 1 without drift.',
      data: {
        points: points.map((point) => ({
          composition: point.composition,
          temperature: point.temperature,
          replicas: point.replicas,
          conductivity: point.conductivity.value,
          conductivityError: point.conductivity.error,
          tracerDiffusivity: point.tracer.value,
          tracerDiffusivityError: point.tracer.error,
          jumpDiffusivity: point.jump.value,
          jumpDiffusivityError: point.jump.error,
          havenRatio: finite(point.haven.value),
          havenRatioError: finite(point.haven.error),
          drift: finite(point.drift),
          correlationFactor: finite(point.correlation.value),
          correlationFactorError: finite(point.correlation.error),
        })),
      },
    },
    {
      name: 'mean-squared-displacement',
      description:
        'Since the end of the equilibration, mean over the replicas: time (ps), mean squared displacement of a carrier (tracer) and squared displacement of all together by their number (charge), angstrom squared.',
      data: {
        series: points.map(({ composition, temperature, series }) => ({
          composition,
          temperature,
          ...series,
        })),
      },
    },
  ];
  const [first] = fits;
  if (!first) return artifacts;
  const line = ({ fit }: { fit: ArrheniusFit }) => ({
    activationEnergy: fit.activationEnergy,
    activationEnergyError: fit.activationEnergyError,
    prefactor: fit.prefactor,
    prefactorError: fit.prefactorError,
  });
  const pointsAt = (composition: number) =>
    points
      .filter((point) => point.composition === composition && point.tracer.value > 0)
      .map(({ temperature, tracer, conductivity: { value } }) => ({
        temperature,
        diffusivity: tracer.value,
        standardError: tracer.error,
        conductivity: value,
      }));
  return [
    ...artifacts,
    {
      name: 'arrhenius',
      description:
        'Tracer diffusivity (cm2/s) with its standard error and conductivity (S/cm) by temperature (K); line through the diffusivities: activation energy (eV) and prefactor (cm2/s) with standard errors. Of the first composition; `series` has them all.',
      data: {
        points: pointsAt(first.composition),
        ...line(first),
        series: fits.map((fit) => ({
          composition: fit.composition,
          points: pointsAt(fit.composition),
          ...line(fit),
        })),
      },
    },
  ];
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
const round = (value: number): string => String(Number(value.toFixed(6)));
