import { readConfiguration, startApi } from '@interphase/api';
import { readLock } from '@interphase/store';
import { z } from 'zod';
import { CommandFailure } from './report/failure.js';

/** A GraphQL endpoint that this command may use. */
export interface ApiClient {
  /** Whether a server that was already running answers, rather than one started for this command. */
  readonly shared: boolean;
  /** Root address, without the path. */
  readonly address: string;
  /** Runs an operation and checks its answer. */
  readonly query: <T>(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    answer: z.ZodType<T>,
  ) => Promise<T>;
}

const responseSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/**
 * Runs `work` against the server that holds the stores, or, when none runs, against one started for as long as the
 * work takes: one process owns the embedded stores.
 */
export async function withApi<T>(work: (client: ApiClient) => Promise<T>): Promise<T> {
  const configuration = readConfiguration(process.env);
  const owner = await readLock(configuration.storeFolder);
  if (owner?.address.startsWith('http')) {
    if (process.stderr.isTTY) console.error(`interphase · using the server that runs at ${owner.address}`);
    return work(client(owner.address, true));
  }
  const api = await startApi({ ...configuration, port: 0 });
  try {
    return await work(client(new URL(api.url).origin, false));
  } finally {
    await api.close();
  }
}

const client = (address: string, shared: boolean): ApiClient => ({
  shared,
  address,
  query: async (query, variables, answer) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = responseSchema.parse(await response.json());
    if (errors?.length) throw new CommandFailure(errors.map(({ message }) => message).join('\n'));
    return answer.parse(data);
  },
});
