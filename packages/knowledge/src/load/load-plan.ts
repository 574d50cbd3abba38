import { type Kind, kindNames } from '../schema/kinds.js';
import { entryHash, evidenceHash } from './content-hash.js';
import type { EntryModel } from './graph-model.js';

export interface KindCounts {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
}

export interface HashedEntry extends EntryModel {
  hash: string;
}

/** What has to be written so that the graph holds the evidence and nothing else. */
export interface LoadPlan {
  contentHash: string;
  created: HashedEntry[];
  updated: HashedEntry[];
  /** Slugs that are in the graph and no longer in the evidence. */
  removed: Record<Kind, string[]>;
  counts: Record<Kind, KindCounts>;
}

/**
 * Compares the evidence with what is stored. An entry owns its node and all that leaves it, so one hash per
 * entry tells whether it has to be rewritten.
 * @param stored hashes by slug of what the graph holds
 */
export function planLoad(
  model: readonly EntryModel[],
  stored: Record<Kind, ReadonlyMap<string, string>>,
): LoadPlan {
  const entries = model.map((entry): HashedEntry => ({ ...entry, hash: entryHash(entry) }));
  const isNew = ({ kind, slug }: HashedEntry): boolean => !stored[kind].has(slug);
  const isChanged = ({ kind, slug, hash }: HashedEntry): boolean => stored[kind].get(slug) !== hash;
  const created = entries.filter(isNew);
  const updated = entries.filter((entry) => !isNew(entry) && isChanged(entry));
  const removed = perKind((kind) => {
    const kept = new Set(entries.filter((entry) => entry.kind === kind).map(({ slug }) => slug));
    return [...stored[kind].keys()].filter((slug) => !kept.has(slug));
  });
  const counts = perKind((kind) => {
    const ofKind = (list: readonly HashedEntry[]): number =>
      list.filter((entry) => entry.kind === kind).length;
    const [news, changes] = [ofKind(created), ofKind(updated)];
    return {
      created: news,
      updated: changes,
      unchanged: ofKind(entries) - news - changes,
      removed: removed[kind].length,
    };
  });
  return { contentHash: evidenceHash(entries), created, updated, removed, counts };
}

/** Whether the graph already holds exactly this evidence. */
export const isEmptyPlan = ({ created, updated, removed }: LoadPlan): boolean =>
  created.length + updated.length + kindNames.reduce((sum, kind) => sum + removed[kind].length, 0) === 0;

export const perKind = <T>(value: (kind: Kind) => T): Record<Kind, T> => ({
  lengthScales: value('lengthScales'),
  quantities: value('quantities'),
  phenomena: value('phenomena'),
  techniques: value('techniques'),
  materials: value('materials'),
  publications: value('publications'),
  findings: value('findings'),
});
