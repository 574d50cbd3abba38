import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { schema } from '@interphase/api';
import { getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';

const root = path.resolve(import.meta.dirname, '../..');
const { data } = apiForTests();

describe('the examples in the READMEs', async () => {
  const files = ['README.md', 'apps/api/README.md', ...(await docs())];
  const examples = (await Promise.all(files.map(examplesOf))).flat();

  it.each(examples)('$file:$line', async ({ text }) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    // A subscription needs the id of a run; the tests of runs follow one.
    if (getOperationAST(document)?.operation === 'subscription') return;
    const given = await data(text);
    expect(JSON.stringify(given)).not.toMatch(/"message":/);
    for (const field of Object.values(given)) expect(field).toBeTruthy();
  });

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(5);
  });
});

async function docs(): Promise<string[]> {
  const names = await readdir(path.join(root, 'docs'));
  return names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
}

async function examplesOf(file: string) {
  const text = await readFile(path.join(root, file), 'utf8');
  return [...text.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length + 1,
    text: match[1] ?? '',
  }));
}
