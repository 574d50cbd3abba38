import type { CypherRunner } from '../graph/graph-client.js';
import { type Chain, chainOf, type Direction, endOf, extend, type Handover } from './chains.js';
import type { ResolvedWorkflowQuestion } from './question.js';

/** Techniques in one chain at most. */
const longestChain = 5;
/** Chains that are carried on to the next length at most: the first by slugs, so that answers do not vary. */
const mostChains = 2000;
/** Once so many chains are complete, longer ones are not looked for. */
const enoughChains = 200;

/**
 * Chains of hand-overs that answer a question, shortest first. Grown one hand-over at a time, from the start where
 * it is given, else back from the techniques that give the quantity, so that the work grows with the chains around
 * the one end that is known and not with the graph. One statement for the ends, one for each length.
 */
export async function findChains(graph: CypherRunner, question: ResolvedWorkflowQuestion): Promise<Chain[]> {
  const direction: Direction = question.start === null ? 'backward' : 'forward';
  const last = await giving(graph, question.quantity, question.toLengthScale);
  const first = await startingAt(graph, question.fromLengthScale);
  const isComplete = ({ techniques }: Chain): boolean => {
    const [start, end] = [techniques[0] ?? '', techniques.at(-1) ?? ''];
    return (
      last.has(end) &&
      (first === null || first.has(start)) &&
      (question.start === null || question.start === start)
    );
  };
  const found: Chain[] = [];
  let growing = (question.start === null ? [...last] : [question.start]).map(chainOf);
  for (let length = 1; ; length += 1) {
    found.push(...growing.filter(isComplete));
    if (length === longestChain || growing.length === 0 || found.length >= enoughChains) return found;
    growing = await grown(graph, growing, direction);
  }
}

/** Techniques that work at a scale: listed for it, or with a range that overlaps it. Null is any technique. */
async function startingAt(graph: CypherRunner, scale: string | null): Promise<ReadonlySet<string> | null> {
  if (scale === null) return null;
  const rows = await graph.run(
    `MATCH (s:LengthScale {slug: $scale}) MATCH (n:Technique)
     WHERE (n)-[:WORKS_AT]->(s) OR (n.minMetres < s.maxMetres AND n.maxMetres > s.minMetres)
     RETURN n.slug AS slug`,
    { scale },
  );
  return new Set(rows.map(({ slug }) => String(slug)));
}

/**
 * Techniques that give the quantity at a scale: they work there, or some finding by them holds there, as one of a
 * model of short channels does for particles. Sorted by slug.
 */
async function giving(
  graph: CypherRunner,
  quantity: string,
  scale: string | null,
): Promise<ReadonlySet<string>> {
  const given = 'MATCH (n:Technique)-[:MEASURES]->(:Quantity {slug: $quantity})';
  const rows = await graph.run(
    scale === null
      ? `${given} RETURN n.slug AS slug ORDER BY slug`
      : `MATCH (s:LengthScale {slug: $scale}) ${given}
         WHERE (n)-[:WORKS_AT]->(s) OR (n.minMetres < s.maxMetres AND n.maxMetres > s.minMetres)
           OR (n)<-[:USES]-(:Finding)-[:HOLDS_AT]->(s)
         RETURN n.slug AS slug ORDER BY slug`,
    scale === null ? { quantity } : { quantity, scale },
  );
  return new Set(rows.map(({ slug }) => String(slug)));
}

/** Every chain with one hand-over more. */
async function grown(graph: CypherRunner, chains: readonly Chain[], direction: Direction): Promise<Chain[]> {
  const arrow = direction === 'forward' ? '-[r:HANDS_OVER_TO]->' : '<-[r:HANDS_OVER_TO]-';
  const ends = [...new Set(chains.map((chain) => endOf(chain, direction)))];
  const rows = await graph.run(
    `UNWIND $ends AS slug MATCH (n:Technique {slug: slug})${arrow}(o:Technique)
     RETURN slug AS known, o.slug AS added, r.quantity AS quantity, r.reason AS reason
     ORDER BY known, added, quantity`,
    { ends },
  );
  const handoversOf = new Map<string, Handover[]>(ends.map((end) => [end, []]));
  for (const row of rows) {
    const [known, added] = [String(row.known), String(row.added)];
    const [from, to] = direction === 'forward' ? [known, added] : [added, known];
    const handover = { from, to, quantity: String(row.quantity), reason: String(row.reason) };
    handoversOf.get(known)?.push(handover);
  }
  return chains
    .flatMap(
      (chain) =>
        handoversOf.get(endOf(chain, direction))?.map((handover) => extend(chain, handover, direction)) ?? [],
    )
    .filter((chain) => chain !== null)
    .slice(0, mostChains);
}
