import type { Artifact, ComputedValue } from '../engine/engine.js';
import { formatIon, type Ion } from '../interaction/ion.js';
import {
  type ArrheniusFit,
  type ArrheniusPoint,
  extrapolateArrhenius,
  fitArrhenius,
} from '../transport/arrhenius.js';
import { carrierDensity, conductivity } from '../transport/nernst-einstein.js';
import type { Diffusion, Estimate } from './diffusivity.js';
import type { TrajectoryAnalysis } from './trajectory-analysis.js';
import { transportArtifacts } from './transport-artifacts.js';

/** A slope counts as motion when it exceeds so many of its standard errors. */
const SIGNIFICANT = 2;
/** K: where conductivities are compared. */
const ROOM = 300;
/** Standard error of the logarithm up to which an extrapolation is given: within a factor of e. */
const TOLD = 1;

/** The analyses of one ion at one or more temperatures as properties, artifacts and warnings. */
export function transportResults(
  ion: Ion,
  analyses: readonly TrajectoryAnalysis[],
): { properties: ComputedValue[]; artifacts: Artifact[]; warnings: string[] } {
  const properties: ComputedValue[] = [];
  const warnings: string[] = [];
  const points: (ArrheniusPoint & { readonly conductivity: number })[] = [];
  for (const analysis of analyses) {
    const { temperature, diffusion, frames } = analysis;
    if (!diffusion) {
      warnings.push(`${frames} frames at ${temperature} K are too few for a diffusivity (at least 100).`);
      continue;
    }
    if (!resolved(diffusion.tracer)) {
      warnings.push(
        `At ${temperature} K the ions' motion is not told from rattling: the diffusivity ${format(diffusion.tracer)} is no more than ${SIGNIFICANT} standard errors. Run longer or hotter.`,
      );
      continue;
    }
    const carriers = { density: carrierDensity(analysis.mobileIons, analysis.volume), charge: ion.charge };
    properties.push(...transportProperties(ion, temperature, diffusion, carriers, warnings));
    points.push({
      temperature,
      diffusivity: diffusion.tracer.value,
      standardError: diffusion.tracer.standardError,
      conductivity: conductivity(diffusion.tracer.value, carriers, temperature),
    });
  }
  const fit = new Set(points.map(({ temperature }) => temperature)).size >= 2 ? fitArrhenius(points) : null;
  if (fit) {
    properties.push({
      quantity: 'activation-energy',
      value: fit.activationEnergy,
      uncertainty: fit.activationEnergyError,
      unit: 'eV',
      conditions: [
        ionCondition(ion),
        ...points.map((point) => ({ name: 'temperature', value: String(point.temperature), unit: 'K' })),
      ],
    });
  }
  if (fit && points.every(({ temperature }) => temperature !== ROOM)) {
    const atRoom = roomConductivity(ion, analyses, fit);
    if (atRoom) properties.push(atRoom);
    else warnings.push(`The Arrhenius line is not sure enough to give a conductivity at ${ROOM} K.`);
  }
  return { properties, artifacts: transportArtifacts(analyses, points, fit), warnings };
}

/** The conductivity of independent ions at 300 K by the Arrhenius line; null where the line leaves it open. */
function roomConductivity(
  ion: Ion,
  analyses: readonly TrajectoryAnalysis[],
  fit: ArrheniusFit,
): ComputedValue | null {
  const coldest = analyses.reduce((a, b) => (b.temperature < a.temperature ? b : a));
  const { diffusivity, standardError, logarithmError } = extrapolateArrhenius(fit, ROOM);
  if (standardError === null || logarithmError === null || logarithmError > TOLD) return null;
  const carriers = { density: carrierDensity(coldest.mobileIons, coldest.volume), charge: ion.charge };
  return {
    quantity: 'ionic-conductivity',
    value: conductivity(diffusivity, carriers, ROOM),
    uncertainty: conductivity(standardError, carriers, ROOM),
    unit: 'S/cm',
    conditions: [
      { name: 'temperature', value: String(ROOM), unit: 'K' },
      ionCondition(ion),
      { name: 'diffusivity', value: 'tracer by the Arrhenius line, Haven ratio 1', unit: null },
    ],
  };
}

const resolved = ({ value, standardError }: Estimate): boolean => value > SIGNIFICANT * standardError;
const format = ({ value, standardError }: Estimate): string =>
  `${value.toExponential(1)} ± ${standardError.toExponential(1)} cm2/s`;
const ionCondition = (ion: Ion) => ({
  name: 'ion',
  value: formatIon(ion.element, ion.charge),
  unit: null,
});

function transportProperties(
  ion: Ion,
  temperature: number,
  { tracer, charge }: Diffusion,
  carriers: { density: number; charge: number },
  warnings: string[],
): ComputedValue[] {
  const conditions = [{ name: 'temperature', value: String(temperature), unit: 'K' }, ionCondition(ion)];
  const correlated = resolved(charge);
  const basis = correlated ? charge : tracer;
  if (!correlated) {
    warnings.push(
      `At ${temperature} K the collective motion is not resolved; the conductivity is that of independent ions (Haven ratio 1).`,
    );
  }
  const values: ComputedValue[] = [
    {
      quantity: 'diffusivity',
      value: tracer.value,
      uncertainty: tracer.standardError,
      unit: 'cm2/s',
      conditions: [...conditions, { name: 'diffusivity', value: 'tracer', unit: null }],
    },
    {
      quantity: 'ionic-conductivity',
      value: conductivity(basis.value, carriers, temperature),
      uncertainty: conductivity(basis.standardError, carriers, temperature),
      unit: 'S/cm',
      conditions: [
        ...conditions,
        { name: 'diffusivity', value: correlated ? 'charge' : 'tracer, Haven ratio 1', unit: null },
      ],
    },
  ];
  if (!correlated) return values;
  const ratio = tracer.value / charge.value;
  return [
    ...values,
    {
      quantity: 'diffusivity',
      value: charge.value,
      uncertainty: charge.standardError,
      unit: 'cm2/s',
      conditions: [...conditions, { name: 'diffusivity', value: 'charge', unit: null }],
    },
    {
      quantity: 'haven-ratio',
      value: ratio,
      uncertainty:
        ratio * Math.hypot(tracer.standardError / tracer.value, charge.standardError / charge.value),
      unit: '1',
      conditions,
    },
  ];
}
