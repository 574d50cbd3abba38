import type { CypherRunner } from '../graph/graph-client.js';
import { checkCount } from '../queries/parameters.js';
import { type Knowledge, knowledgeOf } from './knowledge.js';
import { checkQuestion, type TechniqueQuestion, type TechniqueRecommendation } from './question.js';
import { resolveQuestion } from './resolve-question.js';
import { scoreTechniques } from './score-techniques.js';
import { type UnderstoodQuestion, understoodOf } from './understood.js';

/**
 * Techniques for a question, best first, each with the reasons for its rank, the findings behind them, what it
 * cannot tell and what complements it.
 * @param first how many at most, 0 to 100
 * @throws ParameterError when nothing is asked, a window runs backwards, a name is not known, or `first` is
 * outside its range
 */
export async function recommendTechniques(
  graph: CypherRunner,
  question: TechniqueQuestion,
  first = 10,
): Promise<TechniqueRecommendation[]> {
  checkCount(first, 'first', 'techniques are recommended at once');
  const asked = checkQuestion(question);
  const knowledge = await knowledgeOf(graph);
  return scoreTechniques(resolveQuestion(asked, knowledge), knowledge, first);
}

/**
 * What a question is understood to ask, before anything is ranked.
 * @throws ParameterError as `recommendTechniques` does
 */
export async function readQuestion(
  graph: CypherRunner,
  question: TechniqueQuestion,
): Promise<UnderstoodQuestion> {
  const asked = checkQuestion(question);
  const knowledge = await knowledgeOf(graph);
  return understoodOf(resolveQuestion(asked, knowledge), knowledge);
}

/** The techniques and findings that recommendations are made from, so that no one needs to fetch them again. */
export async function recommendedRecords(
  graph: CypherRunner,
): Promise<Pick<Knowledge, 'techniques' | 'findings'>> {
  const { techniques, findings } = await knowledgeOf(graph);
  return { techniques, findings };
}
