import type { Connection, Page } from '@interphase/core';
import { type Technique, type TechniqueKind, techniqueRecord } from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { type Conditions, conditions } from './conditions.js';
import { allRecords, listPage, type Noun, pagesByOwner, recordsBySlug } from './noun.js';
import { links, references } from './projections.js';
import { checkWindows, type Windows } from './windows.js';

/** Every field narrows; slugs name the other nouns. Windows keep techniques whose stated range overlaps them. */
export interface TechniqueFilter extends Windows {
  kind?: TechniqueKind | null | undefined;
  /** As it is written, in any case. */
  family?: string | null | undefined;
  lengthScale?: string | null | undefined;
  quantity?: string | null | undefined;
  phenomenon?: string | null | undefined;
  /** Some finding by the technique concerns the material. */
  material?: string | null | undefined;
  operando?: boolean | null | undefined;
  nonDestructive?: boolean | null | undefined;
}

const technique: Noun<Technique> = {
  label: 'Technique',
  projection: `{.*,
    ${references('scaleSources', 'SCALE_STATED_BY', 'Publication')},
    ${references('lengthScales', 'WORKS_AT', 'LengthScale')},
    ${references('measures', 'MEASURES', 'Quantity')},
    ${references('reveals', 'REVEALS', 'Phenomenon')},
    ${references('combines', 'COMBINES', 'Technique')},
    combinedIn: [(n)<-[:COMBINES]-(t:Technique) | t.slug],
    ${links('complements', 'COMPLEMENTS', 'Technique', { technique: 'o.slug', reason: 'r.reason', findings: 'r.findings' })},
    ${links('handsOver', 'HANDS_OVER_TO', 'Technique', { technique: 'o.slug', quantity: 'r.quantity', reason: 'r.reason' })}
  }`,
  record: techniqueRecord,
};

/** From each kind of owner to its techniques. */
export const techniqueOwners = {
  material: '(o:Material {slug: owner})<-[:CONCERNS]-(:Finding)-[:USES]->(n:Technique)',
  lengthScale: '(o:LengthScale {slug: owner})<-[:WORKS_AT]-(n:Technique)',
} as const;

export const techniquesBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, Technique>> => recordsBySlug(graph, technique, slugs);

/** Every technique, sorted by slug. */
export const allTechniques = (graph: CypherRunner): Promise<Technique[]> => allRecords(graph, technique);

/**
 * Sorted by slug.
 * @throws ParameterError when a window of the filter runs backwards
 */
export async function listTechniques(
  graph: CypherRunner,
  filter: TechniqueFilter = {},
  page: Page = {},
): Promise<Connection<Technique>> {
  checkWindows(filter, ['filter']);
  return listPage(graph, technique, techniqueConditions(filter), page);
}

/** Techniques of the findings that concern each material. */
export const techniquesOfMaterials = (
  graph: CypherRunner,
  slugs: readonly string[],
  page: Page = {},
): Promise<Map<string, Connection<Technique>>> =>
  pagesByOwner(graph, technique, techniqueOwners.material, slugs, conditions([]), page);

/** Techniques that work at each length scale. */
export const techniquesOfLengthScales = (
  graph: CypherRunner,
  slugs: readonly string[],
  page: Page = {},
): Promise<Map<string, Connection<Technique>>> =>
  pagesByOwner(graph, technique, techniqueOwners.lengthScale, slugs, conditions([]), page);

/** Conditions on node `n` that a filter stands for. */
export const techniqueConditions = (filter: TechniqueFilter): Conditions =>
  conditions(
    [
      ['kind', filter.kind, 'n.kind = $kind'],
      ['family', filter.family, 'toLower(n.family) = toLower($family)'],
      ['operando', filter.operando, 'n.operando = $operando'],
      ['nonDestructive', filter.nonDestructive, 'n.destructive <> $nonDestructive'],
      ['minMetres', filter.minMetres, 'n.maxMetres >= $minMetres'],
      ['maxMetres', filter.maxMetres, 'n.minMetres <= $maxMetres'],
      ['minSeconds', filter.minSeconds, 'n.maxSeconds >= $minSeconds'],
      ['maxSeconds', filter.maxSeconds, 'n.minSeconds <= $maxSeconds'],
    ],
    [
      ['material', filter.material, '(:Material {slug: $material})<-[:CONCERNS]-(:Finding)-[:USES]->(n)'],
      ['phenomenon', filter.phenomenon, '(:Phenomenon {slug: $phenomenon})<-[:REVEALS]-(n)'],
      ['quantity', filter.quantity, '(:Quantity {slug: $quantity})<-[:MEASURES]-(n)'],
      ['lengthScale', filter.lengthScale, '(:LengthScale {slug: $lengthScale})<-[:WORKS_AT]-(n)'],
    ],
  );
