import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EvidenceError } from '../read/problem.js';
import { readEvidence } from '../read/read-evidence.js';
import { readPublishedFigures } from './read-published-figures.js';

const FIGURE = `slug: one-figure
title: A line rises
publication: 10.1000/figure
quantity: diffusivity
x: { name: temperature, unit: K }
y: { name: diffusivity, unit: cm2/s, logarithmic: true }
series:
  - label: 0.1 %
    points: [[300, 1e-8], [400, 1e-7, 2e-8]]
    how: read off a plot, within 20 %
simulation:
  networkDiffusion: { mobileIon: Li }
`;

const data = fileURLToPath(new URL('../../../../data/', import.meta.url));

async function folderWith(text: string, name = 'one-figure.yaml'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), text);
  return folder;
}

async function problems(text: string, ...rest: [string?]) {
  const evidence = { publications: [], findings: [], quantities: [] };
  const error = await readPublishedFigures(await folderWith(text, ...rest), evidence).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EvidenceError);
  return error instanceof EvidenceError ? error.problems : [];
}

describe('published figures', () => {
  it('are read with their points, error bars and defaults', async () => {
    const [figure] = await readPublishedFigures(await folderWith(FIGURE));
    expect(figure?.series[0]?.points).toEqual([
      [300, 1e-8],
      [400, 1e-7, 2e-8],
    ]);
    expect(figure).toMatchObject({ figure: null, findings: [], x: { logarithmic: false } });
  });

  it('say in which line they name what does not exist', async () => {
    const text = FIGURE.replace('publication: 10.1000/figure', 'publication: nobody-1900\nfindings: [none]');
    expect(await problems(text)).toMatchObject([
      { code: 'reference.dangling', line: 3, message: 'there is no publication `nobody-1900`' },
      { code: 'reference.dangling', line: 4 },
      { code: 'reference.dangling', line: 5 },
    ]);
  });

  it('say where their points come from, and have the name of their file', async () => {
    expect(await problems(FIGURE.replace('read off a plot', 'guessed'))).toMatchObject([
      { code: 'field.value', line: 10 },
    ]);
    expect(await problems(FIGURE, 'other.yaml')).toContainEqual(
      expect.objectContaining({ code: 'slug.format', line: 1 }),
    );
    expect(await problems('slug: [')).toMatchObject([{ code: 'file.syntax' }]);
  });

  it('of this project fit the evidence', async () => {
    const evidence = await readEvidence(join(data, 'knowledge'));
    const figures = await readPublishedFigures(join(data, 'figures'), evidence);
    expect(figures.map(({ slug }) => slug)).toContain('unblocked-capacity-of-olivine-channels');
  });

  it('are none where there is no folder', async () => {
    expect(await readPublishedFigures('/nowhere')).toEqual([]);
  });
});
