import 'server-only';
import { graphql } from '../../generated';
import { query } from '../../lib/api/query';

const byId = graphql(`
  query ThingById($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity { slug name }
    }
  }
`);

const byName = graphql(`
  query ThingsByName($text: String!) {
    search(query: $text, first: 6) {
      edges {
        score
        node {
          __typename
          ... on Node { id }
          ... on Entity { slug name }
        }
      }
    }
  }
`);

/** A thing of the evidence that a path can start from. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  /** As the schema calls it, e.g. `Technique`. */
  readonly kind: string;
}

/** What a text was taken for: the thing, whether it bears that very name, and what else it could mean. */
export interface Reading {
  readonly thing: Thing | null;
  readonly isExact: boolean;
  readonly others: readonly Thing[];
}

/** The thing that an id stands for, or the one that the search finds first for a text. */
export async function readThing(text: string): Promise<Reading> {
  if (isId(text)) {
    const { node } = await query(byId, { id: text });
    const thing = node && 'name' in node ? { id: node.id, name: node.name, kind: node.__typename } : null;
    return { thing, isExact: true, others: [] };
  }
  const { edges } = (await query(byName, { text })).search;
  const things = edges.map(({ node }) => ({ id: node.id, name: node.name, kind: node.__typename }));
  return { thing: things[0] ?? null, isExact: edges[0]?.score === 1, others: things.slice(1) };
}

/** Ids are a type and a key, joined by a colon, in base64. */
const isId = (text: string): boolean =>
  /^[\w+/]{8,}={0,2}$/.test(text) && /^[A-Z][A-Za-z]+:[\w-]+$/.test(Buffer.from(text, 'base64').toString());
