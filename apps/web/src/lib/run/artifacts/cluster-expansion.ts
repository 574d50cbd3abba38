import { z } from 'zod';
import { type Artifact, type ArtifactTable, readArtifact } from './artifact';

const numbers = z.array(z.number());

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
