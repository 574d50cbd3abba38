import type { SearchParameters } from '../lib/url/parameters';
import { LARGEST_PAGE, type ListDefinition } from './list';

/** Every entry of a list, page after page, in the API's order. */
export async function wholeList<Node>(
  list: Pick<ListDefinition<Node>, 'page'>,
  parameters: SearchParameters,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | undefined;
  do {
    const page = await list.page(
      parameters,
      after ? { first: LARGEST_PAGE, after } : { first: LARGEST_PAGE },
    );
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after);
  return nodes;
}
