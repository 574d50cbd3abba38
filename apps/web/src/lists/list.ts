import type { SearchParameters } from '../lib/url/parameters';

/** The values that one field of a filter can take, with how many entries each would keep. */
export interface FacetOfList {
  readonly field: string;
  readonly label: string;
  readonly values: readonly { readonly key: string; readonly label: string; readonly count?: number }[];
}

export interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly facets?: readonly FacetOfList[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor?: string | null | undefined;
    readonly endCursor?: string | null | undefined;
  };
}

/** Relay's arguments of one page. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** One list of the explorer: where it stands and what it asks. */
export interface ListDefinition<Node> {
  /** Path of its page and stem of its file names, which the API hands out. */
  readonly name: string;
  readonly document: { toString(): string };
  /** The variables that filter parameters of the address lead to. */
  filter(parameters: SearchParameters): { readonly filter: Readonly<Record<string, unknown>> };
  page(parameters: SearchParameters, page: PageArguments): Promise<PageOf<Node>>;
}

const PAGE_SIZE = 25;
/** The API's own maximum. */
export const LARGEST_PAGE = 100;

/** The page that the address asks for. */
export function pageOf(parameters: Readonly<Record<string, string>>, size = PAGE_SIZE): PageArguments {
  if (parameters.before) return { last: size, before: parameters.before };
  return parameters.after ? { first: size, after: parameters.after } : { first: size };
}
