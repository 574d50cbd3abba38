import type { RunRecord } from '@interphase/store';
import { describe, expect, it } from 'vitest';
import { createRunEvents } from './run-events.js';

const run = (status: RunRecord['status'], progress: number): RunRecord => ({
  id: 'a',
  method: 'BOND_VALENCE_SITE_ENERGY',
  engineVersion: '1.0.0',
  parameters: {},
  inputHash: 'hash',
  structureId: null,
  materialSlug: null,
  status,
  progress,
  message: null,
  warnings: [],
  attempts: 1,
  queuedAt: new Date(0),
  startedAt: null,
  finishedAt: null,
});

async function collect(states: AsyncIterable<RunRecord>): Promise<number[]> {
  const progress: number[] = [];
  for await (const state of states) progress.push(state.progress);
  return progress;
}

describe('run events', () => {
  it('gives the present state first, then every later one, and ends with the run', async () => {
    const events = createRunEvents();
    const states = events.follow('a', async () => run('RUNNING', 0.1));
    const collected = collect(states);
    events.publish(run('RUNNING', 0.5));
    events.publish({ ...run('RUNNING', 0.6), id: 'another' });
    events.publish(run('SUCCEEDED', 1));
    events.publish(run('SUCCEEDED', 1));
    expect(await collected).toEqual([0.1, 0.5, 1]);
  });

  it('ends at once for a run that has ended', async () => {
    const states = createRunEvents().follow('a', async () => run('FAILED', 0.3));
    expect(await collect(states)).toEqual([0.3]);
  });

  it('lets a follower go while it waits for news', async () => {
    const states = createRunEvents().follow('a', async () => run('RUNNING', 0));
    await states.next();
    const waiting = states.next();
    await states.return?.();
    expect(await waiting).toMatchObject({ done: true });
  });

  it('ends everybody when it is closed', async () => {
    const events = createRunEvents();
    const states = events.follow('a', async () => run('RUNNING', 0));
    await states.next();
    const waiting = states.next();
    events.close();
    expect(await waiting).toMatchObject({ done: true });
  });
});
