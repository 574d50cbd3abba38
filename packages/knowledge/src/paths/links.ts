import type { CypherRunner } from '../graph/graph-client.js';
import { evidenceRelations, type Relation, scaleRelations } from './relations.js';

/** Kinds of things that paths lead through. */
export const pathLabels = [
  'Technique',
  'Material',
  'Phenomenon',
  'Quantity',
  'Finding',
  'Publication',
  'LengthScale',
] as const;
export type PathLabel = (typeof pathLabels)[number];

/** A thing on a path. */
export interface PathNode {
  label: PathLabel;
  slug: string;
}

/** Text that tells things apart. */
export const keyOf = ({ label, slug }: PathNode): string => `${label}:${slug}`;

export const nodeOf = (key: string): PathNode => {
  const [name, slug = ''] = key.split(/:(.*)/s);
  const label = pathLabels.find((known) => known === name);
  if (label === undefined) throw new Error(`\`${key}\` is no key of a thing on a path`);
  return { label, slug };
};

const slugsOf = (kind: PathLabel, keys: readonly string[]): string[] =>
  keys.map(nodeOf).flatMap(({ label, slug }) => (label === kind ? [slug] : []));

/** A relation as it is met from one of its ends. */
export interface Link extends Relation {
  from: string;
  to: string;
  /** Whether it points from `from` to `to`. */
  along: boolean;
}

/** Which links a search follows. */
export interface Reach {
  /** To length scales and from them. */
  scales: boolean;
  /** From findings to the publications that report them, and back. */
  reports: boolean;
}

/** Links that are read of one kind of thing in one step at most; the first by slug. */
const mostLinks = 20_000;

/**
 * The links of many things, by the key they are met from, in a fixed order; one to each other thing. One statement for
 * each kind of thing.
 */
export async function linksOf(
  graph: CypherRunner,
  keys: readonly string[],
  { scales, reports }: Reach,
): Promise<Map<string, Link[]>> {
  const types = Object.keys(scales ? { ...evidenceRelations, ...scaleRelations } : evidenceRelations);
  const rank = (link: Link): number => types.indexOf(link.type);
  const links = new Map<string, Map<string, Link>>(keys.map((key) => [key, new Map()]));
  for (const label of pathLabels) {
    const slugs = slugsOf(label, keys);
    if (slugs.length === 0) continue;
    const rows = await graph.run(
      `UNWIND $slugs AS slug MATCH (a:${label} {slug: slug})-[r:${types.join('|')}]-(b)
       ${reports ? '' : "WHERE type(r) <> 'CITES' OR r.role = 'credited-to'"}
       OPTIONAL MATCH (q:Quantity {slug: r.quantity})
       RETURN slug, type(r) AS type, startNode(r) = a AS along, head(labels(b)) AS label, b.slug AS other,
         r.role AS role, q.name AS quantity
       ORDER BY slug, other, type, role, quantity, along LIMIT ${mostLinks}`,
      { slugs },
    );
    for (const row of rows) {
      const from = `${label}:${String(row.slug)}`;
      const link: Link = {
        from,
        to: `${String(row.label)}:${String(row.other)}`,
        along: row.along === true,
        type: String(row.type),
        role: typeof row.role === 'string' ? row.role : null,
        quantity: typeof row.quantity === 'string' ? row.quantity : null,
      };
      const own = links.get(from);
      const known = own?.get(link.to);
      if (known === undefined || rank(link) < rank(known)) own?.set(link.to, link);
    }
  }
  return new Map([...links].map(([key, own]) => [key, [...own.values()]]));
}

/** How many links each thing has: much-linked things bridge much and say little. */
export async function degreesOf(
  graph: CypherRunner,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const types = Object.keys(evidenceRelations).join('|');
  const degrees = new Map<string, number>();
  for (const label of pathLabels) {
    const slugs = slugsOf(label, keys);
    if (slugs.length === 0) continue;
    const rows = await graph.run(
      `UNWIND $slugs AS slug MATCH (a:${label} {slug: slug})
       RETURN slug, COUNT { (a)-[:${types}]-() } AS degree`,
      { slugs },
    );
    for (const row of rows) degrees.set(`${label}:${String(row.slug)}`, Number(row.degree));
  }
  return degrees;
}
