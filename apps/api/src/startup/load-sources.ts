import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  contentHashOf,
  type Evidence,
  type LoadSummary,
  loadEvidence,
  loadedEvidenceHash,
  readEvidence,
  readStructureCatalogue,
  recommendedRecords,
} from '@interphase/knowledge';
import { searchIndexVersion } from '@interphase/store';
import type { Services } from '../context.js';
import { figureRuns } from '../published-figure/figure-runs.js';
import { queueReferenceRuns } from '../simulation/queue-reference-runs.js';
import {
  availableReferenceRuns,
  modelRuns,
  modelVersion,
  referenceVersion,
} from '../simulation/reference-runs.js';
import { searchDocuments } from './search-documents.js';
import { type StructuresSummary, syncStructures } from './sync-structures.js';

/** What a load changed. */
export interface SourcesSummary {
  /** Null when the graph held this evidence already. */
  readonly evidence: LoadSummary | null;
  /** Null when the store held these structures already. */
  readonly structures: StructuresSummary | null;
}

/**
 * Brings graph and store in line with the files in `folder`. Each step leaves its hash behind only once it is
 * complete, and is repeated when the hash differs: a crash anywhere in between is repaired by the next load.
 * @throws EvidenceError with everything that is wrong with the files; nothing is changed then
 */
export async function loadSources(services: Services, folder: string): Promise<SourcesSummary> {
  const evidence = await readEvidence(join(folder, 'knowledge'));
  const structures = await readStructureCatalogue(
    join(folder, 'structures'),
    new Set(evidence.materials.map(({ slug }) => slug)),
  );
  const loaded = await loadGraph(services, evidence);
  await once(
    services,
    'search',
    { documents: searchDocuments(evidence), index: searchIndexVersion },
    ({ documents }) => services.store.search.replace(documents),
  );
  const synced = await once(services, 'structures', { structures }, () =>
    syncStructures(services.store, structures),
  );
  const models = [...modelRuns, ...(await figureRuns())];
  const references = { structures, references: referenceVersion(), models: modelVersion(models) };
  await once(services, 'reference-runs', references, () => {
    const atStart = availableReferenceRuns().filter(({ queued }) => queued === 'at start');
    return queueReferenceRuns(services, atStart, models, { retry: false });
  });
  await services.rememberModels();
  // Indexed now, so that the first question does not wait for it.
  await recommendedRecords(services.graph);
  return { evidence: loaded, structures: synced };
}

async function loadGraph({ graph }: Services, evidence: Evidence): Promise<LoadSummary | null> {
  if ((await loadedEvidenceHash(graph)) === contentHashOf(evidence)) return null;
  return loadEvidence(graph, evidence);
}

/** Runs `work` unless it was completed for the same content before; null then. */
async function once<Content, Result>(
  { store }: Services,
  name: string,
  content: Content,
  work: (content: Content) => Promise<Result>,
): Promise<Result | null> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  if ((await store.loads.get(name))?.hash === hash) return null;
  const result = await work(content);
  await store.loads.set(name, hash);
  return result;
}
