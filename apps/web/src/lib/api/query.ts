import 'server-only';
import { z } from 'zod';
import type { TypedDocumentString } from '../../generated/graphql';
import { ApiFailure } from './api-failure';
import { apiUrl } from './endpoint';

const envelope = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/**
 * Runs one typed operation against the API, never from a cache.
 * @throws ApiFailure when the API is not reachable or answers with errors.
 */
export async function query<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(apiUrl(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    cache: 'no-store',
  }).catch((cause: unknown) => {
    throw new ApiFailure('unreachable', 'The API does not answer.', { cause });
  });
  const body = envelope.safeParse(await response.json().catch(() => null));
  if (!body.success)
    throw new ApiFailure('unreachable', `The API answered ${response.status} without a GraphQL result.`);
  const { data, errors } = body.data;
  if (errors?.length || data === null || data === undefined)
    throw new ApiFailure('refused', errors?.map((error) => error.message).join(' ') || 'No data came back.');
  // The operation was generated from the same schema that the API checked it against.
  return data as Result;
}
