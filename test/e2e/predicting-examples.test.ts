import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';

const run = promisify(execFile);
const { url } = apiForTests();
const document = path.resolve(import.meta.dirname, '../../docs/predicting.md');

/** The example in a language, asking the server of these tests. */
async function example(language: string): Promise<string> {
  const text = await readFile(document, 'utf8');
  const [, code = ''] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text) ?? [];
  expect(code.trim().split('\n')).toHaveLength(5);
  return code.replaceAll('http://127.0.0.1:4000', url());
}

describe('the examples of docs/predicting.md get a prediction in five lines', () => {
  it('of Python', async ({ skip }) => {
    const code = await example('python');
    const python = await run('python3', ['--version']).then(
      () => true,
      () => false,
    );
    if (!python) skip('there is no python3 here');
    const { stdout } = await run('python3', ['-c', code]);
    expect(stdout).toMatch(/'value': [\d.e-]+, 'lower': [\d.e-]+, 'upper': [\d.e-]+, 'unit': 'S\/cm'/);
  });

  it('of TypeScript', async () => {
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(await example('ts'), { compilerOptions: options });
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', outputText]);
    expect(stdout).toMatch(/value: [\d.e-]+,\s+lower: [\d.e-]+,\s+upper: [\d.e-]+,\s+unit: 'S\/cm'/);
  });
});
