import { fileURLToPath } from 'node:url';
import {
  evaluateRecommender,
  type GraphClient,
  loadEvidence,
  openGraph,
  readEvidence,
  readReferenceQuestions,
} from '@interphase/knowledge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The recommender against what experts answer. The held-out half is for its total only: a failure must not be mended
 * by looking at its questions.
 */
const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const questionsOf = (half: string) =>
  readReferenceQuestions(inRepository(`test/reference/technique-questions/${half}.yaml`));

/** What the project promises: a right technique among the first three for so many of the questions. */
const promised = 0.85;

describe('the recommender', () => {
  let graph: GraphClient;
  beforeAll(async () => {
    graph = await openGraph();
    await loadEvidence(graph, await readEvidence(inRepository('data/knowledge')));
  });
  afterAll(() => graph.close());

  it.each(['building', 'held-out'])('gives a right technique among three on the %s half', async (half) => {
    const questions = await questionsOf(half);
    const { top3, top1 } = await evaluateRecommender(graph, questions);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(top3 / questions.length).toBeGreaterThanOrEqual(promised);
    expect(top1).toBeLessThanOrEqual(top3);
  });

  it('gives the same answer every time', async () => {
    const questions = await questionsOf('building');
    const first = await evaluateRecommender(graph, questions);
    expect(await evaluateRecommender(graph, questions)).toEqual(first);
  });
});
