import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfiguration, startApi } from '@interphase/api';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';

declare module 'vitest' {
  interface ProvidedContext {
    loadedData: string;
  }
}

const ended = z.object({ data: z.object({ queued: total(), running: total() }) });

/**
 * Makes, once before all tests from outside, the data folder of a server that has loaded its sources and computed its
 * reference runs. What a first start does is tested by files that start from nothing.
 */
export default async function makeLoadedData({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'interphase-loaded-'));
  const api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: folder }));
  while ((await waiting(api.url)) > 0) await sleep(100);
  await api.close();
  provide('loadedData', folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** A copy of that data folder for a file of tests, which removes it after use. */
export async function copyOfLoadedData(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'interphase-e2e-'));
  await cp(inject('loadedData'), folder, { recursive: true });
  return folder;
}

async function waiting(url: string): Promise<number> {
  const query = `{
    queued: simulationRuns(filter: { status: QUEUED }) { totalCount }
    running: simulationRuns(filter: { status: RUNNING }) { totalCount }
  }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { queued, running } = ended.parse(await response.json()).data;
  return queued.totalCount + running.totalCount;
}

function total() {
  return z.object({ totalCount: z.number() });
}
