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
    filled: distinctHops(structure: $structure, mobileIon: $mobileIon) { ...DistinctHopsAnswer }
    empty: distinctHops(structure: $structure, mobileIon: $mobileIon, ends: EMPTY) { ...DistinctHopsAnswer }
  }
  fragment DistinctHopsAnswer on DistinctHopsResult {
    __typename
    ... on DistinctHops { totalCount nodes { ...DistinctHop } }
    ... on UserError { message path }
  }
  fragment DistinctHop on DistinctHop { fromSite toSite from to length multiplicity }
`);

/** The shortest distinct hops of one kind, each with its barrier or why there is none. */
export interface OfferedHops {
  readonly totalCount: number;
  readonly hops: readonly { readonly hop: DistinctHopFragment; readonly answer: PredictionRowFragment }[];
}

/** What a structure offers. */
export interface HopsOfStructure {
  /** Between sites that the structure names. */
  readonly filled: OfferedHops;
  /** To, from and between interstitial sites; a sentence where these cannot be found. */
  readonly empty: OfferedHops | string;
}

/** The hops that a structure offers with their barriers, or the sentence that says why it offers none. */
export async function askHops({
  structure,
  mobileIon,
  coverage,
}: Pick<MigrationBarrierInput, 'structure' | 'mobileIon' | 'coverage'>): Promise<HopsOfStructure | string> {
  const { filled, empty } = await query(document, { structure, mobileIon });
  const isOffered = filled.__typename === 'DistinctHops';
  // A host without the ion has empty sites alone.
  if (!isOffered && empty.__typename !== 'DistinctHops') return filled.message;
  const offered = [filled, empty].flatMap((hops) => (hops.__typename === 'DistinctHops' ? hops.nodes : []));
  const answers = await askBarriers(
    offered.map(({ from, to }) => ({ structure, mobileIon, coverage: coverage ?? null, hop: { from, to } })),
  );
  const answerOf = new Map(offered.map((hop, index) => [hop, answers[index]]));
  const withAnswers = ({ totalCount, nodes }: Offered): OfferedHops => ({
    totalCount,
    hops: nodes.flatMap((hop) => {
      const answer = answerOf.get(hop);
      return answer ? [{ hop, answer }] : [];
    }),
  });
  return {
    filled: isOffered ? withAnswers(filled) : { totalCount: 0, hops: [] },
    empty: empty.__typename === 'DistinctHops' ? withAnswers(empty) : empty.message,
  };
}

interface Offered {
  readonly totalCount: number;
  readonly nodes: readonly DistinctHopFragment[];
}
