import type { Connection, Page } from '@interphase/core';
import {
  type Certainty,
  type Finding,
  type FindingType,
  findingRecord,
  type TechniqueKind,
} from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { type Conditions, conditions } from './conditions.js';
import { allRecords, listPage, type Noun, pagesByOwner, recordsBySlug } from './noun.js';
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
  /** Reported by this publication, which is a review or the like; not merely credited to it. */
  review?: string | null | undefined;
  /** Section that reports it: its key, e.g. `bianchini-2022/discussion`, or its name in any case. */
  section?: string | null | undefined;
  /** Credited to a publication of this year. */
  year?: number | null | undefined;
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

/** From each kind of owner to its findings. */
export const findingOwners = {
  technique: '(o:Technique {slug: owner})<-[:USES]-(n:Finding)',
  material: '(o:Material {slug: owner})<-[:CONCERNS]-(n:Finding)',
  phenomenon: '(o:Phenomenon {slug: owner})<-[:SHOWS]-(n:Finding)',
  lengthScale: '(o:LengthScale {slug: owner})<-[:HOLDS_AT]-(n:Finding)',
  /** Findings that a publication reports or is credited with. */
  publication: '(o:Publication {slug: owner})<-[:CITES]-(n:Finding)',
  /** Findings that give a number for a quantity. */
  quantity: '(o:Quantity {slug: owner})<-[:GIVES]-(n:Finding)',
} as const;

const findingsBy =
  (owner: keyof typeof findingOwners): FindingsByOwner =>
  (graph, slugs, filter = {}, page = {}) =>
    pagesByOwner(graph, finding, findingOwners[owner], slugs, findingConditions(filter), page);

export const findingsOfTechniques = findingsBy('technique');
export const findingsOfMaterials = findingsBy('material');
export const findingsOfPhenomena = findingsBy('phenomenon');
export const findingsOfLengthScales = findingsBy('lengthScale');
export const findingsOfPublications = findingsBy('publication');
export const findingsOfQuantities = findingsBy('quantity');

/** Conditions on node `n` that a filter stands for. */
export function findingConditions(filter: FindingFilter): Conditions {
  const hasValue = filter.hasValue ?? null;
  return conditions(
    [
      [
        'section',
        filter.section,
        'EXISTS { MATCH (n)-[c:CITES]->(:Publication) WHERE c.sectionKey = $section OR toLower(c.section) = toLower($section) }',
      ],
      ['certainty', filter.certainty, 'n.certainty = $certainty'],
      ['type', filter.type, 'n.type = $type'],
      ['hasValue', hasValue, `${hasValue === false ? 'NOT ' : ''}(n)-[:HAS_VALUE]->(:QuantityValue)`],
    ],
    // What keeps least comes first.
    [
      ['publication', filter.publication, '(:Publication {slug: $publication})<-[:CITES]-(n)'],
      ['material', filter.material, '(:Material {slug: $material})<-[:CONCERNS]-(n)'],
      ['phenomenon', filter.phenomenon, '(:Phenomenon {slug: $phenomenon})<-[:SHOWS]-(n)'],
      ['technique', filter.technique, '(:Technique {slug: $technique})<-[:USES]-(n)'],
      ['quantity', filter.quantity, '(:Quantity {slug: $quantity})<-[:GIVES]-(n)'],
      ['year', filter.year, "(:Publication {year: $year})<-[:CITES {role: 'credited-to'}]-(n)"],
      ['lengthScale', filter.lengthScale, '(:LengthScale {slug: $lengthScale})<-[:HOLDS_AT]-(n)'],
      ['review', filter.review, "(:Publication {slug: $review})<-[:CITES {role: 'reported-by'}]-(n)"],
      ['techniqueKind', filter.kind, '(:Technique {kind: $techniqueKind})<-[:USES]-(n)'],
    ],
  );
}
