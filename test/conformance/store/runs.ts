import type { RunRecord, Store } from '@interphase/store';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { barrier, runInput } from './fixtures.js';

export function runsConform(store: () => Store): void {
  const result = { properties: [barrier(0.27)], artifacts: [], warnings: ['resolution is coarse'] };
  const submit = async (hash: string) => (await store().runs.submit(runInput(hash))).run;
  const claim = async (): Promise<RunRecord> => {
    const run = await store().runs.claimNext();
    if (run === null) throw new Error('The queue is empty.');
    return run;
  };

  beforeEach(async () => {
    for (let run = await store().runs.claimNext(); run !== null; run = await store().runs.claimNext()) {
      await store().runs.cancel(run.id);
    }
    await store().runs.requeueStale({ maximumAttempts: 0 });
  });

  it('stores one run of equal inputs, however many ask at once', async () => {
    const submissions = await Promise.all(
      Array.from({ length: 10 }, () => store().runs.submit(runInput('asked-at-once'))),
    );
    expect(submissions.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(submissions.map(({ run }) => run.id)).size).toBe(1);
    expect(submissions[0]?.run).toMatchObject({ status: 'QUEUED', progress: 0, message: null, attempts: 0 });
  });

  it('keeps the parameters in the order given, and times as they are', async () => {
    const before = Date.now();
    const run = await submit('parameters');
    expect(Object.entries(run.parameters)).toEqual([
      ['resolution', 0.2],
      ['mobileIon', 'Li'],
      ['cutoff', 10],
    ]);
    // A minute allows for a server whose clock is its own; a wrong time zone is off by at least half an hour.
    expect(Math.abs(run.queuedAt.getTime() - before)).toBeLessThan(60_000);
  });

  it('hands each run to one worker, the longest waiting first', async () => {
    const submitted: string[] = [];
    for (let index = 0; index < 12; index++) submitted.push((await submit(`queue-${index}`)).id);
    const first = await claim();
    expect(first).toMatchObject({ id: submitted[0], status: 'RUNNING', attempts: 1 });
    expect(first.startedAt).toBeInstanceOf(Date);
    const claimed = await Promise.all(Array.from({ length: 14 }, () => store().runs.claimNext()));
    const ids = claimed.flatMap((run) => (run === null ? [] : [run.id]));
    expect(ids.sort()).toEqual(submitted.slice(1).sort());
  });

  it('reports progress within 0 and 1', async () => {
    await submit('progress');
    const { id } = await claim();
    expect(await store().runs.progress(id, 0.4, 'relaxing')).toMatchObject({
      progress: 0.4,
      message: 'relaxing',
    });
    expect(await store().runs.progress(id, 1.2, null)).toMatchObject({ progress: 1, message: null });
  });

  it('stores the result with the run, and returns it to who asks again', async () => {
    await submit('succeeds');
    const { id } = await claim();
    const done = await store().runs.succeed(id, result);
    expect(done).toMatchObject({ status: 'SUCCEEDED', progress: 1, warnings: ['resolution is coarse'] });
    expect((await store().properties.byRuns([id])).get(id)).toMatchObject([barrier(0.27)]);
    const again = await store().runs.submit(runInput('succeeds'));
    expect(again).toEqual({ run: done, created: false });
  });

  it('stores all of a result or nothing', async () => {
    await submit('torn');
    const { id } = await claim();
    const curve = { name: 'curve', description: 'twice the same name', data: {} };
    await expect(store().runs.succeed(id, { ...result, artifacts: [curve, curve] })).rejects.toThrow();
    await expect(
      store().runs.succeed(id, { ...result, properties: [barrier(0.1), barrier(Number.NaN)] }),
    ).rejects.toThrow(/percolation-barrier/);
    expect((await store().runs.byIds([id])).get(id)).toMatchObject({ status: 'RUNNING', warnings: [] });
    expect((await store().properties.byRuns([id])).size).toBe(0);
    expect((await store().runs.artifactsByRuns([id])).size).toBe(0);
  });

  it('gives back artifacts to the last digit, in their order', async () => {
    await submit('artifacts');
    const { id } = await claim();
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const [values = []] = fc.sample(fc.array(number, { minLength: 500, maxLength: 500 }), {
      numRuns: 1,
      seed: 7,
    });
    const artifacts = [
      { name: 'z', description: 'first', data: { values, text: 'Å γ "\\', nothing: null } },
      { name: 'a', description: 'second', data: { nested: [{ x: true }] } },
    ];
    await store().runs.succeed(id, { ...result, artifacts });
    const found = (await store().runs.artifactsByRuns([id])).get(id);
    expect(found).toEqual(artifacts.map((artifact) => ({ runId: id, ...artifact })));
    const named = (await store().runs.artifactsByRuns([id], ['a', 'none'])).get(id);
    expect(named?.map(({ name }) => name)).toEqual(['a']);
  });

  it('changes nothing in a cancelled run when its worker speaks up late', async () => {
    await submit('cancelled');
    const { id } = await claim();
    expect(await store().runs.cancel(id)).toMatchObject({ status: 'CANCELLED' });
    expect(await store().runs.progress(id, 0.9, 'still here')).toMatchObject({
      status: 'CANCELLED',
      progress: 0,
    });
    expect(await store().runs.succeed(id, result)).toMatchObject({ status: 'CANCELLED' });
    expect(await store().runs.fail(id, 'late')).toMatchObject({ status: 'CANCELLED', message: null });
    expect((await store().properties.byRuns([id])).size).toBe(0);
  });

  it('leaves a finished run alone when it is cancelled', async () => {
    await submit('finished');
    const { id } = await claim();
    await store().runs.succeed(id, result);
    expect(await store().runs.cancel(id)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it.each(['fail', 'cancel'] as const)('queues a run again that ended by %s', async (end) => {
    const { id } = await submit(`again-${end}`);
    await claim();
    await (end === 'fail' ? store().runs.fail(id, 'no convergence') : store().runs.cancel(id));
    const { run, created } = await store().runs.submit(runInput(`again-${end}`));
    expect(run).toMatchObject({
      id,
      status: 'QUEUED',
      progress: 0,
      message: null,
      startedAt: null,
      finishedAt: null,
    });
    expect(created).toBe(false);
    expect(await claim()).toMatchObject({ id });
  });

  it('requeues what a dead process left running, and gives up on what kills its process', async () => {
    const { id } = await submit('abandoned');
    await claim();
    expect(await store().runs.requeueStale({ silentForMilliseconds: 60_000 })).toEqual({
      requeued: 0,
      failed: 0,
    });
    for (const attempts of [2, 3]) {
      expect(await store().runs.requeueStale()).toEqual({ requeued: 1, failed: 0 });
      expect(await claim()).toMatchObject({ id, attempts });
    }
    expect(await store().runs.requeueStale()).toEqual({ requeued: 0, failed: 1 });
    expect((await store().runs.byIds([id])).get(id)).toMatchObject({ status: 'FAILED' });
  });

  it.each(['', 'nonsense', "'; DROP TABLE run; --", '00000000-0000-4000-8000-000000000000'])(
    'knows no run by the id %j',
    async (id) => {
      expect((await store().runs.byIds([id])).size).toBe(0);
      expect((await store().runs.artifactsByRuns([id])).size).toBe(0);
      expect((await store().properties.byRuns([id])).size).toBe(0);
      expect(await store().runs.cancel(id)).toBeNull();
      expect(await store().runs.fail(id, '')).toBeNull();
      expect(await store().runs.progress(id, 0, null)).toBeNull();
      expect(await store().runs.succeed(id, result)).toBeNull();
    },
  );

  it('lists the newest first, and a run that is queued again keeps its place', async () => {
    const method = 'LISTED';
    const ids: string[] = [];
    for (const hash of ['listed-1', 'listed-2', 'listed-3']) {
      ids.unshift((await store().runs.submit(runInput(hash, { method, materialSlug: 'listed' }))).run.id);
    }
    await store().runs.cancel(ids[2] ?? '');
    await store().runs.submit(runInput('listed-1', { method, materialSlug: 'listed' }));
    const first = await store().runs.list({ method }, { first: 2 });
    const second = await store().runs.list({ method }, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const none = await store().runs.list({ method, materialSlug: 'listed', status: 'FAILED' }, {});
    expect(none).toMatchObject({ edges: [], totalCount: 0 });
  });

  it('refuses a page that is too long, and a cursor of another list, by name', async () => {
    await expect(store().runs.list({}, { first: 101 })).rejects.toThrow(/101.*100/);
    await expect(store().runs.list({}, { after: 'bGl0aGl1bQ' })).rejects.toMatchObject({ path: ['after'] });
  });
}
