import type { PropertyRecord } from '@interphase/store';
import type { ApiContext } from '../context.js';
import { type Entry, inWords } from './entry.js';

/** The technique that a method of ours is an instance of, where the vocabulary has it. */
const techniqueOfMethod: Readonly<Record<string, string>> = {
  BOND_VALENCE_SITE_ENERGY: 'bond-valence-force-field',
  NUDGED_ELASTIC_BAND: 'nudged-elastic-band',
  MOLECULAR_DYNAMICS: 'molecular-dynamics',
  POWDER_DIFFRACTION: 'x-ray-powder-diffraction',
  PAIR_DISTRIBUTION: 'pair-distribution-function',
  LATTICE_PERCOLATION: 'monte-carlo-percolation',
  ROCKSALT_PERCOLATION: 'monte-carlo-percolation',
  ANTISITE_BLOCKING: 'poisson-blocking-model',
  CLUSTER_EXPANSION: 'local-cluster-expansion',
  LATTICE_KINETIC_MONTE_CARLO: 'kinetic-monte-carlo',
};

/** What runs computed, and what was imported, of a quantity of a material, in the order it was. */
export async function computedEntries(
  { store }: ApiContext,
  material: string,
  quantity: string,
): Promise<Entry[]> {
  const properties = (await store.properties.byMaterials([material])).get(material) ?? [];
  return properties.filter((property) => property.quantity === quantity).map(entryOf);
}

function entryOf({ id, method, value, uncertainty, unit, conditions }: PropertyRecord): Entry {
  const name = method.toLowerCase().replaceAll('_', ' ');
  return {
    source: method === 'IMPORTED' ? 'IMPORTED' : 'SIMULATED',
    technique: techniqueOfMethod[method] ?? null,
    value,
    lower: uncertainty === null ? null : value - uncertainty,
    upper: uncertainty === null ? null : value + uncertainty,
    unit,
    conditions,
    origin: { type: 'ComputedProperty', key: id },
    label: conditions.length > 0 ? `${name} (${inWords(conditions)})` : name,
  };
}
