import { describe, expect, it } from 'vitest';
import { canonicalJson, entryHash, evidenceHash } from './content-hash.js';
import type { EntryModel } from './graph-model.js';
import { isEmptyPlan, perKind, planLoad } from './load-plan.js';

const entry = (slug: string, name = 'Name'): EntryModel => ({
  kind: 'quantities',
  label: 'Quantity',
  slug,
  properties: { slug, name },
  values: [],
  relationships: [],
});

const stored = (entries: EntryModel[]) => ({
  ...perKind(() => new Map<string, string>()),
  quantities: new Map(entries.map((model) => [model.slug, entryHash(model)])),
});

describe('the plan of a load', () => {
  it('creates what is new, rewrites what differs, removes what is gone', () => {
    const plan = planLoad(
      [entry('new'), entry('same'), entry('other', 'Renamed')],
      stored([entry('same'), entry('other'), entry('gone')]),
    );
    expect(plan.created.map(({ slug }) => slug)).toEqual(['new']);
    expect(plan.updated.map(({ slug }) => slug)).toEqual(['other']);
    expect(plan.removed.quantities).toEqual(['gone']);
    expect(plan.counts.quantities).toEqual({ created: 1, updated: 1, unchanged: 1, removed: 1 });
    expect(isEmptyPlan(plan)).toBe(false);
  });

  it('is empty when the graph holds the evidence', () => {
    const model = [entry('a'), entry('b')];
    expect(isEmptyPlan(planLoad(model, stored(model)))).toBe(true);
  });
});

describe('content hashes', () => {
  it('do not depend on the order of keys or entries, nor on keys left undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: undefined } })).toBe(canonicalJson({ a: { d: 2 }, b: 1 }));
    const hashed = ['a', 'b'].map((slug) => ({ kind: 'quantities', slug, hash: entryHash(entry(slug)) }));
    expect(evidenceHash(hashed)).toBe(evidenceHash(hashed.toReversed()));
  });

  it('depend on properties and on what leaves the entry', () => {
    const model = entry('a');
    const linked: EntryModel = {
      ...model,
      relationships: [
        { type: 'X', from: 'Quantity', fromSlug: 'a', to: 'Quantity', toSlug: 'b', properties: {} },
      ],
    };
    expect(new Set([model, entry('a', 'Other'), linked].map(entryHash)).size).toBe(3);
  });
});
