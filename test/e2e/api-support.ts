import { rm } from 'node:fs/promises';
import { type RunningApi, readConfiguration, startApi } from '@interphase/api';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect } from 'vitest';
import { z } from 'zod';
import { copyOfLoadedData } from './loaded-data.js';

const answer = z.object({
  data: z.record(z.string(), z.any()).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()) }))
    .optional(),
});

/** An API of its own for a file of tests, with sources loaded and reference runs computed, and how to ask it. */
export function apiForTests() {
  let dataFolder = '';
  let api: RunningApi | undefined;

  beforeAll(async () => {
    dataFolder = await copyOfLoadedData();
    api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: dataFolder }));
  });

  afterAll(async () => {
    await api?.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const url = (): string => {
    if (api === undefined) throw new Error('The API runs only while tests do.');
    return api.url;
  };

  async function ask(query: string, variables: object = {}) {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return answer.parse(await response.json());
  }

  /** The data of a query that must succeed. */
  async function data(query: string, variables: object = {}) {
    const { data: given, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return given ?? {};
  }

  /** Every state of a run, as the subscription gives them. */
  async function follow(id: string) {
    const client = createClient({ url: `${url()}/graphql/stream` });
    const states = [];
    const query = `subscription ($id: ID!) {
      simulationProgress(id: $id) { status progress message properties { quantity { slug } value unit } }
    }`;
    for await (const result of client.iterate({ query, variables: { id } })) {
      expect(result.errors).toBeUndefined();
      states.push(z.object({ simulationProgress: z.any() }).parse(result.data).simulationProgress);
    }
    client.dispose();
    return states;
  }

  return { url, ask, data, follow, dataFolder: () => dataFolder };
}
