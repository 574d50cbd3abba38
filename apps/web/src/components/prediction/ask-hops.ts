import 'server-only';
import { graphql } from '../../generated';
import type {
  DistinctHopFragment,
  MigrationBarrierInput,
  PredictionRowFragment,
} from '../../generated/graphql';
import { query } from '../../lib/api/query';
import { askBarriers } from './ask';

const document = graphql(`
  query DistinctHops($structure: StructureInput!, $mobileIon: String!) {
    distinctHops(structure: $structure, mobileIon: $mobileIon) {
      __typename
      ... on DistinctHops { totalCount nodes { ...DistinctHop } }
      ... on UserError { message path }
    }
  }
  fragment DistinctHop on DistinctHop { fromSite toSite from to length multiplicity }
`);

/** The shortest distinct hops of a structure, each with its barrier or why there is none. */
export interface HopsOfStructure {
  readonly totalCount: number;
  readonly hops: readonly { readonly hop: DistinctHopFragment; readonly answer: PredictionRowFragment }[];
}

/** The hops that a structure offers with their barriers, or the sentence that says why it offers none. */
export async function askHops({
  structure,
  mobileIon,
  coverage,
}: Pick<MigrationBarrierInput, 'structure' | 'mobileIon' | 'coverage'>): Promise<HopsOfStructure | string> {
  const { distinctHops } = await query(document, { structure, mobileIon });
  if (distinctHops.__typename !== 'DistinctHops') return distinctHops.message;
  const { totalCount, nodes } = distinctHops;
  const answers = await askBarriers(
    nodes.map(({ from, to }) => ({ structure, mobileIon, coverage: coverage ?? null, hop: { from, to } })),
  );
  return {
    totalCount,
    hops: nodes.flatMap((hop, index) => {
      const answer = answers[index];
      return answer ? [{ hop, answer }] : [];
    }),
  };
}
