import { setTimeout as delay } from 'node:timers/promises';
import type { ClaimedRun, Store } from '@interphase/store';
import { beforeEach, expect, it } from 'vitest';
import { barrier, runInput, worker } from './fixtures.js';

/** A worker whose runs are abandoned as soon as it has them. */
const dead = { worker: 'dead:2', leaseMilliseconds: -1000 };

export function claimsConform(store: () => Store): void {
  const result = { properties: [barrier(0.27)], artifacts: [], warnings: [] };
  const submit = async (hash: string, options = {}) =>
    (await store().runs.submit(runInput(`claims-${hash}`), options)).run;
  const claim = async (request = worker): Promise<ClaimedRun> => {
    const run = await store().runs.claimNext(request);
    if (run === null) throw new Error('The queue is empty.');
    return run;
  };
  const stored = async (id: string) => (await store().runs.byIds([id])).get(id);

  beforeEach(async () => {
    await store().runs.takeBack({ leased: true, maximumAttempts: 0 });
    for (;;) {
      const run = await store().runs.claimNext(worker);
      if (run === null) return;
      await store().runs.cancel(run.id);
    }
  });

  it('takes back only what a worker has let go of', async () => {
    const { id } = await submit('abandoned');
    await submit('alive');
    expect((await claim(dead)).id).toBe(id);
    const alive = await claim();
    expect(await store().runs.takeBack()).toEqual({ requeued: 1, failed: 0 });
    expect(await stored(id)).toMatchObject({ status: 'QUEUED', message: expect.stringContaining('dead:2') });
    expect(await stored(alive.id)).toMatchObject({ status: 'RUNNING' });
    expect(await claim()).toMatchObject({ id, attempts: 2 });
  });

  it('lets a worker keep what it renews in time', async () => {
    await submit('renewed');
    const run = await claim({ worker: 'slow:3', leaseMilliseconds: 100 });
    expect(await store().runs.renew([run.claim], 600_000)).toEqual(new Set([run.claim]));
    await delay(150);
    expect(await store().runs.takeBack()).toEqual({ requeued: 0, failed: 0 });
    expect(await store().runs.succeed(run, result)).toMatchObject({ status: 'SUCCEEDED' });
    expect((await store().runs.renew([run.claim], 600_000)).size).toBe(0);
  });

  it('lets nobody write whose run was given to another', async () => {
    const { id } = await submit('taken-over');
    const before = await claim(dead);
    await store().runs.takeBack();
    const now = await claim();
    expect(now.id).toBe(id);
    expect((await store().runs.renew([before.claim, now.claim], 600_000)).size).toBe(1);
    const untouched = { status: 'RUNNING', progress: 0, message: null, attempts: 2 };
    expect(await store().runs.progress(before, 0.9, 'late')).toMatchObject(untouched);
    expect(await store().runs.fail(before, 'late')).toMatchObject(untouched);
    expect(await store().runs.release(before)).toMatchObject(untouched);
    expect(await store().runs.succeed(before, { ...result, properties: [barrier(9)] })).toMatchObject(
      untouched,
    );
    expect(await store().runs.succeed(now, result)).toMatchObject({ status: 'SUCCEEDED' });
    expect((await store().properties.byRuns([id])).get(id)).toMatchObject([{ value: 0.27 }]);
  });

  it('gives up after some attempts, and says who had it last and how far it was', async () => {
    const { id } = await submit('deadly');
    for (const attempts of [1, 2]) {
      expect(await claim(dead)).toMatchObject({ id, attempts });
      expect(await store().runs.takeBack()).toEqual({ requeued: 1, failed: 0 });
    }
    await store().runs.progress(await claim(dead), 0.42, 'Summing');
    expect(await store().runs.takeBack()).toEqual({ requeued: 0, failed: 1 });
    expect(await stored(id)).toMatchObject({
      status: 'FAILED',
      message: 'Its worker ended before it did, 3 times; the last, dead:2, at 42 % (Summing).',
      finishedAt: expect.any(Date),
    });
  });

  it('forgets an attempt that was given back', async () => {
    const { id } = await submit('released');
    for (let round = 0; round < 5; round++) {
      const run = await claim();
      expect(run).toMatchObject({ id, attempts: 1 });
      expect(await store().runs.release(run)).toMatchObject({
        status: 'QUEUED',
        attempts: 0,
        startedAt: null,
      });
    }
  });

  it('ends with cancelling, so that the worker learns of it', async () => {
    await submit('cancelled-elsewhere');
    const run = await claim();
    await store().runs.cancel(run.id);
    expect((await store().runs.renew([run.claim], 600_000)).size).toBe(0);
  });

  it('goes by priority, then by time; asking again with a higher one moves a run forward', async () => {
    const reference = await submit('reference', { priority: -1 });
    const raised = await submit('raised', { priority: -1 });
    const own = await submit('own');
    await submit('raised', { priority: 1 });
    await submit('own', { priority: -5 });
    const order = [await claim(), await claim(), await claim()].map(({ id }) => id);
    expect(order).toEqual([raised.id, own.id, reference.id]);
  });

  it('leaves the methods waiting that a worker does not want', async () => {
    await store().runs.submit(runInput('claims-long', { method: 'LONG' }));
    const short = await submit('short');
    const choosy = { ...worker, exceptMethods: ['LONG'] };
    expect((await claim(choosy)).id).toBe(short.id);
    expect(await store().runs.claimNext(choosy)).toBeNull();
    expect((await claim()).method).toBe('LONG');
  });

  it('leaves a failed run as it is when it is not to be tried again', async () => {
    const { id } = await submit('failed');
    await store().runs.fail(await claim(), 'no parameters for Xe');
    expect(await submit('failed', { retry: false })).toMatchObject({
      id,
      status: 'FAILED',
      message: 'no parameters for Xe',
    });
    expect(await submit('failed')).toMatchObject({ id, status: 'QUEUED' });
  });

  it('tells how the queue stands', async () => {
    const method = 'COUNTED';
    for (const hash of ['counted-1', 'counted-2', 'counted-3']) {
      await store().runs.submit(runInput(hash, { method }));
    }
    await store().runs.fail(await claim(), 'a reason');
    const { runs, longestWaitSeconds } = await store().runs.state();
    const counts = runs.filter((group) => group.method === method);
    expect(counts.sort((a, b) => a.count - b.count)).toEqual([
      { method, status: 'FAILED', count: 1, seconds: expect.any(Number) },
      { method, status: 'QUEUED', count: 2, seconds: 0 },
    ]);
    expect(longestWaitSeconds).toBeGreaterThan(0);
    expect(longestWaitSeconds).toBeLessThan(60);
  });
}
