import type { Store } from '@interphase/store';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runInput, structure } from './fixtures.js';

export function structuresConform(store: () => Store): void {
  it('gives back a structure to the last digit', async () => {
    const lattice = [0.1 + 0.2, 1 / 3, 1e-7, 123456.789012345, 90.00000000000001, 60] as const;
    const stored = await store().structures.upsert(
      structure({ id: 'digits', lattice, volume: Math.PI, cif: 'data_x\r\n# γ-Li₃PO₄ "quoted" \\n\n' }),
    );
    const found = (await store().structures.byIds(['digits', 'missing'])).get('digits');
    expect(found).toEqual(stored);
    expect(found).toMatchObject({
      lattice,
      volume: Math.PI,
      cif: 'data_x\r\n# γ-Li₃PO₄ "quoted" \\n\n',
    });
  });

  it('keeps every finite number to the last bit', async () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    await fc.assert(
      fc.asyncProperty(fc.tuple(double, double, double, double, double, double), async (lattice) => {
        const [volume] = lattice;
        await store().structures.upsert(structure({ id: 'exact', lattice, volume, contentHash: 'exact' }));
        expect((await store().structures.byIds(['exact'])).get('exact')).toMatchObject({ lattice, volume });
      }),
      { numRuns: 50, examples: [[[5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 0.1 + 0.2, 1 / 3, 1e21]]] },
    );
  });

  it('updates the structure of an id that is stored already', async () => {
    await store().structures.upsert(structure({ id: 'twice', label: 'first', contentHash: 'twice-1' }));
    await store().structures.upsert(structure({ id: 'twice', label: 'second', contentHash: 'twice-2' }));
    const found = (await store().structures.byIds(['twice'])).get('twice');
    expect(found).toMatchObject({ label: 'second', contentHash: 'twice-2' });
  });

  it('takes a pasted structure for the curated one of the same content', async () => {
    await store().structures.upsert(structure({ id: 'curated', contentHash: 'same-content' }));
    const pasted = await store().structures.upsert(
      structure({ materialSlug: null, label: 'pasted', contentHash: 'same-content' }),
    );
    expect(pasted).toMatchObject({ id: 'curated', materialSlug: 'lithium-oxide', label: 'Lithium oxide' });
  });

  it('stores a pasted structure once, under its content hash', async () => {
    const pasted = structure({ materialSlug: null, contentHash: 'pasted-content' });
    const [first, second] = await Promise.all([
      store().structures.upsert(pasted),
      store().structures.upsert(pasted),
    ]);
    expect(first.id).toBe('pasted-content');
    expect(second).toEqual(first);
  });

  it('lists a page at a time in the order of bytes, from either end', async () => {
    const materialSlug = 'paged-material';
    const ids = ['a-b', 'a-c', 'ab', 'b', 'ba'];
    for (const id of [...ids].reverse()) {
      await store().structures.upsert(structure({ id, materialSlug, contentHash: `paged-${id}` }));
    }
    const walk = async (from: 'first' | 'last') => {
      const seen: string[][] = [];
      let cursor: string | null = null;
      for (;;) {
        const page = await store().structures.list(
          { materialSlug },
          from === 'first' ? { first: 2, after: cursor } : { last: 2, before: cursor },
        );
        expect(page.totalCount).toBe(ids.length);
        seen.push(page.edges.map(({ node }) => node.id));
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
        cursor = from === 'first' ? endCursor : startCursor;
        if (!(from === 'first' ? hasNextPage : hasPreviousPage)) return seen;
      }
    };
    expect(await walk('first')).toEqual([['a-b', 'a-c'], ['ab', 'b'], ['ba']]);
    expect(await walk('last')).toEqual([['b', 'ba'], ['a-c', 'ab'], ['a-b']]);
  });

  it('groups the structures of several materials in one statement', async () => {
    await store().structures.upsert(structure({ id: 'm1-b', materialSlug: 'm1', contentHash: 'm1-b' }));
    await store().structures.upsert(structure({ id: 'm1-a', materialSlug: 'm1', contentHash: 'm1-a' }));
    const found = await store().structures.byMaterials(['m1', 'unknown']);
    expect([...found].map(([slug, list]) => [slug, list.map(({ id }) => id)])).toEqual([
      ['m1', ['m1-a', 'm1-b']],
    ]);
  });

  it('removes curated structures that are gone, but none that a run rests on or that somebody pasted', async () => {
    for (const id of ['gone', 'kept', 'gone-but-used']) {
      await store().structures.upsert(structure({ id, contentHash: `content-${id}` }));
    }
    await store().structures.upsert(structure({ materialSlug: null, contentHash: 'somebody-pasted' }));
    await store().runs.submit(runInput('rests-on-structure', { structureId: 'gone-but-used' }));
    await store().structures.removeCuratedExcept(['kept']);
    const left = await store().structures.byIds(['gone', 'kept', 'gone-but-used', 'somebody-pasted']);
    expect([...left.keys()].sort()).toEqual(['gone-but-used', 'kept', 'somebody-pasted']);
  });
}
