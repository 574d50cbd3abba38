import { rm } from 'node:fs/promises';
import { type RunningApi, readConfiguration, startApi } from '@interphase/api';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import { copyOfLoadedData } from './loaded-data.js';
import { copyOfModels, type ModelsFolder } from './models-folder.js';

const answer = z.object({ data: z.record(z.string(), z.any()) });

/** What is asked of every answer to a request for a prediction. */
export const prediction = `__typename
  ... on Prediction { id value lower upper unit coverage model { slug version active } domain { percentile inside nearest { label } } warnings }
  ... on UserError { message path }`;

export const formulaModel = 'ionic-conductivity-formula';
export const garnet = { formula: 'Li7La3Zr2O12', mobileIon: 'Li' };

/**
 * An API of its own for a file of tests, with models that can be changed, and how to ask it for predictions.
 * @param prepare changes the models before it starts
 */
export function predictingApi(prepare: (models: ModelsFolder) => Promise<void> = async () => {}) {
  let store = '';
  let folder: ModelsFolder | undefined;
  let api: RunningApi | undefined;
  const models = (): ModelsFolder => {
    if (folder === undefined) throw new Error('The models are there only while tests run.');
    return folder;
  };
  const start = async () => {
    api = await startApi(readConfiguration({ API_PORT: '0', INTERPHASE_DATA: store }));
  };
  const stop = async () => api?.close();

  beforeAll(async () => {
    [store, folder] = await Promise.all([copyOfLoadedData(), copyOfModels()]);
    await prepare(folder);
    process.env.INTERPHASE_DATA_FOLDER = folder.folder;
    await start();
  });
  afterAll(async () => {
    await stop();
    delete process.env.INTERPHASE_DATA_FOLDER;
    await folder?.remove();
    await rm(store, { recursive: true, force: true });
  });

  async function data(query: string, variables: object = {}, token?: string) {
    const response = await fetch(`${api?.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return answer.parse(await response.json()).data;
  }
  const conductivity = async (input: object) =>
    (
      await data(
        `query ($input: ConductivityInput!) { answer: predictConductivity(input: $input) { ${prediction} } }`,
        { input },
      )
    ).answer;
  const barrier = async (input: object) =>
    (
      await data(
        `query ($input: MigrationBarrierInput!) { answer: predictMigrationBarrier(input: $input) { ${prediction} } }`,
        { input },
      )
    ).answer;

  return { models, start, stop, store: () => store, data, conductivity, barrier };
}
