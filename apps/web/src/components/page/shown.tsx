import { headers } from 'next/headers';
import { type ReactNode, Suspense } from 'react';
import { ApiFailure } from '../../lib/api/api-failure';
import { FailurePage } from './failure-page';

/**
 * Shows what `load` returns. A navigation by script sees the skeleton at once; a document that the browser itself
 * asked for arrives whole, so that it reads without JavaScript and carries the right status. When the API cannot
 * answer, the page says so, in words and with an id that stands in the server's log.
 */
export async function Shown({
  thing,
  skeleton,
  load,
}: {
  thing: string;
  skeleton: ReactNode;
  load: () => Promise<ReactNode>;
}) {
  const byScript = (await headers()).get('sec-fetch-dest') === 'empty';
  const content = <Guarded thing={thing} load={load} />;
  return byScript ? <Suspense fallback={skeleton}>{content}</Suspense> : content;
}

async function Guarded({ thing, load }: { thing: string; load: () => Promise<ReactNode> }) {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] ${thing}: ${error.message}`, error.cause ?? '');
    return <FailurePage thing={thing} failure={error} />;
  }
}
