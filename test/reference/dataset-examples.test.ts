import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readTable } from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
/** `INTERPHASE_PYTHON` names another one, such as that of a virtual environment. */
const python = process.env.INTERPHASE_PYTHON ?? 'python3';

/** The example of docs/datasets.md in a language. */
async function example(language: string): Promise<string> {
  const text = await readFile(path.join(root, 'docs/datasets.md'), 'utf8');
  const [, code = ''] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text) ?? [];
  expect(code).not.toBe('');
  return code;
}

const rowsOf = async (dataset: string) =>
  (await readTable(path.join(dataFolder(), 'datasets', dataset))).table.rows;

describe('the examples of docs/datasets.md', () => {
  it('make a crystal again from its row, in TypeScript', async () => {
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(await example('ts'), { compilerOptions: options });
    const code = `${outputText}\nconsole.log(table.rows.length, crystal.lattice.volume);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
    const [rows = 0, volume = 0] = stdout.trim().split(' ').map(Number);
    const expected = await rowsOf('bond-valence-crystals');
    expect(rows).toBe(expected.length);
    expect(volume).toBeCloseTo(Number(expected[0]?.volume), 3);
  });

  it('read tables and join them, in Python', async ({ skip }) => {
    const missing = await run(python, ['-c', 'import pyarrow.parquet, pandas']).then(
      () => null,
      (error: Error) => error.message,
    );
    if (missing !== null) {
      skip(`${python} has no pyarrow and pandas: pip install pyarrow pandas, or set INTERPHASE_PYTHON`);
    }
    const code = `${await example('python')}\nprint(len(crystals), len(hops), len(lithium))`;
    const { stdout } = await run(python, ['-c', code], { cwd: root });
    const [crystals, hops] = [await rowsOf('bond-valence-crystals'), await rowsOf('bond-valence-hops')];
    const moving = new Set(
      crystals.filter((row) => row['mobile ion'] === 'Li').map(({ crystal }) => crystal),
    );
    const joined = hops.filter(({ crystal }) => moving.has(crystal));
    expect(stdout.trim()).toBe(`${crystals.length} ${hops.length} ${joined.length}`);
  });
});
