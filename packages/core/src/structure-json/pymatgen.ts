import { z } from 'zod';
import type { CifStructure } from '../cif/parse-cif.js';
import type { Crystal, Species } from '../crystal/crystal.js';
import { toCartesian } from '../crystal/lattice.js';
import { buildCrystal, readLattice, readSpecies } from '../structure-file/build-crystal.js';
import { checkCount, type Refuse } from '../structure-file/structure-fault.js';
import { checked, checkShares, hasKeys, matrixSchema, vectorSchema } from './checked.js';

const schema = z.object({
  lattice: z.object({ matrix: matrixSchema }),
  sites: z.array(
    z.object({
      species: z.array(
        z.object({
          element: z.string(),
          occu: z.number().default(1),
          oxidation_state: z.number().nullish(),
        }),
      ),
      abc: vectorSchema,
      label: z.string().nullish(),
    }),
  ),
});

export const isPymatgen = (value: unknown): boolean => hasKeys(value, 'lattice', 'sites');

/** Reads what pymatgen's `Structure.as_dict` writes: shared sites and oxidation states included. */
export function readPymatgen(value: unknown, refuse: Refuse): CifStructure {
  const { lattice, sites } = checked(schema, value, refuse);
  checkCount(sites.length, refuse);
  const crystal = buildCrystal(
    readLattice(lattice.matrix, refuse),
    sites.map((site, index) => {
      const species = site.species.map((one): Species => {
        const named = readSpecies(one.element, refuse);
        return { ...named, oxidationState: one.oxidation_state ?? named.oxidationState, occupancy: one.occu };
      });
      checkShares(species, `sites.${index}`, refuse);
      return { species, position: site.abc, label: site.label ?? undefined };
    }),
  );
  return { crystal, name: '', warnings: [], statedFormula: null };
}

/** The crystal as the text of pymatgen's `Structure.as_dict`, which `Structure.from_dict` reads. */
export function writePymatgenJson(crystal: Crystal): string {
  const { lattice, sites } = crystal;
  const { matrix, a, b, c, alpha, beta, gamma, volume } = lattice;
  return JSON.stringify({
    '@module': 'pymatgen.core.structure',
    '@class': 'Structure',
    charge: null,
    lattice: { matrix, pbc: [true, true, true], a, b, c, alpha, beta, gamma, volume },
    properties: {},
    sites: sites.map(({ label, position, species }) => ({
      species: species.map(({ element, oxidationState, occupancy }) => ({
        element,
        ...(oxidationState === null ? {} : { oxidation_state: oxidationState }),
        occu: occupancy,
      })),
      abc: position,
      xyz: toCartesian(lattice, position),
      properties: {},
      label,
    })),
  });
}
