import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const numbers = z.array(z.number());

const fit = z.object({
  source: z.string(),
  rows: z.array(
    z.object({
      composition: z.number(),
      given: z.number(),
      predicted: z.number(),
      validated: z.number().nullish(),
    }),
  ),
  rootMeanSquareError: z.number(),
});

/** Energies that an expansion was fitted to and what it gives, eV per site of the ion. */
export type ExpansionFit = z.infer<typeof fit>;

export const fitOf = (artifacts: readonly Artifact[]): ExpansionFit | null =>
  readArtifact(artifacts, 'fit', fit);

export function fitTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = fitOf(artifacts);
  if (!found) return null;
  return {
    columns: ['composition', 'given_ev_per_site', 'predicted_ev_per_site', 'left_out_ev_per_site'],
    rows: found.rows.map((row) => [row.composition, row.given, row.predicted, row.validated ?? null]),
  };
}

const voltage = z.object({
  temperature: z.number(),
  reference: z.string(),
  composition: numbers,
  standardError: z.array(z.number().nullable()),
  voltage: numbers,
  chemicalPotential: numbers,
});

/** Share of sites filled over the voltage (V), by chemical potential (eV). */
export type VoltageCurve = z.infer<typeof voltage>;

export const voltageOf = (artifacts: readonly Artifact[]): VoltageCurve | null =>
  readArtifact(artifacts, 'voltage', voltage);

export function voltageTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = voltageOf(artifacts);
  if (!found) return null;
  return {
    columns: ['composition', 'standard_error', 'voltage_v', 'chemical_potential_ev'],
    rows: found.composition.map((composition, index) => [
      composition,
      found.standardError[index] ?? null,
      found.voltage[index] ?? null,
      found.chemicalPotential[index] ?? null,
    ]),
  };
}

const state = z.object({ composition: z.number(), energy: z.number() });
const energies = z.object({
  states: z.array(state.extend({ origin: z.string() })),
  hull: z.array(state),
});

/** Formation energies (eV per site of the ion) by the share of sites filled, and the ground states among them. */
export type FormationEnergies = z.infer<typeof energies>;

export const formationEnergiesOf = (artifacts: readonly Artifact[]): FormationEnergies | null =>
  readArtifact(artifacts, 'energies', energies);

export function formationEnergiesTable(artifacts: readonly Artifact[]): ArtifactTable | null {
  const found = formationEnergiesOf(artifacts);
  if (!found) return null;
  return {
    columns: ['composition', 'formation_energy_ev_per_site', 'origin'],
    rows: [
      ...found.states.map(({ composition, energy, origin }) => [composition, energy, origin]),
      ...found.hull.map(({ composition, energy }) => [composition, energy, 'ground state']),
    ],
  };
}
