import type { ClaimedRun, Store } from '@interphase/store';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { barrier, runInput, worker } from './fixtures.js';

export function runsConform(store: () => Store): void {
  const result = { properties: [barrier(0.27)], artifacts: [], warnings: ['resolution is coarse'] };
  const submit = async (hash: string) => (await store().runs.submit(runInput(hash))).run;
  const claim = async (): Promise<ClaimedRun> => {
    const run = await store().runs.claimNext(worker);
    if (run === null) throw new Error('The queue is empty.');
    return run;
  };

  beforeEach(async () => {
    await store().runs.takeBack({ leased: true, maximumAttempts: 0 });
    for (;;) {
      const run = await store().runs.claimNext(worker);
      if (run === null) return;
      await store().runs.cancel(run.id);
    }
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
    const claimed = await Promise.all(Array.from({ length: 14 }, () => store().runs.claimNext(worker)));
    const ids = claimed.flatMap((run) => (run === null ? [] : [run.id]));
    expect(ids.sort()).toEqual(submitted.slice(1).sort());
  });

  it('records a run that was computed elsewhere once, whole or not at all', async () => {
    const input = runInput('computed-elsewhere', { method: 'IMPORTED' });
    const bad = { ...result, properties: [barrier(0.27), barrier(Number.NaN)] };
    await expect(store().runs.record(input, bad)).rejects.toThrow(RangeError);
    const recorded = await Promise.all([1, 2, 3].map(() => store().runs.record(input, result)));
    expect(recorded.filter(({ created }) => created)).toHaveLength(1);
    const [first] = recorded;
    if (first === undefined) throw new Error('Nothing was recorded.');
    expect(new Set(recorded.map(({ run }) => run.id)).size).toBe(1);
    expect(first.run).toMatchObject({
      status: 'SUCCEEDED',
      progress: 1,
      attempts: 0,
      warnings: result.warnings,
    });
    expect(first.run.finishedAt).toBeInstanceOf(Date);
    const properties = await store().properties.byRuns([first.run.id]);
    expect(properties.get(first.run.id)).toMatchObject([{ value: 0.27, method: 'IMPORTED' }]);
    expect(await store().runs.claimNext(worker)).toBeNull();
  });

  it('reports progress within 0 and 1', async () => {
    await submit('progress');
    const run = await claim();
    expect(await store().runs.progress(run, 0.4, 'relaxing')).toMatchObject({
      progress: 0.4,
      message: 'relaxing',
    });
    expect(await store().runs.progress(run, 1.2, null)).toMatchObject({ progress: 1, message: null });
  });

  it('stores the result with the run, and returns it to who asks again', async () => {
    await submit('succeeds');
    const run = await claim();
    const { id } = run;
    const done = await store().runs.succeed(run, result);
    expect(done).toMatchObject({ status: 'SUCCEEDED', progress: 1, warnings: ['resolution is coarse'] });
    expect((await store().properties.byRuns([id])).get(id)).toMatchObject([barrier(0.27)]);
    const again = await store().runs.submit(runInput('succeeds'));
    expect(again).toEqual({ run: done, created: false });
  });

  it('stores all of a result or nothing', async () => {
    await submit('torn');
    const run = await claim();
    const { id } = run;
    const curve = { name: 'curve', description: 'twice the same name', data: {} };
    await expect(store().runs.succeed(run, { ...result, artifacts: [curve, curve] })).rejects.toThrow();
    await expect(
      store().runs.succeed(run, { ...result, properties: [barrier(0.1), barrier(Number.NaN)] }),
    ).rejects.toThrow(/percolation-barrier/);
    expect((await store().runs.byIds([id])).get(id)).toMatchObject({ status: 'RUNNING', warnings: [] });
    expect((await store().properties.byRuns([id])).size).toBe(0);
    expect((await store().runs.artifactsByRuns([id])).size).toBe(0);
  });

  it('gives back artifacts to the last digit, in their order', async () => {
    await submit('artifacts');
    const run = await claim();
    const { id } = run;
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const [values = []] = fc.sample(fc.array(number, { minLength: 500, maxLength: 500 }), {
      numRuns: 1,
      seed: 7,
    });
    const artifacts = [
      { name: 'z', description: 'first', data: { values, text: 'Å γ "\\', nothing: null } },
      { name: 'a', description: 'second', data: { nested: [{ x: true }] } },
    ];
    await store().runs.succeed(run, { ...result, artifacts });
    const found = (await store().runs.artifactsByRuns([id])).get(id);
    expect(found).toEqual(artifacts.map((artifact) => ({ runId: id, ...artifact })));
    const named = (await store().runs.artifactsByRuns([id], ['a', 'none'])).get(id);
    expect(named?.map(({ name }) => name)).toEqual(['a']);
  });

  it('changes nothing in a cancelled run when its worker speaks up late', async () => {
    await submit('cancelled');
    const run = await claim();
    const { id } = run;
    expect(await store().runs.cancel(id)).toMatchObject({ status: 'CANCELLED' });
    expect(await store().runs.progress(run, 0.9, 'still here')).toMatchObject({
      status: 'CANCELLED',
      progress: 0,
    });
    expect(await store().runs.succeed(run, result)).toMatchObject({ status: 'CANCELLED' });
    expect(await store().runs.fail(run, 'late')).toMatchObject({ status: 'CANCELLED', message: null });
    expect((await store().properties.byRuns([id])).size).toBe(0);
  });

  it('leaves a finished run alone when it is cancelled', async () => {
    await submit('finished');
    const run = await claim();
    await store().runs.succeed(run, result);
    expect(await store().runs.cancel(run.id)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it.each(['fail', 'cancel'] as const)('queues a run again that ended by %s', async (end) => {
    const { id } = await submit(`again-${end}`);
    const claimed = await claim();
    await (end === 'fail' ? store().runs.fail(claimed, 'no convergence') : store().runs.cancel(id));
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

  it.each(['', 'nonsense', "'; DROP TABLE run; --", '00000000-0000-4000-8000-000000000000'])(
    'knows no run by the id %j',
    async (id) => {
      expect((await store().runs.byIds([id])).size).toBe(0);
      expect((await store().runs.artifactsByRuns([id])).size).toBe(0);
      expect((await store().properties.byRuns([id])).size).toBe(0);
      expect(await store().runs.cancel(id)).toBeNull();
      const claim = { id, claim: id };
      expect(await store().runs.fail(claim, '')).toBeNull();
      expect(await store().runs.progress(claim, 0, null)).toBeNull();
      expect(await store().runs.succeed(claim, result)).toBeNull();
      expect(await store().runs.release(claim)).toBeNull();
      expect((await store().runs.renew([id], 1000)).size).toBe(0);
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
