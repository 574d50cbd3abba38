import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const numbers = z.array(z.number());

const displacement = z.object({
  series: z.array(
    z.object({
      temperature: z.number(),
      composition: z.number().nullish(),
      time: numbers,
      tracer: numbers,
      charge: numbers.nullish(),
    }),
  ),
});

/** Mean-squared displacement (Å²) over time (ps), by temperature (K) and, where it was varied, composition. */
export type Displacement = z.infer<typeof displacement>['series'][number];

export const displacementsOf = (artifacts: readonly Artifact[]): Displacement[] =>
  readArtifact(artifacts, 'mean-squared-displacement', displacement)?.series ?? [];

export function displacementTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const series = displacementsOf(artifacts);
  if (series.length === 0) return null;
  return {
    columns: ['composition', 'temperature_kelvin', 'time_ps', 'tracer_angstrom2', 'charge_angstrom2'],
    rows: series.flatMap(({ composition, temperature, time, tracer, charge }) =>
      time.map((at, index) => [
        composition ?? null,
        temperature,
        at,
        tracer[index] ?? null,
        charge?.[index] ?? null,
      ]),
    ),
  };
}

const radial = z.object({
  r: numbers,
  series: z.array(z.object({ temperature: z.number(), pair: z.string(), g: numbers })),
});

/** Radial distribution functions by pair of elements and temperature (K) over distance (Å). */
export type RadialDistribution = z.infer<typeof radial>;

export const radialDistributionOf = (artifacts: readonly Artifact[]): RadialDistribution | null =>
  readArtifact(artifacts, 'radial-distribution', radial);

export function radialDistributionTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = radialDistributionOf(artifacts);
  if (!found) return null;
  return {
    columns: ['temperature_kelvin', 'pair', 'r_angstrom', 'g'],
    rows: found.series.flatMap(({ temperature, pair, g }) =>
      g.map((value, index) => [temperature, pair, found.r[index] ?? null, value]),
    ),
  };
}

const vanHove = z.object({
  r: numbers,
  series: z.array(
    z.object({ temperature: z.number(), time: z.number(), self: numbers, distinct: numbers.nullish() }),
  ),
});

/** Van Hove functions over distance (Å), by temperature (K) and time (ps). */
export type VanHove = z.infer<typeof vanHove>;

export const vanHoveOf = (artifacts: readonly Artifact[]): VanHove | null =>
  readArtifact(artifacts, 'van-hove', vanHove);

export function vanHoveTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = vanHoveOf(artifacts);
  if (!found) return null;
  return {
    columns: ['temperature_kelvin', 'time_ps', 'r_angstrom', 'self', 'distinct'],
    rows: found.series.flatMap(({ temperature, time, self, distinct }) =>
      self.map((value, index) => [
        temperature,
        time,
        found.r[index] ?? null,
        value,
        distinct?.[index] ?? null,
      ]),
    ),
  };
}

const energies = z.object({
  series: z.array(
    z.object({
      temperature: z.number(),
      time: numbers,
      potential: numbers,
      kinetic: numbers,
      kelvin: numbers,
      driftPerAtomPerPicosecond: z.number().nullish(),
    }),
  ),
});

/** Energies (eV) and temperature (K) over time (ps) of each trajectory. */
export type EnergySeries = z.infer<typeof energies>['series'][number];

export const energiesOf = (artifacts: readonly Artifact[]): EnergySeries[] =>
  readArtifact(artifacts, 'energies', energies)?.series ?? [];

export function energiesTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const series = energiesOf(artifacts);
  if (series.length === 0) return null;
  return {
    columns: ['thermostat_kelvin', 'time_ps', 'potential_ev', 'kinetic_ev', 'temperature_kelvin'],
    rows: series.flatMap(({ temperature, time, potential, kinetic, kelvin }) =>
      time.map((at, index) => [
        temperature,
        at,
        potential[index] ?? null,
        kinetic[index] ?? null,
        kelvin[index] ?? null,
      ]),
    ),
  };
}
