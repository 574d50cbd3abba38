import { z } from 'zod';
import type { CifStructure } from '../cif/parse-cif.js';
import type { Species } from '../crystal/crystal.js';
import { buildCrystal, fractionalIn, readLattice, readSpecies } from '../structure-file/build-crystal.js';
import { checkCount, type Refuse } from '../structure-file/structure-fault.js';
import { checked, checkShares, hasKeys, matrixSchema, vectorSchema } from './checked.js';

const schema = z.object({
  lattice_vectors: matrixSchema,
  cartesian_site_positions: z.array(vectorSchema),
  species_at_sites: z.array(z.string()),
  species: z.array(
    z.object({
      name: z.string(),
      chemical_symbols: z.array(z.string()),
      concentration: z.array(z.number()),
    }),
  ),
  chemical_formula_reduced: z.string().nullish(),
});
const holder = z.object({ id: z.string().optional(), attributes: z.unknown() });

/** The entries of a response (one or a list), of an entry, or of bare attributes. */
function entriesOf(value: unknown): { id: string; attributes: unknown }[] {
  if (hasKeys(value, 'lattice_vectors', 'species_at_sites')) return [{ id: '', attributes: value }];
  const data = z.object({ data: z.unknown() }).safeParse(value);
  const inner: unknown = data.success && data.data.data !== undefined ? data.data.data : value;
  return (Array.isArray(inner) ? inner : [inner]).flatMap((one: unknown) => {
    const entry = holder.safeParse(one);
    if (!entry.success || !hasKeys(entry.data.attributes, 'lattice_vectors', 'species_at_sites')) return [];
    return [{ id: entry.data.id ?? '', attributes: entry.data.attributes }];
  });
}

export const isOptimade = (value: unknown): boolean => entriesOf(value).length > 0;

/** Reads an OPTIMADE structure (Andersen et al., Sci. Data 8 (2021) 217, doi 10.1038/s41597-021-00974-z). */
export function readOptimade(value: unknown, refuse: Refuse): CifStructure {
  const [entry, ...others] = entriesOf(value);
  const stated = checked(schema, entry?.attributes, refuse);
  const count = stated.cartesian_site_positions.length;
  checkCount(count, refuse);
  if (stated.species_at_sites.length !== count) {
    refuse(
      'structure.bad-json',
      `species_at_sites has ${stated.species_at_sites.length} entries for ${count} positions`,
    );
  }
  const kinds = new Map(
    stated.species.map(({ name, chemical_symbols: symbols, concentration }) => [
      name,
      symbols.flatMap((symbol, index): Species[] =>
        symbol === 'vacancy'
          ? []
          : [{ ...readSpecies(symbol, refuse), occupancy: concentration[index] ?? 0 }],
      ),
    ]),
  );
  const lattice = readLattice(stated.lattice_vectors, refuse);
  const sites = stated.cartesian_site_positions.flatMap((position, index) => {
    const name = stated.species_at_sites[index] ?? '';
    const species = kinds.get(name);
    if (species === undefined)
      return refuse('structure.bad-json', `species_at_sites.${index} names no species: "${name}"`);
    if (species.length === 0) return [];
    checkShares(species, `cartesian_site_positions.${index}`, refuse);
    return [{ species, position: fractionalIn(stated.lattice_vectors, position) }];
  });
  return {
    crystal: buildCrystal(lattice, sites),
    name: entry?.id ?? '',
    warnings:
      others.length === 0 ? [] : [`The file holds ${others.length + 1} structures; the first is read`],
    statedFormula: stated.chemical_formula_reduced ?? null,
  };
}
