import { appendFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interphase, ROOT } from './cli-support.js';
import { copyOfLoadedData } from './loaded-data.js';

describe('the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await copyOfLoadedData();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('evaluates the recommender without a server, and tells of the held-out half only the total', async () => {
    const { status, stdout } = await interphase(['evaluate', 'recommender', '--json'], folder);
    expect(status).toBe(0);
    const { building, 'held-out': heldOut } = JSON.parse(stdout);
    expect(building.misses).toHaveLength(building.questions - building.top3);
    expect(Object.keys(heldOut).toSorted()).toEqual(['questions', 'top1', 'top1Rate', 'top3', 'top3Rate']);
    expect(heldOut.top3Rate).toBeGreaterThanOrEqual(0.85);
    const missing = await interphase(
      ['evaluate', 'recommender', '--questions', join(folder, 'none.yaml')],
      folder,
    );
    expect(missing.status).toBe(1);
    expect(missing.stderr).toMatch(/none\.yaml: The questions cannot be read/);
  });

  it('finds the curated evidence and structures without fault and without gap', async () => {
    const { status, stdout } = await interphase(['check', '--json'], folder);
    const { counts, problems, gaps } = JSON.parse(stdout);
    expect(problems).toEqual([]);
    expect(gaps).toEqual([]);
    expect(status).toBe(0);
    expect(counts.findings).toBeGreaterThanOrEqual(260);
    expect(counts.structures).toBeGreaterThanOrEqual(15);
  });

  it('names file and line of a fault in the evidence, and ends with 1', async () => {
    const data = join(folder, 'data');
    await cp(join(ROOT, 'data'), data, { recursive: true });
    const file = join(data, 'knowledge/vocabulary/materials/electrolytes.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('mobileIon:', 'mobileIron:'));
    const line = text.split('\n').findIndex((each) => each.includes('mobileIon:')) + 1;
    const { status, stdout } = await interphase(['check', '--data', data], folder);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}:${line}: `);
    expect(stdout).toContain('mobileIron');
  });

  it('names what a curation lacks, in the evidence and against its text, and ends with 1', async () => {
    const data = join(folder, 'incomplete');
    const knowledge = join(data, 'knowledge');
    await cp(join(ROOT, 'packages/knowledge/fixtures/complete'), knowledge, { recursive: true });
    await cp(join(ROOT, 'data/structures/README.md'), join(data, 'structures/README.md'));
    const text = join(knowledge, '../text.md');
    await rename(join(knowledge, 'text.md'), text);
    await writeFile(join(data, 'structures/structures.yaml'), '[]\n');
    const command = ['check', '--data', data, '--text', text];
    const whole = await interphase([...command, '--json'], folder);
    expect(JSON.parse(whole.stdout)).toMatchObject({ problems: [], gaps: [] });
    expect(whole.status).toBe(0);
    await appendFile(text, '\n## Outlook\n\nCells of 5 V.\n');
    const { status, stdout } = await interphase(command, folder);
    expect(status).toBe(1);
    expect(stdout).toContain('`5 V` is not in the inventory');
    expect(stdout).toContain('0 problems, 1 gap');
  });

  it('counts what the evidence covers of a review', async () => {
    const all = await interphase(['stats', '--json'], folder);
    expect(all.status).toBe(0);
    const { reviews, techniquesWithFindings } = JSON.parse(all.stdout);
    expect(techniquesWithFindings.done).toBe(techniquesWithFindings.total);
    const named = reviews.map(({ slug }: { slug: string }) => slug);
    expect(named).toContain('bianchini-2022');
    const one = await interphase(['stats', '--review', 'bianchini-2022'], folder);
    expect(one.status).toBe(0);
    expect(one.stdout).toMatch(/^Progress in Computations +\d+ /m);
    expect(one.stdout).toMatch(/^2a +\d+ /m);
    expect(one.stdout).toContain('\ncomplete: references 148 of 148 cited or explained;');
    const none = await interphase(['stats', '--review', 'nowhere'], folder);
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('bianchini-2022');
  });

  it('ends with 2 and a word on usage when called wrongly', async () => {
    expect((await interphase(['chekc'], folder)).status).toBe(2);
    const { status, stderr } = await interphase(['dataset', 'simulated', '--threads', 'none'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('threads');
  });

  it('helps with every command and ends with 0', async () => {
    const commands = [
      ...['check', 'stats', 'load', 'simulate', 'dataset', 'train', 'models', 'predict', 'screen'],
      ...['serve', 'work'],
    ];
    const ended = await Promise.all(
      commands.map(async (command) => ({ command, ...(await interphase([command, '--help'], folder)) })),
    );
    for (const { command, status, stdout } of ended) {
      expect(status).toBe(0);
      expect(stdout).toContain(`interphase ${command}`);
    }
  });

  it('simulates a material once, finds the run again, and predicts', async () => {
    const simulate = () =>
      interphase(['simulate', 'lithium-iron-phosphate', '--resolution', '0.31', '--json'], folder);
    const first = await simulate();
    expect(first.stderr).toBe('');
    const run = JSON.parse(first.stdout);
    expect(run.status).toBe('SUCCEEDED');
    expect(run.parameters).toMatchObject({ mobileIon: 'Li', resolution: 0.31 });
    const again = JSON.parse((await simulate()).stdout);
    expect(again.id).toBe(run.id);
    const { stdout } = await interphase(['predict', 'lithium-iron-phosphate', '--json'], folder);
    const { value, lower, upper } = JSON.parse(stdout);
    expect(lower).toBeLessThanOrEqual(value);
    expect(upper).toBeGreaterThanOrEqual(value);
  });

  it('simulates by any method, with options for its parameters', async () => {
    const { stdout } = await interphase(
      [
        ...['simulate', 'lithium-oxide', '--method', 'network-diffusion', '--ion', 'Li'],
        ...['--temperature', '300', '--temperature', '600', '--set', 'resolution=0.3', '--json'],
      ],
      folder,
    );
    const run = JSON.parse(stdout);
    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      parameters: { mobileIon: 'Li', temperatures: [300, 600], resolution: 0.3, attemptFrequency: 1e13 },
    });
    const { stdout: help } = await interphase(['simulate', '--help'], folder);
    expect(help).toMatch(/nudged-elastic-band\n[\s\S]*--images <integer> {2}\(default 7\)\n.*from 1 to 31/);
  });

  it.each([
    [['simulate'], /needs a structure: name one, or give --all/],
    [['simulate', 'lithium-oxide', '--all'], /name a structure, or give --all/],
    [['simulate', 'lithium-oxide', '--method', 'guess'], /no method "guess"; there are .*network-diffusion/],
    [['simulate', 'lithium-oxide', '--images', '7'], /bond-valence-site-energy has no option --images/],
    [['simulate', 'lithium-oxide', '--set', 'colour=red'], /has no parameter "colour"/],
    [['simulate', 'lithium-oxide', '--resolution', 'fine'], /--resolution takes a number, not "fine"/],
  ])('%j is called wrongly', async (args, reason) => {
    const { status, stderr } = await interphase(args, folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(reason);
  });

  it('simulates every structure and sums up, and the second time the same', async () => {
    const options = ['--method', 'powder-diffraction', '--set', 'wavelength=MoKa', '--json'];
    const all = () => interphase(['simulate', '--all', ...options], folder);
    const first = await all();
    expect(first.status).toBe(0);
    const { counts, failures } = JSON.parse(first.stdout);
    expect(failures).toEqual([]);
    expect(counts).toEqual([{ method: 'POWDER_DIFFRACTION', succeeded: expect.any(Number), failed: 0 }]);
    expect(counts[0].succeeded).toBeGreaterThan(15);
    expect(JSON.parse((await all()).stdout)).toEqual({ counts, failures });
  });

  it('says why the embedded store has no second worker', async () => {
    const { status, stderr } = await interphase(['work'], folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^interphase · A worker shares its queue through PostgreSQL; set DATABASE_URL\.[^\n]+\n$/,
    );
  });

  it('names the line of a CIF that cannot be read', async () => {
    const file = join(folder, 'broken.cif');
    const cif = await readFile(join(ROOT, 'data/structures/lithium-oxide.cif'), 'utf8');
    const line = cif.split('\n').findIndex((each) => each.startsWith('_cell_length_a')) + 1;
    await writeFile(file, cif.replace(/^_cell_length_a .*$/m, '_cell_length_a long'));
    const { status, stderr } = await interphase(['simulate', file], folder);
    expect(status).toBe(1);
    expect(stderr).toContain(`line ${line}`);
  });
});
