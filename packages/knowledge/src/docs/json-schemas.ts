import { z } from 'zod';
import { type Kind, kinds } from '../schema/kinds.js';

/** The JSON Schema of a file of one kind, for editors that complete and check while one writes. */
export function jsonSchemaOf(kind: Kind): Record<string, unknown> {
  const { entry, name } = kinds[kind];
  const schema = z.toJSONSchema(z.array(entry), { io: 'input' });
  return { ...schema, title: `List of entries: ${name}` };
}
