import 'server-only';
import { graphql } from '../../generated';
import type { ChallengeEntryFragment, FindingFilter } from '../../generated/graphql';
import { query } from '../../lib/api/query';
import { LARGEST_PAGE } from '../../lists/list';

/** What an open question shows of itself. */
export const ChallengeEntryFragmentDocument = graphql(`
  fragment ChallengeEntry on Finding {
    type
    ...FindingEntry
  }
`);

export const challengesDocument = graphql(`
  query Challenges($filter: FindingFilter!, $first: Int, $after: String) {
    findings(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ...ChallengeEntry }
    }
  }
`);

/** Every finding that the filter keeps: there are dozens, not thousands, of open questions. */
export async function allFindings(filter: FindingFilter): Promise<ChallengeEntryFragment[]> {
  const found: ChallengeEntryFragment[] = [];
  let after: string | null | undefined;
  do {
    const { findings } = await query(challengesDocument, {
      filter,
      first: LARGEST_PAGE,
      ...(after && { after }),
    });
    found.push(...findings.nodes);
    after = findings.pageInfo.hasNextPage ? findings.pageInfo.endCursor : null;
  } while (after);
  return found;
}
