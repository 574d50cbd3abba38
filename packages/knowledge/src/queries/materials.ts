import type { Connection, Page } from '@interphase/core';
import { type Material, type MaterialRole, materialRecord } from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { type Conditions, conditions } from './conditions.js';
import { allRecords, listPage, type Noun, pagesByOwner, recordsBySlug } from './noun.js';
import { references } from './projections.js';

export interface MaterialFilter {
  /** All of them. */
  elements?: readonly string[] | null | undefined;
  role?: MaterialRole | (string & {}) | null | undefined;
  mobileIon?: string | null | undefined;
  /** As it is written, in any case. */
  structureFamily?: string | null | undefined;
  /** Some finding about the material uses the technique. */
  technique?: string | null | undefined;
  /** Only these materials, e.g. those for which the store holds a computed property. */
  slugs?: readonly string[] | null | undefined;
}

const material: Noun<Material> = {
  label: 'Material',
  projection: `{.*, ${references('variantOf', 'VARIANT_OF', 'Material')},
    variants: [(n)<-[:VARIANT_OF]-(m:Material) | m.slug]}`,
  record: materialRecord,
};

/** From each kind of owner to its materials. */
export const materialOwners = {
  technique: '(o:Technique {slug: owner})<-[:USES]-(:Finding)-[:CONCERNS]->(n:Material)',
} as const;

export const materialsBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, Material>> => recordsBySlug(graph, material, slugs);

/** Every material, sorted by slug. */
export const allMaterials = (graph: CypherRunner): Promise<Material[]> => allRecords(graph, material);

/** Sorted by slug. */
export const listMaterials = (
  graph: CypherRunner,
  filter: MaterialFilter = {},
  page: Page = {},
): Promise<Connection<Material>> => listPage(graph, material, materialConditions(filter), page);

/** Materials of the findings that use each technique. */
export const materialsOfTechniques = (
  graph: CypherRunner,
  slugs: readonly string[],
  page: Page = {},
): Promise<Map<string, Connection<Material>>> =>
  pagesByOwner(graph, material, materialOwners.technique, slugs, conditions([]), page);

/** Conditions on node `n` that a filter stands for. */
export const materialConditions = (filter: MaterialFilter): Conditions =>
  conditions(
    [
      ['elements', filter.elements, 'all(symbol IN $elements WHERE symbol IN n.elements)'],
      ['role', filter.role, '$role IN n.roles'],
      ['mobileIon', filter.mobileIon, 'n.mobileIon = $mobileIon'],
      ['structureFamily', filter.structureFamily, 'toLower(n.structureFamily) = toLower($structureFamily)'],
      ['slugs', filter.slugs, 'n.slug IN $slugs'],
    ],
    [['technique', filter.technique, '(:Technique {slug: $technique})<-[:USES]-(:Finding)-[:CONCERNS]->(n)']],
  );
