import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GraphFingerprint, graphFingerprint, loadEvidence, openGraph } from '@interphase/knowledge';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manyFindings } from './graph/many-findings.mjs';

/**
 * A load of the embedded graph that is killed at any point leaves it as it was before, or as it is after; the
 * graph opens again, and the load repeated gives what a load that nothing disturbed gives.
 */

const script = fileURLToPath(new URL('./graph/load-and-die.mjs', import.meta.url));
const [few, many] = [5, 120];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interphase-kill-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens the graph, as the next process would. */
async function inGraph<T>(work: (graph: Awaited<ReturnType<typeof openGraph>>) => Promise<T>): Promise<T> {
  const graph = await openGraph({ folder });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

const fingerprint = () => inGraph(graphFingerprint);

async function loadHere(copies: number): Promise<GraphFingerprint> {
  const evidence = await manyFindings(copies);
  return inGraph(async (graph) => {
    await loadEvidence(graph, evidence);
    return graphFingerprint(graph);
  });
}

/** Loads in a child process that is killed; resolves when it is dead. */
async function loadAndDie(copies: number, when: string, delay?: number): Promise<void> {
  const child = spawn(process.execPath, [script, folder, String(copies), when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (delay !== undefined) {
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay));
  }
  const [code, signal] = await once(child, 'exit');
  // With a delay the load may be over before the signal comes; that is one of the points to be tried.
  if (delay === undefined) expect([code, signal]).toEqual([null, 'SIGKILL']);
}

describe('a load that is killed', () => {
  let clean: GraphFingerprint;
  beforeAll(async () => {
    const graph = await openGraph();
    await loadEvidence(graph, await manyFindings(many));
    clean = await graphFingerprint(graph);
    await graph.close();
  });

  it.each(['0.02', '0.3', '0.6', '0.9', '1'])(
    'at %s of the work leaves an empty graph empty',
    async (when) => {
      await loadAndDie(many, when);
      expect(await fingerprint()).toMatchObject({ nodes: 0, relationships: 0 });
      expect(await loadHere(many)).toEqual(clean);
    },
  );

  it.each(['0.02', '0.5', '1'])('at %s of the work leaves an older body of evidence whole', async (when) => {
    const before = await loadHere(few);
    await loadAndDie(many, when);
    expect(await fingerprint()).toEqual(before);
    expect(await loadHere(many)).toEqual(clean);
  });

  it('after the commit has lost nothing', async () => {
    await loadAndDie(many, 'committed');
    expect(await fingerprint()).toEqual(clean);
  });

  it('again and again by another process leaves all or nothing', async () => {
    const whole = [await loadHere(few), clean];
    for (const [copies, delay] of [
      [many, 5],
      [many, 30],
      [few, 60],
      [many, 120],
    ] as const) {
      await loadAndDie(copies, 'parent', delay);
      expect(whole, `killed after ${delay} ms`).toContainEqual(await fingerprint());
    }
    expect(await loadHere(many)).toEqual(clean);
  });

  it('while it removes leaves what was there', async () => {
    const before = await loadHere(many);
    await loadAndDie(few, '0.5');
    expect(await fingerprint()).toEqual(before);
    const after = await loadHere(few);
    expect(after.nodes).toBeLessThan(before.nodes);
    expect(await loadHere(many)).toEqual(clean);
  });
});
