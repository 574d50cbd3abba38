import type { CypherRunner, GraphClient } from '../graph/graph-client.js';
import { nodeLabels } from '../graph/migrations.js';
import type { Evidence } from '../schema/evidence.js';
import { type Kind, kindNames } from '../schema/kinds.js';
import { graphModel, labelOf } from './graph-model.js';
import { isEmptyPlan, type KindCounts, perKind, planLoad } from './load-plan.js';
import { type WriteProgress, writePlan } from './write-plan.js';

export interface LoadSummary {
  /** Hash of the evidence that the graph now holds. */
  contentHash: string;
  /** Whether anything was written. */
  changed: boolean;
  counts: Record<Kind, KindCounts>;
}

export interface LoadOptions {
  /** Told how much is written, from 0 to 1. */
  onProgress?: WriteProgress | undefined;
  /** Empties the graph first, in the same transaction: for a graph that was changed by other hands. */
  rebuild?: boolean | undefined;
}

/**
 * Makes the graph hold exactly this evidence: adds, rewrites what differs, removes what is gone. One
 * transaction: all of it or nothing. A second load of the same evidence writes nothing.
 * @throws GraphError when the engine refuses; the graph is then as it was
 */
export async function loadEvidence(
  graph: GraphClient,
  evidence: Evidence,
  { onProgress = () => {}, rebuild = false }: LoadOptions = {},
): Promise<LoadSummary> {
  const model = graphModel(evidence);
  return graph.transaction(async (transaction) => {
    if (rebuild) await empty(transaction);
    const plan = planLoad(model, await storedHashes(transaction));
    const changed = !isEmptyPlan(plan) || (await loadedEvidenceHash(transaction)) !== plan.contentHash;
    if (changed) {
      await writePlan(transaction, plan, onProgress);
      await transaction.run("MERGE (l:EvidenceLoad {slug: 'evidence'}) SET l.contentHash = $contentHash", {
        contentHash: plan.contentHash,
      });
    }
    onProgress(1);
    return { contentHash: plan.contentHash, changed, counts: plan.counts };
  });
}

/** Hash of the evidence that was loaded last; null for a graph that holds none. */
export async function loadedEvidenceHash(graph: CypherRunner): Promise<string | null> {
  const [row] = await graph.run(
    "MATCH (l:EvidenceLoad {slug: 'evidence'}) RETURN l.contentHash AS contentHash",
  );
  return typeof row?.contentHash === 'string' ? row.contentHash : null;
}

async function storedHashes(graph: CypherRunner): Promise<Record<Kind, Map<string, string>>> {
  const stored = perKind(() => new Map<string, string>());
  for (const kind of kindNames) {
    const rows = await graph.run(`MATCH (n:${labelOf[kind]}) RETURN n.slug AS slug, n.contentHash AS hash`);
    for (const row of rows) stored[kind].set(String(row.slug), String(row.hash));
  }
  return stored;
}

async function empty(graph: CypherRunner): Promise<void> {
  for (const label of nodeLabels) await graph.run(`MATCH (n:${label}) DETACH DELETE n`);
}
