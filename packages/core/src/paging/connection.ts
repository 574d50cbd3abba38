import { encodeCursor } from './cursor.js';
import { type CheckedPage, checkPage, type Page } from './page.js';

/** One entry of a page, with the cursor that continues after (or before) it. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** One page of a list. `totalCount` counts the whole list, whatever the page. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Makes a page of what a store returned.
 *
 * @param found the entries between the page's cursors, nearest to its starting end first, and one more than
 * `page.size` where there are more: the extra one only tells that another page follows
 * @param keyOf the sort key of an entry, unique in the list
 */
export function toConnection<Node>(
  found: readonly Node[],
  page: CheckedPage,
  totalCount: number,
  keyOf: (node: Node) => string,
): Connection<Node> {
  const forward = page.direction === 'forward';
  const more = found.length > page.size;
  const kept = found.slice(0, page.size);
  const edges = (forward ? kept : kept.reverse()).map((node) => ({
    cursor: encodeCursor(keyOf(node)),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: forward ? more : page.before !== null,
      hasPreviousPage: forward ? page.after !== null : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/**
 * A page of a list that is wholly in memory.
 *
 * @param nodes in ascending order of `keyOf` by code unit
 * @throws ParameterError as {@link checkPage} does
 */
export function pageOf<Node>(
  nodes: readonly Node[],
  page: Page,
  keyOf: (node: Node) => string,
  path: readonly string[] = [],
): Connection<Node> {
  const checked = checkPage(page, path);
  const { after, before } = checked;
  const between = nodes.filter((node) => {
    const key = keyOf(node);
    return (after === null || key > after) && (before === null || key < before);
  });
  const ordered = checked.direction === 'forward' ? between : between.reverse();
  return toConnection(ordered.slice(0, checked.size + 1), checked, nodes.length, keyOf);
}
