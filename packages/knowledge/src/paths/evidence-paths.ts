import { ParameterError } from '@interphase/core';
import type { CypherRunner } from '../graph/graph-client.js';
import { checkCount } from '../queries/parameters.js';
import { nearest } from '../read/nearest.js';
import { degreesOf, keyOf, linksOf, nodeOf, type PathNode, type Reach } from './links.js';
import { between, rankWays } from './rank-ways.js';
import { relationWords } from './relations.js';
import { type Way, waysBetween } from './search.js';

/** How two things are connected: `relations[i]` stands between node `i` and the next, in reading order. */
export interface EvidencePath {
  nodes: PathNode[];
  relations: string[];
}

/** The most links that a path may have. */
const longestPath = 6;

/**
 * How two things are connected through the evidence, shortest first, of one length by what the path tells
 * ({@link rankWays}). Everything hangs together through length scales and through the review that reports it all, so
 * these are not taken as bridges, unless nothing else connects the two.
 * @param maxLength links of a path at most, 1 to 6
 * @param first how many paths at most, 0 to 100
 * @throws ParameterError when an end is not in the graph (naming the nearest), both are the same, or a number is
 * outside its range
 */
export async function evidencePaths(
  graph: CypherRunner,
  from: PathNode,
  to: PathNode,
  { maxLength = 4, first = 5 }: { maxLength?: number | undefined; first?: number | undefined } = {},
): Promise<EvidencePath[]> {
  checkCount(maxLength, 'maxLength', 'links make a path', { least: 1, most: longestPath });
  checkCount(first, 'first', 'paths are given at once');
  await checkExists(graph, from, 'from');
  await checkExists(graph, to, 'to');
  if (keyOf(from) === keyOf(to)) {
    throw new ParameterError('Both ends are the same thing; a path needs two.', ['to']);
  }
  const ends = { from, to, maxLength, enough: first };
  const telling = await ways(graph, ends, false);
  const found = telling.length > 0 ? telling : await ways(graph, ends, true);
  const degrees = await degreesOf(graph, [...new Set(found.flatMap(between))].toSorted());
  return rankWays(found, degrees).slice(0, first).map(pathOf);
}

function ways(
  graph: CypherRunner,
  { from, to, maxLength, enough }: { from: PathNode; to: PathNode; maxLength: number; enough: number },
  throughHubs: boolean,
): Promise<Way[]> {
  const isEnd = (label: PathNode['label']): boolean => from.label === label || to.label === label;
  const reach: Reach = {
    scales: throughHubs || isEnd('LengthScale'),
    reports: throughHubs || isEnd('Publication'),
  };
  return waysBetween(
    keyOf(from),
    keyOf(to),
    async (keys) => {
      const links = await linksOf(graph, keys, reach);
      return throughHubs ? links : withoutReports(links, new Set([keyOf(from), keyOf(to)]));
    },
    { maxLength, enough, mayBridge: (key) => throughHubs || nodeOf(key).label !== 'LengthScale' },
  );
}

/** A publication that is an end is reached through what it reports, no other is. */
function withoutReports(
  links: Awaited<ReturnType<typeof linksOf>>,
  ends: ReadonlySet<string>,
): Awaited<ReturnType<typeof linksOf>> {
  return new Map(
    [...links].map(([key, own]) => [
      key,
      own.filter(({ role, from, to }) => role !== 'reported-by' || ends.has(from) || ends.has(to)),
    ]),
  );
}

const pathOf = (way: Way): EvidencePath => ({
  nodes: [...way.slice(0, 1).map(({ from }) => from), ...way.map(({ to }) => to)].map(nodeOf),
  relations: way.map((link) => relationWords(link, link.along ? 'along' : 'against')),
});

async function checkExists(graph: CypherRunner, { label, slug }: PathNode, field: string): Promise<void> {
  const [row] = await graph.run(`MATCH (n:${label} {slug: $slug}) RETURN n.slug AS slug`, { slug });
  if (row !== undefined) return;
  const known = await graph.run(`MATCH (n:${label}) RETURN n.slug AS slug ORDER BY slug`);
  const close = nearest(
    slug,
    known.map((other) => String(other.slug)),
  );
  const hint = close.length === 0 ? '' : `; nearest are ${close.join(', ')}`;
  throw new ParameterError(`There is no ${label} \`${slug}\`${hint}`, [field]);
}
