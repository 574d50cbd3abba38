import type { Evidence } from '../schema/evidence.js';
import { entryHash, evidenceHash } from './content-hash.js';
import { graphModel } from './graph-model.js';

/** The hash that a load of this evidence leaves in the graph: equal hashes need no load. */
export const contentHashOf = (evidence: Evidence): string =>
  evidenceHash(graphModel(evidence).map((entry) => ({ ...entry, hash: entryHash(entry) })));
