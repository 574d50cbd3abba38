import type { Store } from '@interphase/store';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barrier, claimRun, runInput } from './fixtures.js';

export function partsConform(store: () => Store): void {
  const result = { properties: [barrier(0.27)], artifacts: [], warnings: [] };
  const partial = {
    finished: 1,
    parts: 3,
    properties: [barrier(0.3)],
    artifacts: [{ name: 'curve', description: 'x, y', data: { x: [1, 2] } }],
  };
  const claimed = async (hash: string) => {
    const { run } = await store().runs.submit(runInput(`parts-${hash}`));
    return claimRun(store(), run.id);
  };
  const kept = async (id: string) => [
    (await store().runs.finishedParts(id)).size,
    (await store().runs.partials([id])).size,
  ];

  it('keeps the parts of a run to the last digit, each once', async () => {
    const run = await claimed('digits');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), async (values) => {
        const part = (await store().runs.finishedParts(run.id)).size;
        await store().runs.keepPart(run, part, { values });
        await store().runs.keepPart(run, part, { values: 'once more' });
        // JSON has no minus nought.
        const expected = values.map((value) => value + 0);
        expect((await store().runs.finishedParts(run.id)).get(part)).toEqual({ values: expected });
      }),
      { numRuns: 20 },
    );
  });

  it('keeps parts over a release and a lost worker, and counts attempts anew once one is finished', async () => {
    const first = await claimed('taken-up');
    await store().runs.keepPart(first, 2, { sum: 0.1 });
    await store().runs.keepPartial(first, partial);
    await store().runs.release(first);
    const second = await claimRun(store(), first.id);
    expect(await store().runs.finishedParts(first.id)).toEqual(new Map([[2, { sum: 0.1 }]]));
    await store().runs.takeBack({ leased: true });
    const third = await claimRun(store(), first.id);
    expect(third.attempts).toBe(2);
    await store().runs.keepPart(second, 0, { sum: 'of a worker that lost the run' });
    await store().runs.keepPart(third, 1, { sum: 0.2 });
    expect([...(await store().runs.finishedParts(first.id)).keys()]).toEqual([1, 2]);
    expect((await store().runs.byIds([first.id])).get(first.id)?.attempts).toBe(1);
  });

  it('says what the finished parts say, the last word only, and nothing that is no number', async () => {
    const run = await claimed('partial');
    await store().runs.keepPartial(run, { ...partial, properties: [barrier(Number.NaN)] });
    expect((await store().runs.partials([run.id])).get(run.id)?.properties).toEqual([]);
    await store().runs.keepPartial(run, { ...partial, finished: 2 });
    expect((await store().runs.partials([run.id, 'no-run'])).get(run.id)).toEqual({
      ...partial,
      finished: 2,
    });
  });

  it.each([
    [
      'succeeds',
      (_id: string, run: Parameters<Store['runs']['succeed']>[0]) => store().runs.succeed(run, result),
    ],
    ['fails', (_id: string, run: Parameters<Store['runs']['fail']>[0]) => store().runs.fail(run, 'no')],
    ['is cancelled', (id: string) => store().runs.cancel(id)],
    ['is given up', () => store().runs.takeBack({ leased: true, maximumAttempts: 0 })],
  ])('forgets them when the run %s', async (how, end) => {
    const run = await claimed(how);
    await store().runs.keepPart(run, 0, {});
    await store().runs.keepPartial(run, partial);
    expect(await kept(run.id)).toEqual([1, 1]);
    await end(run.id, run);
    expect(await kept(run.id)).toEqual([0, 0]);
    await store().runs.keepPart(run, 1, {});
    await store().runs.keepPartial(run, partial);
    expect(await kept(run.id)).toEqual([0, 0]);
  });
}
