import type { PropertyRecord, Store } from '@interphase/store';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { barrier, claimRun, runInput } from './fixtures.js';

export function propertiesConform(store: () => Store): void {
  const method = 'PROPERTIES';
  const values = [0.1, 0.2, 0.30000000000000004, 0.4, 0.5];

  beforeAll(async () => {
    for (const materialSlug of ['property-a', 'property-b']) {
      const { run } = await store().runs.submit(runInput(`of-${materialSlug}`, { method, materialSlug }));
      await store().runs.succeed(await claimRun(store(), run.id), {
        properties: [
          ...values.map((value, index) => barrier(value, index + 1)),
          { quantity: 'site-energy', value: -1e-12, uncertainty: 1e-13, unit: 'eV', conditions: [] },
        ],
        artifacts: [],
        warnings: [],
      });
    }
  });

  const list = async (filter: Parameters<Store['properties']['list']>[0]): Promise<number[]> => {
    const { edges, totalCount } = await store().properties.list({ method, ...filter }, { first: 100 });
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.value);
  };

  it('filters by material, quantity and inclusive bounds', async () => {
    expect(await list({ materialSlug: 'property-a', quantity: 'percolation-barrier' })).toEqual(values);
    expect(await list({ materialSlug: 'property-a', minValue: 0.2, maxValue: 0.30000000000000004 })).toEqual([
      0.2, 0.30000000000000004,
    ]);
    expect(await list({ quantity: 'site-energy' })).toEqual([-1e-12, -1e-12]);
    expect(await list({ method: 'NONE' })).toEqual([]);
  });

  it('keeps every finite number to the last bit', async () => {
    const { run } = await store().runs.submit(runInput('exact-numbers', { method: 'EXACT' }));
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    const samples = fc.sample(double, { numRuns: 300, seed: 11 }).map((value) => value + 0);
    const numbers = [...samples, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 0.1 + 0.2, 1 / 3];
    await store().runs.succeed(await claimRun(store(), run.id), {
      properties: numbers.map((value) => ({ ...barrier(value), uncertainty: Math.abs(value) })),
      artifacts: [],
      warnings: [],
    });
    const stored = (await store().properties.byRuns([run.id])).get(run.id) ?? [];
    expect(stored.map(({ value }) => value)).toEqual(numbers);
    expect(stored.map(({ uncertainty }) => uncertainty)).toEqual(numbers.map(Math.abs));
  });

  it('carries the run it came from and its conditions', async () => {
    const records = (await store().properties.byMaterials(['property-a', 'nothing'])).get('property-a') ?? [];
    expect(records).toHaveLength(6);
    const [first] = records;
    expect(first).toMatchObject({
      method,
      materialSlug: 'property-a',
      structureId: null,
      uncertainty: null,
      conditions: [{ name: 'dimensions', value: '1', unit: null }],
    });
    const byId = await store().properties.byIds([first?.id ?? '', 'nonsense']);
    expect([...byId.values()]).toEqual([first]);
    expect(await store().properties.byRuns([first?.runId ?? ''])).toEqual(new Map([[first?.runId, records]]));
  });

  it('pages from both ends', async () => {
    const filter = { method, materialSlug: 'property-b', quantity: 'percolation-barrier' };
    const read = (page: Awaited<ReturnType<typeof forward>>) =>
      page.edges.map(({ node }: { node: PropertyRecord }) => node.value);
    const forward = (after: string | null) => store().properties.list(filter, { first: 2, after });
    const one = await forward(null);
    const two = await forward(one.pageInfo.endCursor);
    expect([...read(one), ...read(two)]).toEqual(values.slice(0, 4));
    const last = await store().properties.list(filter, { last: 2 });
    expect(read(last)).toEqual(values.slice(3));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await store().properties.list(filter, { last: 2, before: last.pageInfo.startCursor });
    expect(read(before)).toEqual(values.slice(1, 3));
  });
}
