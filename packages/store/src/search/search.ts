import { type CheckedPage, type Connection, checkPage, encodeCursor, ParameterError } from '@interphase/core';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../generated/prisma/client.js';
import { type SearchDocument, type SearchHit, type SearchKind, searchKinds } from '../records.js';
import { rewrittenFormulas, withCanonicalFormulas } from './formulas.js';
import { searchKey } from './search-key.js';

/** Counts up when documents are indexed differently, so that what was indexed before is indexed again. */
export const searchIndexVersion = 2;

export interface SearchOptions {
  /** Left out, all kinds. */
  readonly kinds?: readonly SearchKind[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface SearchRepository {
  /** Makes these the documents that are searched, in one transaction: a search sees the old ones or the new. */
  replace(documents: readonly SearchDocument[]): Promise<void>;
  /**
   * Formulas are the same in any writing: `FePO4Li` and `Li4Fe4P4O16` find LiFePO₄.
   *
   * Documents that hold more than half of the query's words, or whose names resemble it; best first, equals by
   * slug. A document's score, 0 to 1, is 0.55 of how nearly its name (or, at 0.9, an alias) is the query, 0.25 of
   * how well the query fits somewhere in its names, and 0.2 of how its words match, those of the name counting
   * most and those of the body least.
   *
   * @throws ParameterError for a page that {@link checkPage} refuses or a cursor of another list
   */
  query(text: string, options?: SearchOptions): Promise<SearchAnswer>;
}

/** A page of hits, and how many there are of each kind, whichever kinds were asked for. */
export interface SearchAnswer extends Connection<SearchHit> {
  readonly byKind: ReadonlyMap<SearchKind, number>;
}

export function searchRepository(prisma: PrismaClient): SearchRepository {
  return {
    async replace(documents) {
      await prisma.$transaction(async (transaction) => {
        await transaction.searchDocument.deleteMany();
        for (let start = 0; start < documents.length; start += batchSize) {
          await insert(transaction, documents.slice(start, start + batchSize));
        }
      });
    },

    async query(text, { kinds, first, after } = {}) {
      const page = checkPage({ first, after });
      const place = readPlace(page);
      const key = searchKey(withCanonicalFormulas(text));
      if (key === '') return { ...toConnection([], page, 0), byKind: new Map() };
      const wanted = [...(kinds ?? searchKinds)];
      const rows = await prisma.$queryRaw<CountedHit[]>`
        ${rankedHits(key)}
        SELECT counted.of_kind, counted.total, page.*
        FROM (SELECT kind AS of_kind, count(*)::int AS total FROM hit GROUP BY kind) AS counted
        LEFT JOIN LATERAL (
          SELECT kind, slug, name, score FROM (
            SELECT * FROM hit
            WHERE kind = ANY(${wanted}) AND ${place === null ? Prisma.sql`true` : behind(place)}
            ORDER BY score DESC, slug, kind LIMIT ${page.size + 1}
          ) AS shown
          WHERE kind = counted.of_kind
        ) AS page ON true
        ORDER BY score DESC, slug, kind`;
      const byKind = new Map(rows.map(({ of_kind, total }) => [of_kind, total]));
      const hits = rows.flatMap(({ of_kind: _, total: __, ...hit }) => (hit.kind === null ? [] : [hit]));
      const total = wanted.reduce((sum, kind) => sum + (byKind.get(kind) ?? 0), 0);
      return { ...toConnection(hits, page, total), byKind };
    },
  };
}

/** One row of an answer: a hit of the page with the count of its kind; a kind without a hit here has its count alone. */
type CountedHit = { of_kind: SearchKind; total: number } & (SearchHit | { kind: null });

const batchSize = 500;

async function insert(
  transaction: Prisma.TransactionClient,
  documents: readonly SearchDocument[],
): Promise<void> {
  const rows = documents.map(({ kind, slug, name, aliases, body }) => {
    const nameKey = searchKey(name);
    const rewritten = [name, ...aliases].map(withCanonicalFormulas);
    const aliasKeys = [...new Set([...aliases, ...rewritten].map(searchKey))].filter(
      (key) => key !== nameKey,
    );
    return {
      kind,
      slug,
      name,
      aliases,
      body,
      name_key: nameKey,
      alias_keys: aliasKeys,
      keys: [nameKey, ...aliasKeys].join(' '),
      body_key: searchKey([body, ...rewrittenFormulas(body)].join(' ')),
    };
  });
  await transaction.$executeRaw`
    INSERT INTO search_document (kind, slug, name, aliases, body, name_key, alias_keys, keys, lexemes)
    SELECT kind, slug, name, aliases, body, name_key, alias_keys, keys,
      setweight(to_tsvector('english', name_key), 'A')
        || setweight(to_tsvector('english', array_to_string(alias_keys, ' ')), 'B')
        || setweight(to_tsvector('english', body_key), 'D')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(
      kind text, slug text, name text, aliases text[], body text,
      name_key text, alias_keys text[], keys text, body_key text
    )`;
}

/** Defines `hit`: kind, slug, name and score of every document that answers the query. */
function rankedHits(key: string): Prisma.Sql {
  return Prisma.sql`
    WITH query AS (
      SELECT ${key}::text AS key,
        replace(plainto_tsquery('english', ${key})::text, ' & ', ' | ')::tsquery AS any_word,
        ARRAY(
          SELECT plainto_tsquery('simple', word)
          FROM unnest(tsvector_to_array(to_tsvector('english', ${key}))) AS word
        ) AS words
    ), candidate AS (
      SELECT document.kind, document.slug, document.name,
        word_similarity(query.key, document.keys) AS resemblance,
        greatest(
          similarity(query.key, document.name_key),
          0.9 * (SELECT max(similarity(query.key, alias)) FROM unnest(document.alias_keys) AS alias)
        ) AS nearness,
        ts_rank('{0.1, 0.2, 0.4, 1}', document.lexemes, query.any_word) AS rank,
        (SELECT count(*) FROM unnest(query.words) AS word WHERE document.lexemes @@ word) AS found,
        cardinality(query.words) AS wanted,
        query.key <% document.keys AS resembles
      FROM query, search_document AS document
      WHERE document.lexemes @@ query.any_word OR query.key <% document.keys
    ), hit AS (
      SELECT kind, slug, name,
        round(least(1, 0.55 * nearness + 0.25 * resemblance + 0.2 * least(1, rank / 0.6))::numeric, 6)::float8
          AS score
      FROM candidate WHERE resembles OR 2 * found > wanted
    )`;
}

/** Place of a hit in the order: score descending, then slug, then kind. */
const placeKey = z.tuple([z.number(), z.string(), z.enum(searchKinds)]);
type Place = z.infer<typeof placeKey>;

function readPlace(page: CheckedPage): Place | null {
  if (page.after === null) return null;
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(placeKey)
    .safeParse(page.after);
  if (!parsed.success) throw new ParameterError('`after` is not a cursor of this search.', ['after']);
  return parsed.data;
}

function behind([score, slug, kind]: Place): Prisma.Sql {
  return Prisma.sql`(score < ${score} OR (score = ${score} AND (slug, kind) > (${slug}, ${kind})))`;
}

function toConnection(
  rows: readonly SearchHit[],
  page: CheckedPage,
  totalCount: number,
): Connection<SearchHit> {
  const edges = rows.slice(0, page.size).map((node) => ({
    cursor: encodeCursor(JSON.stringify([node.score, node.slug, node.kind] satisfies Place)),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.size,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
