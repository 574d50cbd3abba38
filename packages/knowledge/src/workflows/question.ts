import { z } from 'zod';
import type { CypherRunner } from '../graph/graph-client.js';
import { findByName } from '../queries/find-by-name.js';
import { parseParameters } from '../queries/parameters.js';

const name = z.string().trim().min(1, 'is empty');

/** What a chain of techniques is to carry, from where to where. Texts are slugs or names. */
const questionSchema = z.object({
  /** The quantity that the last technique gives. */
  quantity: name,
  /** Length scale that the first technique reaches. */
  fromLengthScale: name.nullish(),
  /** Length scale that the last technique reaches. */
  toLengthScale: name.nullish(),
  /** The first technique. */
  start: name.nullish(),
  /** Findings about it and its relatives count for a chain. */
  material: name.nullish(),
});
export type WorkflowQuestion = z.input<typeof questionSchema>;

/** The question in slugs; null is not asked. */
export interface ResolvedWorkflowQuestion {
  quantity: string;
  fromLengthScale: string | null;
  toLengthScale: string | null;
  start: string | null;
  material: string | null;
}

/** @throws ParameterError when a text is empty or names nothing; it says what is nearest */
export async function resolveWorkflowQuestion(
  graph: CypherRunner,
  question: WorkflowQuestion,
): Promise<ResolvedWorkflowQuestion> {
  const { quantity, fromLengthScale, toLengthScale, start, material } = parseParameters(
    questionSchema,
    question,
  );
  const scale = (given: string | null | undefined, field: string) =>
    given == null ? null : findByName(graph, 'length scale', given, field);
  return {
    quantity: await findByName(graph, 'quantity', quantity, 'quantity'),
    fromLengthScale: await scale(fromLengthScale, 'fromLengthScale'),
    toLengthScale: await scale(toLengthScale, 'toLengthScale'),
    start: start == null ? null : await findByName(graph, 'technique', start, 'start'),
    material: material == null ? null : await findByName(graph, 'material', material, 'material'),
  };
}
