import { defaultPageSize } from '@interphase/core';

/** Arguments of a connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The page that arguments ask for; when they name no size, the first 20. */
export function pageOf({ first, after, last, before }: PageArguments): PageArguments {
  return { first: first ?? (last == null ? defaultPageSize : null), after, last, before };
}
