import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { interphase, PROGRAM } from './cli-support.js';
import { copyOfLoadedData } from './loaded-data.js';

let folder = '';
beforeAll(async () => {
  folder = await copyOfLoadedData();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('predict', () => {
  it('answers for one formula with all it knows', async () => {
    const { status, stdout } = await interphase(['predict', 'Li7La3Zr2O12', '--json'], folder);
    expect(status).toBe(0);
    const { label, value, lower, upper, unit, domain } = JSON.parse(stdout);
    expect({ label, unit }).toEqual({ label: 'Li7La3Zr2O12', unit: 'S/cm' });
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
    expect(domain.nearest[0].label).toContain('Li7La3Zr2O12');
  });

  it('takes a table, and puts every answer and every refusal in its row', async () => {
    const table = join(folder, 'requests.csv');
    const out = join(folder, 'predictions.csv');
    await writeFile(
      table,
      'label,formula,structure,temperature\ngarnet,Li7La3Zr2O12,,\nhot,Li3PS4,,1e5\nolivine,,lithium-iron-phosphate,400\n',
    );
    const { status, stdout } = await interphase(
      ['predict', '--csv', table, '--format', 'csv', '--out', out],
      folder,
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const [header, garnet, hot, olivine] = (await readFile(out, 'utf8')).trim().split('\n');
    expect(header).toBe('label,value,lower,upper,unit,coverage,percentile,model,problem');
    expect(garnet).toMatch(
      /^garnet,[\d.e-]+,[\d.e-]+,[\d.e-]+,S\/cm,0\.9,[\d.]+,ionic-conductivity-formula@/,
    );
    expect(hot).toMatch(/^hot,,,,,,,,.*temperature/);
    expect(olivine).toMatch(/^olivine,[\d.e-]+,.*ionic-conductivity-structure@.*carried to 400 K/);
  });

  it('offers the hops of a structure with their barriers, those to empty sites last', async () => {
    const { stdout } = await interphase(['predict', 'lithium-iron-phosphate', '--hops', '--json'], folder);
    const answers: { label: string; unit: string }[] = JSON.parse(stdout);
    expect(answers[0]?.label).toMatch(/^lithium-iron-phosphate: Li1 to Li1, 2\.99 Å \(0 0 0 to /);
    expect(answers.at(-1)?.label).toMatch(/empty site/);
    const first = answers.findIndex(({ label }) => label.includes('empty site'));
    for (const { label } of answers.slice(first)) expect(label).toMatch(/empty site/);
    const refused = await interphase(['predict', 'Li3PS4', '--hops'], folder);
    expect(refused.stderr).toMatch(/need a structure or a material/);
  });

  it('says why nothing could be predicted', async () => {
    const { status, stderr } = await interphase(['predict', 'Li3PS4', '--coverage', '1'], folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/coverage is 1; it must lie from 0\.5 to 0\.99/);
    expect((await interphase(['predict', '--csv', join(folder, 'none.csv')], folder)).status).toBe(1);
  });
});

describe('screen', () => {
  const journal = z.object({ rows: z.number() });
  const file = (name: string) => join(folder, name);
  const read = (name: string) => readFile(file(name), 'utf8');
  const screen = (out: string, ...more: string[]) =>
    interphase(['screen', file('formulas.csv'), '--out', file(out), '--json', ...more], folder);

  beforeAll(async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `${index},Li${(index % 7) + 1}La${(index % 3) + 1}Zr2O${(index % 11) + 4}`,
    );
    await writeFile(file('formulas.csv'), ['id,formula', ...rows, '3000,"no, formula"', ''].join('\n'));
  });

  it('writes a prediction beside every row, and the reason where there is none', async () => {
    const { status, stdout } = await screen('whole.csv');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 3001, model: expect.stringMatching(/@\d/) });
    const lines = (await read('whole.csv')).trim().split('\n');
    expect(lines).toHaveLength(3002);
    expect(lines[0]).toBe('id,formula,value,lower,upper,unit,percentile,problem');
    expect(lines.some((line) => /^\d+,\w+,[\d.e-]+,[\d.e-]+,[\d.e-]+,S\/cm,[\d.]+,$/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^3000,"no, formula",,,,,,.*is no formula/);
    expect((await screen('whole.csv')).stderr).toMatch(/is there already/);
  });

  it('goes on after what it wrote when it was killed, to the same file', async () => {
    const args = [
      'screen',
      file('formulas.csv'),
      '--out',
      file('killed.csv'),
      '--chunk',
      '100',
      '--threads',
      '1',
    ];
    const written = async () =>
      readFile(file('killed.csv.progress.json'), 'utf8').then(
        (text) => journal.parse(JSON.parse(text)).rows,
        () => 0,
      );
    /** Kills it once it has written something; the signal that ended it, none when it was done before. */
    const killed = async () => {
      for (const name of ['killed.csv', 'killed.csv.progress.json']) await rm(file(name), { force: true });
      const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });
      const ended = once(child, 'exit');
      while (child.exitCode === null && (await written()) === 0) await sleep(10);
      child.kill('SIGKILL');
      const [status, signal]: (number | string | null)[] = await ended;
      expect([0, null]).toContain(status);
      return signal;
    };
    // On a busy machine it may be done before it is looked at, and then there is nothing to go on with.
    while ((await killed()) !== 'SIGKILL' || (await written()) === 0);
    const other = await screen('killed.csv', '--temperature', '400');
    expect(other.stderr).toMatch(/begun with another temperature/);
    expect((await screen('killed.csv', '--chunk', '500')).status).toBe(0);
    expect(await read('killed.csv')).toBe(await read('whole.csv'));
  });

  it.each([
    [['--ion', 'Na'], /has seen Li move, not Na/],
    [['--temperature', '0'], /outside the 200 to 800 K/],
    [['--model', 'ionic-conductivity-cell'], /from a cell/],
    [['--model', 'nothing'], /There is no model "nothing"/],
  ])('refuses %j before it begins', async (wrong, reason) => {
    const { status, stderr } = await screen('refused.csv', ...wrong);
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
  });
});
