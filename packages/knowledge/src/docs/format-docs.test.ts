import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { kindNames, kinds } from '../schema/kinds.js';
import { jsonSchemaOf, reviewJsonSchema } from './json-schemas.js';
import { renderFormatDocs } from './render-format-docs.js';

const root = new URL('../../../../', import.meta.url);
const hint = 'run `npm run format-docs -w @interphase/knowledge`';

describe('what is generated from the schema is current', () => {
  it('docs/evidence-format.md', async () => {
    const committed = await readFile(new URL('docs/evidence-format.md', root), 'utf8');
    expect(committed === renderFormatDocs(), hint).toBe(true);
  });

  it.each(kindNames)('data/knowledge/schema for %s', async (kind) => {
    const file = new URL(`data/knowledge/schema/${kinds[kind].name.replace(' ', '-')}.json`, root);
    expect(JSON.parse(await readFile(file, 'utf8')), hint).toEqual(jsonSchemaOf(kind));
  });

  it('data/knowledge/schema for what a review holds', async () => {
    const file = new URL('data/knowledge/schema/review.json', root);
    expect(JSON.parse(await readFile(file, 'utf8')), hint).toEqual(reviewJsonSchema());
  });
});

describe('the description of the format', () => {
  it('names every field of every kind, nested ones by their path', () => {
    const docs = renderFormatDocs();
    for (const kind of kindNames) {
      for (const field of Object.keys(kinds[kind].entry.shape)) expect(docs).toContain(`| \`${field}\` |`);
    }
    expect(docs).toContain('| `sections[].numbers[].leftOut` | text (optional) |');
    expect(docs).toContain('| `values[].conditions[].name` | text |');
    expect(docs).toContain(
      '| `scale.metres` | [number, number] (optional) | Smallest and largest, in metres. |',
    );
    expect(docs).toContain('| `kind` | `computation` or `experiment` |');
  });
});
