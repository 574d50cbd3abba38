import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemaOf, kindNames, kinds, renderFormatDocs, reviewJsonSchema } from '../dist/index.js';

/** Writes what is generated from the schema: docs/evidence-format.md and the JSON Schemas for editors. */
const root = new URL('../../../', import.meta.url);
const schemas = new URL('data/knowledge/schema/', root);
await mkdir(schemas, { recursive: true });
await writeFile(new URL('docs/evidence-format.md', root), renderFormatDocs());
for (const kind of kindNames) {
  const file = new URL(`${kinds[kind].name.replace(' ', '-')}.json`, schemas);
  await writeFile(file, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
}
await writeFile(new URL('review.json', schemas), `${JSON.stringify(reviewJsonSchema(), null, 2)}\n`);
