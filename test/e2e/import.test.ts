import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';
import { interphase } from './cli-support.js';
import { copyOfLoadedData } from './loaded-data.js';

const { data } = apiForTests();

const frame = (energy: number, x: number): string => `2
Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3 energy=${energy} functional=PBE pbc="T T T"
Li ${x} 0 0
O 2 2 2
`;
const images = [-9.5, -9.3, -9.1, -9.2, -9.4].map((energy, index) => ({
  name: `${index}/image.xyz`,
  content: frame(energy, 0.5 * index),
}));

const importResults = (input: object) =>
  data(
    `mutation ($input: ImportResultsInput!) {
      importResults(input: $input) {
        __typename
        ... on SimulationRun {
          id method status parameters warnings
          material { slug }
          structure { formula citation }
          properties { quantity { slug } value unit conditions { name value } }
          artifacts { name data }
        }
        ... on UserError { message path }
      }
    }`,
    { input },
  ).then(({ importResults: answer }) => answer);

const citation = 'made for this test';

describe('results of other programs', () => {
  it('become computed properties with their provenance, once', async () => {
    const input = { files: images, material: 'lithium-oxide', citation, license: 'CC0-1.0' };
    const run = await importResults(input);
    expect(run).toMatchObject({
      __typename: 'SimulationRun',
      method: 'IMPORTED',
      status: 'SUCCEEDED',
      material: { slug: 'lithium-oxide' },
      structure: { formula: 'LiO', citation },
      parameters: { citation, license: 'CC0-1.0', functional: 'PBE', converged: null },
    });
    expect(run.parameters.files).toHaveLength(5);
    expect(run.properties).toHaveLength(2);
    for (const [direction, value] of [
      ['forward', 0.4],
      ['backward', 0.3],
    ] as const) {
      const property = run.properties.find(({ conditions }: { conditions: { value: string }[] }) =>
        conditions.some((condition) => condition.value === direction),
      );
      expect(property).toMatchObject({
        quantity: { slug: 'migration-barrier' },
        unit: 'eV',
      });
      expect(property.value).toBeCloseTo(value, 9);
    }
    expect(run.artifacts[0]).toMatchObject({ name: 'hops', data: { hops: [{ label: '1' }] } });
    const again = await importResults({ ...input, files: [...images].reverse(), material: null });
    expect(again.id).toBe(run.id);
  });

  it.each([
    [
      'a file that is cut',
      { files: [{ name: 'a.xyz', content: frame(1, 0).slice(0, -8) }] },
      ['input', 'files', '0'],
    ],
    ['prose', { files: [{ name: 'a.txt', content: 'a letter' }] }, ['input', 'files', '0']],
    ['no file', { files: [] }, ['input', 'files']],
    ['an unknown material', { material: 'unobtainium' }, ['input', 'material']],
    ['no citation', { citation: ' ' }, ['input', 'citation']],
  ])('are refused for %s', async (_, change, path) => {
    const answer = await importResults({ files: images, citation, ...change });
    expect(answer).toMatchObject({ __typename: 'InvalidParameterError', path });
  });
});

describe('interphase import', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await copyOfLoadedData();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes files over, and names file and line of what it cannot read', async () => {
    for (const { name, content } of images) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const names = images.map(({ name }) => join(folder, name));
    const done = await interphase(['import', ...names, '--citation', citation, '--json'], folder);
    expect(done.stderr).toBe('');
    expect(JSON.parse(done.stdout).properties).toHaveLength(2);
    await writeFile(join(folder, '2/image.xyz'), frame(-9.1, 1).slice(0, -8));
    const cut = await interphase(['import', ...names, '--citation', citation], folder);
    expect(cut.status).toBe(1);
    expect(cut.stderr).toContain('2/image.xyz, line 4');
  });
});
