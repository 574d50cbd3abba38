import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { schema } from './schema.js';

/** Where the printed schema is committed. */
const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));

writeFileSync(file, `${printSchema(schema)}\n`);
