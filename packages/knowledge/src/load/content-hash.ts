import { createHash } from 'node:crypto';
import type { EntryModel } from './graph-model.js';

/** Counts up when the graph is laid out differently for the same evidence, so that stored graphs are rewritten. */
const layoutVersion = 5;

/** Stable text of plain data: keys sorted, `undefined` left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hash of one entry: its properties and everything that leaves it. */
export function entryHash({ properties, values, relationships }: EntryModel): string {
  return sha256(canonicalJson([layoutVersion, properties, values, relationships]));
}

/** Hash of a body of evidence, from the hashes of its entries in any order. */
export function evidenceHash(entries: readonly { kind: string; slug: string; hash: string }[]): string {
  return sha256(
    entries
      .map(({ kind, slug, hash }) => `${kind} ${slug} ${hash}`)
      .sort()
      .join('\n'),
  );
}
