import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, findBreakingChanges, printSchema } from 'graphql';
import { schema } from './schema.js';

/** `npm run schema`: writes the schema that stands in the repository, unless a client would break by it. */
const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const committed = existsSync(file) ? buildSchema(readFileSync(file, 'utf8')) : schema;
const breaking = findBreakingChanges(committed, schema);

if (breaking.length > 0 && !process.argv.includes('--break-clients')) {
  process.stderr.write('These changes would break clients:\n');
  for (const { description } of breaking) process.stderr.write(`  ${description}\n`);
  process.stderr.write('To write them all the same: npm run schema -w @interphase/api -- --break-clients\n');
  process.exit(1);
}
writeFileSync(file, `${printSchema(schema)}\n`);
