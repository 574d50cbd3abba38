import { z } from 'zod';
import { type Kind, kinds } from '../schema/kinds.js';
import { reviewEntry } from '../schema/review.js';

/** The JSON Schema of a file of one kind, for editors that complete and check while one writes. */
export function jsonSchemaOf(kind: Kind): Record<string, unknown> {
  const { entry, name } = kinds[kind];
  const schema = z.toJSONSchema(z.array(entry), { io: 'input' });
  return { ...schema, title: `List of entries: ${name}` };
}

/** The JSON Schema of the one document that says what a review holds. */
export const reviewJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(reviewEntry, { io: 'input' }),
  title: 'What a review holds',
});
