import type { Connection, Page } from '@interphase/core';
import {
  type Certainty,
  type Finding,
  type FindingType,
  findingRecord,
  type TechniqueKind,
} from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import {
  allRecords,
  type Conditions,
  conditions,
  listPage,
  type Noun,
  pagesByOwner,
  recordsBySlug,
} from './noun.js';
import { links, references } from './projections.js';

export interface FindingFilter {
  technique?: string | null | undefined;
  material?: string | null | undefined;
  phenomenon?: string | null | undefined;
  /** Some value of the finding is of this quantity. */
  quantity?: string | null | undefined;
  lengthScale?: string | null | undefined;
  /** Reported by it or credited to it. */
  publication?: string | null | undefined;
  /** Section of the publication that reports it, in any case. */
  section?: string | null | undefined;
  certainty?: Certainty | null | undefined;
  type?: FindingType | null | undefined;
  /** Some technique of the finding is of this kind. */
  kind?: TechniqueKind | null | undefined;
  hasValue?: boolean | null | undefined;
}

const finding: Noun<Finding> = {
  label: 'Finding',
  projection: `{.*,
    ${references('techniques', 'USES', 'Technique')},
    ${references('materials', 'CONCERNS', 'Material')},
    ${references('phenomena', 'SHOWS', 'Phenomenon')},
    ${references('lengthScales', 'HOLDS_AT', 'LengthScale')},
    values: [(n)-[r:HAS_VALUE]->(v:QuantityValue)-[:OF_QUANTITY]->(o:Quantity) |
      v {.*, quantity: o.slug, position: r.position}],
    ${links('citations', 'CITES', 'Publication', { publication: 'o.slug', role: 'r.role', section: 'r.section', figure: 'r.figure', note: 'r.note' })},
    ${links('related', 'SUPPORTS|CONTRADICTS|REFINES|EXPLAINS', 'Finding', { finding: 'o.slug', kind: 'type(r)', reason: 'r.reason' })}
  }`,
  record: findingRecord,
};

export const findingsBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, Finding>> => recordsBySlug(graph, finding, slugs);

/** Every finding, sorted by slug. */
export const allFindings = (graph: CypherRunner): Promise<Finding[]> => allRecords(graph, finding);

/** Sorted by slug. */
export const listFindings = (
  graph: CypherRunner,
  filter: FindingFilter = {},
  page: Page = {},
): Promise<Connection<Finding>> => listPage(graph, finding, findingConditions(filter), page);

type FindingsByOwner = (
  graph: CypherRunner,
  slugs: readonly string[],
  filter?: FindingFilter,
  page?: Page,
) => Promise<Map<string, Connection<Finding>>>;

const findingsBy =
  (pattern: string): FindingsByOwner =>
  (graph, slugs, filter = {}, page = {}) =>
    pagesByOwner(graph, finding, pattern, slugs, findingConditions(filter), page);

export const findingsOfTechniques = findingsBy('(o:Technique {slug: owner})<-[:USES]-(n:Finding)');
export const findingsOfMaterials = findingsBy('(o:Material {slug: owner})<-[:CONCERNS]-(n:Finding)');
export const findingsOfPhenomena = findingsBy('(o:Phenomenon {slug: owner})<-[:SHOWS]-(n:Finding)');
export const findingsOfLengthScales = findingsBy('(o:LengthScale {slug: owner})<-[:HOLDS_AT]-(n:Finding)');
/** Findings that a publication reports or is credited with. */
export const findingsOfPublications = findingsBy('(o:Publication {slug: owner})<-[:CITES]-(n:Finding)');
/** Findings that give a number for a quantity. */
export const findingsOfQuantities = findingsBy(
  '(o:Quantity {slug: owner})<-[:OF_QUANTITY]-(:QuantityValue)<-[:HAS_VALUE]-(n:Finding)',
);

function findingConditions(filter: FindingFilter): Conditions {
  const hasValue = filter.hasValue ?? null;
  return conditions([
    ['technique', filter.technique, '(n)-[:USES]->(:Technique {slug: $technique})'],
    ['material', filter.material, '(n)-[:CONCERNS]->(:Material {slug: $material})'],
    ['phenomenon', filter.phenomenon, '(n)-[:SHOWS]->(:Phenomenon {slug: $phenomenon})'],
    [
      'quantity',
      filter.quantity,
      '(n)-[:HAS_VALUE]->(:QuantityValue)-[:OF_QUANTITY]->(:Quantity {slug: $quantity})',
    ],
    ['lengthScale', filter.lengthScale, '(n)-[:HOLDS_AT]->(:LengthScale {slug: $lengthScale})'],
    ['publication', filter.publication, '(n)-[:CITES]->(:Publication {slug: $publication})'],
    [
      'section',
      filter.section,
      'EXISTS { MATCH (n)-[c:CITES]->(:Publication) WHERE toLower(c.section) = toLower($section) }',
    ],
    ['certainty', filter.certainty, 'n.certainty = $certainty'],
    ['type', filter.type, 'n.type = $type'],
    ['techniqueKind', filter.kind, '(n)-[:USES]->(:Technique {kind: $techniqueKind})'],
    ['hasValue', hasValue, `${hasValue === false ? 'NOT ' : ''}(n)-[:HAS_VALUE]->(:QuantityValue)`],
  ]);
}
