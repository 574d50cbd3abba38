import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulationPool, type PoolOptions } from './pool.js';

/** An engine of parts that says which thread did each, and can be told to fail in one or to take its time. */
const engineModule = `
import { threadId } from 'node:worker_threads';
const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
export const engines = {
  LATTICE_PERCOLATION: {
    method: 'LATTICE_PERCOLATION', version: '1', structure: 'none', parameters: null,
    parts: ({ count }) => count,
    runPart: (crystal, { milliseconds = 0, failing }, part, { progress, signal }) => {
      if (part === failing) throw new Error('part ' + part + ' failed');
      for (let passed = 0; passed < milliseconds; passed += 20) {
        progress(passed / milliseconds, 'at work');
        signal.throwIfAborted();
        wait(20);
      }
      return { value: part * part, threadId };
    },
    combine: (parts) => ({
      properties: [{ quantity: 'sum', value: parts.reduce((sum, { value }) => sum + value / 3, 0),
        uncertainty: null, unit: '1', conditions: [] }],
      artifacts: [], warnings: [],
    }),
  },
};`;

let file: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'parts-')), 'engines.mjs');
  await writeFile(file, engineModule);
});

const pools: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const pool of pools) await pool.close();
  await rm(dirname(file), { recursive: true });
});
function poolWith(options: PoolOptions) {
  const pool = createSimulationPool({ ...options, engineModule: pathToFileURL(file).href });
  pools.push(pool);
  return pool;
}
const method = 'LATTICE_PERCOLATION';

describe('a run of parts', () => {
  it('gives the same digits on one thread and on several, with progress that never falls', async () => {
    const parameters = { count: 9, milliseconds: 40 };
    const alone = await poolWith({ threads: 1 }).run(method, null, parameters);
    const seen: number[] = [];
    const threads = new Set<number>();
    const spread = await poolWith({ threads: 3 }).run(method, null, parameters, {
      onProgress: (fraction) => seen.push(fraction),
      onPart: async (_part, data) => {
        if (typeof data === 'object' && data !== null && 'threadId' in data)
          threads.add(Number(data.threadId));
      },
    });
    expect(spread).toEqual(alone);
    expect(threads.size).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('goes on from the parts that are finished', async () => {
    const computed: number[] = [];
    const result = await poolWith({ threads: 2 }).run(
      method,
      null,
      { count: 4 },
      {
        finished: new Map([
          [0, { value: 0 }],
          [2, { value: 4 }],
          [17, { value: 1e6 }],
        ]),
        onPart: async (part) => void computed.push(part),
      },
    );
    expect(computed.sort()).toEqual([1, 3]);
    expect(result.properties[0]?.value).toBeCloseTo((1 + 4 + 9) / 3, 12);
  });

  it('tells of what is finished while the rest is under way', async () => {
    const partial: [number, number][] = [];
    await poolWith({ threads: 1 }).run(
      method,
      null,
      { count: 6, milliseconds: 600 },
      {
        onPartial: ({ finished, parts }) => partial.push([finished, parts]),
      },
    );
    expect(partial.length).toBeGreaterThan(0);
    for (const [finished, parts] of partial) {
      expect(parts).toBe(6);
      expect(finished).toBeLessThan(6);
    }
  });

  it('ends with the reason of the part that fails, and stops at once when cancelled', async () => {
    const pool = poolWith({ threads: 2 });
    await expect(pool.run(method, null, { count: 20, milliseconds: 200, failing: 3 })).rejects.toThrow(
      'part 3 failed',
    );
    const controller = new AbortController();
    const started = performance.now();
    const run = pool.run(
      method,
      null,
      { count: 50, milliseconds: 1000 },
      {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      },
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - started).toBeLessThan(10_000);
    await expect(pool.run(method, null, { count: 1 })).resolves.toMatchObject({ warnings: [] });
  });

  it('is held to the time that a whole run may take', async () => {
    const pool = poolWith({ threads: 1, minutes: 0.01 });
    await expect(pool.run(method, null, { count: 30, milliseconds: 300 })).rejects.toMatchObject({
      code: 'run.time-limit',
    });
  });
});
