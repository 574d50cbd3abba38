import type { Connection, Page } from '@interphase/core';
import { type Publication, publicationRecord } from '../entities.js';
import type { CypherRunner } from '../graph/graph-client.js';
import { authorKey } from '../load/author-key.js';
import { type Conditions, conditions } from './conditions.js';
import { allRecords, listPage, type Noun, pagesByOwner, recordsBySlug } from './noun.js';
import { links } from './projections.js';

export interface PublicationFilter {
  year?: number | null | undefined;
  /** Name of the journal, in any case. */
  journal?: string | null | undefined;
  /** Part of an author's name, in any case, with or without its accents. */
  author?: string | null | undefined;
  /** Whether some finding is reported by it or credited to it. */
  cited?: boolean | null | undefined;
}

const publication: Noun<Publication> = {
  label: 'Publication',
  projection: `{.*, ${links('listedBy', 'LISTED_BY', 'Publication', { review: 'o.slug', number: 'r.number' })}}`,
  record: publicationRecord,
  sortedBy: 'referenceNumber',
};

/** From each kind of owner to its publications. */
export const publicationOwners = {
  technique: '(o:Technique {slug: owner})<-[:USES]-(:Finding)-[:CITES]->(n:Publication)',
} as const;

export const publicationsBySlug = (
  graph: CypherRunner,
  slugs: readonly string[],
): Promise<Map<string, Publication>> => recordsBySlug(graph, publication, slugs);

/** Every publication, sorted by slug. */
export const allPublications = (graph: CypherRunner): Promise<Publication[]> =>
  allRecords(graph, publication);

/** Sorted by reference number, then slug; those without a number last. */
export const listPublications = (
  graph: CypherRunner,
  filter: PublicationFilter = {},
  page: Page = {},
): Promise<Connection<Publication>> => listPage(graph, publication, publicationConditions(filter), page);

/** Publications that the findings of each technique are reported by or credited to. */
export const publicationsOfTechniques = (
  graph: CypherRunner,
  slugs: readonly string[],
  page: Page = {},
): Promise<Map<string, Connection<Publication>>> =>
  pagesByOwner(graph, publication, publicationOwners.technique, slugs, conditions([]), page);

/** Conditions on node `n` that a filter stands for. */
export function publicationConditions(filter: PublicationFilter): Conditions {
  const cited = filter.cited ?? null;
  return conditions([
    ['year', filter.year, 'n.year = $year'],
    ['journal', filter.journal, 'toLower(n.journal) = toLower($journal)'],
    [
      'author',
      filter.author && authorKey(filter.author),
      'any(name IN n.authorKeys WHERE name CONTAINS $author)',
    ],
    ['cited', cited, `${cited === false ? 'NOT ' : ''}(n)<-[:CITES]-(:Finding)`],
  ]);
}
