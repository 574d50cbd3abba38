import type { ChainRunInput, ChainStepRecord, Store } from '@interphase/store';
import { expect, it } from 'vitest';
import { runInput, structure } from './fixtures.js';

export function chainsConform(store: () => Store): void {
  const input = async (inputHash: string, changes: Partial<ChainRunInput> = {}): Promise<ChainRunInput> => {
    const { id } = await store().structures.upsert(structure({ id: 'start-of-chains' }));
    return {
      chain: 'olivine',
      version: '1.0.0',
      parameters: { temperature: 300, barrier: 0.1 + 0.2 },
      inputHash,
      structureId: id,
      materialSlug: null,
      ...changes,
    };
  };
  const handed = {
    name: 'channel-barrier',
    quantity: 'migration-barrier',
    value: 0.1 + 0.2,
    unit: 'eV',
    meaning: 'Barrier along a channel.',
  };
  const step = (changes: Partial<ChainStepRecord> = {}): ChainStepRecord => ({
    step: 'barriers',
    runId: null,
    received: [handed, { ...handed, name: 'direction', value: '[0 1 0]', quantity: null, unit: null }],
    handedOver: [handed],
    ...changes,
  });

  it('are one for equal input, however many start it at once', async () => {
    const given = await input('started-at-once');
    const started = await Promise.all([1, 2, 3, 4].map(() => store().chains.start(given)));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(started[0]).toMatchObject({ ...given, status: 'RUNNING', message: null, finishedAt: null });
  });

  it('keep their steps to the last digit, the latest in place of those before', async () => {
    const { id } = await store().chains.start(await input('steps'));
    const { run } = await store().runs.submit(runInput('run-of-a-chain'));
    await store().chains.keepSteps(id, [step({ handedOver: null, runId: run.id })]);
    const steps = [step({ runId: run.id }), step({ step: 'rule' })];
    await store().chains.keepSteps(id, steps);
    expect((await store().chains.stepsByIds([id, 'no-id'])).get(id)).toEqual(steps);
  });

  it('end once, and change no more then', async () => {
    const { id } = await store().chains.start(await input('ends'));
    await store().chains.keepSteps(id, [step()]);
    const ended = await store().chains.end(id, { status: 'FAILED', message: 'No way through.' });
    expect(ended).toMatchObject({ status: 'FAILED', message: 'No way through.' });
    expect(ended?.finishedAt).toBeInstanceOf(Date);
    await store().chains.keepSteps(id, []);
    expect((await store().chains.stepsByIds([id])).get(id)).toHaveLength(1);
    expect(await store().chains.end(id, { status: 'SUCCEEDED', message: null })).toEqual(ended);
    expect(await store().chains.end('nobody', { status: 'SUCCEEDED', message: null })).toBeNull();
  });

  it('start anew after they failed, and not after they succeeded', async () => {
    const given = await input('again');
    const { id } = await store().chains.start(given);
    await store().chains.end(id, { status: 'CANCELLED', message: null });
    expect(await store().chains.start(given)).toMatchObject({ id, status: 'RUNNING', finishedAt: null });
    expect((await store().chains.unfinished()).map((chain) => chain.id)).toContain(id);
    await store().chains.end(id, { status: 'SUCCEEDED', message: null });
    expect(await store().chains.start(given)).toMatchObject({ id, status: 'SUCCEEDED' });
    expect((await store().chains.unfinished()).map((chain) => chain.id)).not.toContain(id);
  });

  it('are listed from the newest on, by chain', async () => {
    const first = await store().chains.start(await input('listed-first', { chain: 'listed' }));
    const second = await store().chains.start(await input('listed-second', { chain: 'listed' }));
    const page = await store().chains.list({ chain: 'listed' }, { first: 1 });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(page.edges[0]?.node).toEqual(second);
    const rest = await store().chains.list({ chain: 'listed' }, { first: 5, after: page.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node)).toEqual([first]);
  });

  it('hold on to the structure that they start from', async () => {
    const { structureId } = await store().chains.start(await input('held'));
    await store().structures.removeCuratedExcept([]);
    expect((await store().structures.byIds([structureId])).size).toBe(1);
  });
}
