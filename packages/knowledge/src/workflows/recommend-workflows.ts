import type { CypherRunner } from '../graph/graph-client.js';
import { checkCount } from '../queries/parameters.js';
import { findChains } from './find-chains.js';
import { resolveWorkflowQuestion, type WorkflowQuestion } from './question.js';
import { scoreWorkflows, type Workflow } from './score-workflows.js';
import { stepFacts } from './step-facts.js';

/**
 * Chains of techniques that carry a quantity from one length scale to another, best first: each technique hands a
 * quantity to the next, and the last gives the quantity that is asked for.
 * @param first how many at most, 0 to 100
 * @throws ParameterError when a name is not known, with the nearest ones, or `first` is outside its range
 */
export async function recommendWorkflows(
  graph: CypherRunner,
  question: WorkflowQuestion,
  first = 5,
): Promise<Workflow[]> {
  checkCount(first, 'first', 'workflows are recommended at once');
  const resolved = await resolveWorkflowQuestion(graph, question);
  const chains = await findChains(graph, resolved);
  const techniques = [...new Set(chains.flatMap((chain) => chain.techniques))];
  const facts = await stepFacts(graph, techniques, resolved.material);
  return scoreWorkflows(resolved, chains, facts, first);
}
