import { z } from 'zod';
import type { ApiClient } from '../../api-client.js';
import { CommandFailure } from '../../report/failure.js';
import { failureText } from '../../structure-argument.js';
import type { PredictRequest } from './requests.js';

const fields = `
  ... on DistinctHops { nodes { fromSite toSite from to length } }
  ... on UserError { message path }`;
const hopsQuery = `query ($structure: StructureInput!, $mobileIon: String!) {
  filled: distinctHops(structure: $structure, mobileIon: $mobileIon) { ${fields} }
  empty: distinctHops(structure: $structure, mobileIon: $mobileIon, ends: EMPTY) { ${fields} }
}`;

const hopSchema = z.object({
  fromSite: z.string(),
  toSite: z.string(),
  from: z.array(z.number()),
  to: z.array(z.number()),
  length: z.number(),
});
const offerSchema = z.union([
  z.object({ nodes: z.array(hopSchema) }),
  z.object({ message: z.string(), path: z.array(z.string()) }),
]);
const offersSchema = z.object({ filled: offerSchema, empty: offerSchema });

/**
 * A request for each hop that the structure of one offers, the shortest first, those to empty sites after the others.
 * @throws CommandFailure for a request without a structure, or one that offers none
 */
export async function requestsOfHops(
  api: Pick<ApiClient, 'query'>,
  request: PredictRequest,
): Promise<PredictRequest[]> {
  const { structure, mobileIon } = request.input;
  if (request.quantity !== 'barrier' || structure === undefined) {
    throw new CommandFailure(`${request.label}: hops have barriers, and need a structure or a material.`);
  }
  const { filled, empty } = await api.query(hopsQuery, { structure, mobileIon }, offersSchema);
  const hops = [filled, empty].flatMap((offer) => ('nodes' in offer ? offer.nodes : []));
  if (hops.length === 0) {
    const reason = 'message' in filled ? failureText(filled) : 'no two sites are in reach of each other';
    throw new CommandFailure(`${request.label} offers no hops: ${reason}`);
  }
  return hops.map(({ fromSite, toSite, from, to, length }) => ({
    label: `${request.label}: ${fromSite} to ${toSite}, ${length.toFixed(2)} Å (${ends(from, to)})`,
    quantity: 'barrier',
    input: { ...request.input, hop: { from, to } },
  }));
}

/** As `--hop` takes them. */
const ends = (from: readonly number[], to: readonly number[]): string =>
  [from, to].map((place) => place.map((value) => Number(value.toFixed(4)) + 0).join(' ')).join(' to ');
