'use client';

import { Page } from '../components/page/page';

/** A fault of ours while a page was made: says so, with the id under which the server logged it. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const id =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : 'none';
  return (
    <Page
      title="This page could not be made"
      lede="Something failed in the explorer itself, not in what was asked."
    >
      <p>
        Try again; if it fails again, report it with the id {id}.{' '}
        <button type="button" onClick={() => retry()}>
          Try again
        </button>
      </p>
    </Page>
  );
}
