import type { ApiFailure } from '../../lib/api/api-failure';
import { Page } from './page';

/** Names what could not be shown, why, what to do next, and the id of the entry in the log. */
export function FailurePage({ thing, failure }: { thing: string; failure: ApiFailure }) {
  const unreachable = failure.kind === 'unreachable';
  return (
    <Page
      title={`Could not show ${thing}`}
      lede={
        unreachable
          ? 'The API that holds the evidence does not answer.'
          : `The API refused the question: ${failure.message}`
      }
    >
      <p>
        {unreachable
          ? 'It may still be starting. Wait a few seconds and load the page again; if it stays away, look at the server’s log.'
          : 'Go back and change what was asked, or start from the home page.'}{' '}
        Id {failure.id}.
      </p>
    </Page>
  );
}
