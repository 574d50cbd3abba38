import type { PredictionAnswerFragment } from '../../generated/graphql';
import { ApiFailure } from '../../lib/api/api-failure';
import { Notice } from '../notice/notice';
import { PredictionAnswer } from './prediction-answer';

/** The answer, or the refusal in its place: the form stays usable either way. */
export async function AnswerOrFailure({ ask }: { ask: () => Promise<PredictionAnswerFragment> }) {
  try {
    return <PredictionAnswer answer={await ask()} />;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] predict: ${error.message}`);
    return (
      <Notice tone="alert" title="No prediction came back">
        <p>
          {error.message} Id {error.id}.
        </p>
      </Notice>
    );
  }
}
