import type { Artifact } from '../engine/engine.js';
import type { ArrheniusFit, ArrheniusPoint } from '../transport/arrhenius.js';
import type { TrajectoryAnalysis } from './trajectory-analysis.js';

const rounded = (values: ArrayLike<number>, digits = 5): number[] =>
  Array.from(values, (value) => Number(value.toPrecision(digits)));

/** At most so many points of a curve are handed out. */
const MOST_POINTS = 300;

/** Evenly chosen members of a curve. */
const chosen = (values: ArrayLike<number>): number[] => {
  const every = Math.max(1, Math.ceil(values.length / MOST_POINTS));
  return rounded(Array.from(values).filter((_, index) => index % every === 0));
};

/** Curves, density and frames of analyses of one ion, and the Arrhenius line through their diffusivities. */
export function transportArtifacts(
  analyses: readonly TrajectoryAnalysis[],
  points: readonly ArrheniusPoint[],
  fit: ArrheniusFit | null,
): Artifact[] {
  const r = rounded(analyses[0]?.distances ?? []);
  const hottest = analyses.toSorted((a, b) => b.temperature - a.temperature)[0];
  return [
    {
      name: 'arrhenius',
      description:
        'Tracer diffusivity (cm2/s) with its standard error and conductivity (S/cm, independent ions) at each temperature (K) where it is resolved; the line D = prefactor exp(-activationEnergy / kT) in cm2/s and eV with standard errors, null for fewer than two temperatures.',
      data: {
        points,
        activationEnergy: fit?.activationEnergy ?? null,
        activationEnergyError: fit?.activationEnergyError ?? null,
        prefactor: fit?.prefactor ?? null,
        prefactorError: fit?.prefactorError ?? null,
      },
    },
    {
      name: 'mean-squared-displacement',
      description:
        'Mean squared displacement (angstrom^2) of an ion (tracer, with its standard error over five blocks) and of the sum of all ions over their number (charge) against time (ps); fitted holds the times between which the line was drawn.',
      data: {
        series: analyses.flatMap(({ temperature, interval, diffusion }) => {
          if (!diffusion) return [];
          const { tracer, charge, tracerError } = diffusion.displacements;
          return [
            {
              temperature,
              time: chosen(tracer.map((_, lag) => lag * interval)),
              tracer: chosen(tracer),
              charge: chosen(charge),
              tracerError: chosen(tracerError),
              fitted: diffusion.fitted.map((lag) => lag * interval),
            },
          ];
        }),
      },
    },
    {
      name: 'radial-distribution',
      description:
        'Radial distribution g (1 for atoms at random) of each pair of elements over r (angstrom).',
      data: {
        r,
        series: analyses.flatMap(({ temperature, radial }) =>
          radial.map(({ pair, g }) => ({ temperature, pair, g: rounded(g, 4) })),
        ),
      },
    },
    {
      name: 'van-hove',
      description:
        'Van Hove correlation of the mobile ions over r (angstrom) after a time (ps): self is the probability per angstrom to have gone so far, distinct the density of other ions around the place an ion was at, over the mean.',
      data: {
        r,
        series: analyses.flatMap(({ temperature, vanHove }) =>
          vanHove.map(({ time, self, distinct }) => ({
            temperature,
            time,
            self: rounded(self, 4),
            distinct: rounded(distinct, 4),
          })),
        ),
      },
    },
    ...(hottest
      ? [
          {
            name: 'density',
            description: `Mean number of mobile ions per cubic angstrom at ${hottest.temperature} K on a periodic grid: offset + scale x value; values are base64 signed 16-bit little-endian integers, c fastest; shape counts points along a, b, c; lattice holds row vectors in angstrom.`,
            data: hottest.density,
          },
          {
            name: 'trajectory',
            description: `A few frames of the run at ${hottest.temperature} K in the extended XYZ format; positions are unwrapped, in angstrom, Time in ps.`,
            data: { format: 'extxyz', text: hottest.trajectory },
          },
        ]
      : []),
  ];
}
