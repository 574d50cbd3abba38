import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCoverage } from '../completeness/coverage.js';
import type { Evidence } from '../schema/evidence.js';
import { materialsOfStructures } from '../structures/structure-catalogue.js';
import { formatProblem } from './problem.js';
import { checkEvidence, readEvidence } from './read-evidence.js';

/** What the evidence in data/knowledge promises: sound, complete, in our own words. */

const root = new URL('../../../../', import.meta.url);
const folder = fileURLToPath(new URL('data/knowledge', root));
/** The review stands beside the checkout on the machines of its curators; it may not be copied into it. */
const review = new URL('../shared/review/advances-and-challenges-2022.md', root);

describe('the committed evidence', () => {
  it('has no mistake and no gap', async () => {
    const inUse = await materialsOfStructures(fileURLToPath(new URL('data/structures', root)));
    const { problems, gaps } = await checkEvidence(folder, inUse);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(gaps.map(formatProblem)).toEqual([]);
  });

  it('holds the whole of its first review: every section, figure, reference and number', async () => {
    const { reviews, techniques, techniquesWithFindings } = await readCoverage(folder);
    const whole = reviews.find(({ slug }) => slug === 'bianchini-2022');
    expect(whole?.findings).toBeGreaterThanOrEqual(260);
    expect(whole?.sections.map(({ name }) => name)).toEqual([
      'Abstract',
      'Introduction',
      'Progress in Computations',
      'Progress in Experiments',
      'Discussion',
      'Summary',
    ]);
    expect(whole?.figures.map(({ figure }) => figure).join()).toBe(
      '1,2a,2b,2c,2d,3a,3b,3c,4a,4b,4c,4d,4e,5a,5b,5c,5d,5e,5f',
    );
    const all = (total: number) => ({ done: total, total });
    expect(whole?.complete).toMatchObject({ references: all(148), sections: all(6), figures: all(19) });
    expect(whole?.complete.numbers.done).toBe(whole?.complete.numbers.total);
    expect(whole?.complete.numbers.total).toBeGreaterThanOrEqual(40);
    expect(techniquesWithFindings).toEqual(all(techniques.length));
  });

  describe('once read', () => {
    let evidence: Evidence;
    beforeAll(async () => {
      evidence = await readEvidence(folder);
    });

    it('says in whose reference list a publication stands, and under which number', () => {
      const placesOf = (slug: string) =>
        evidence.referenceLists.flatMap(({ review: by, references }) =>
          references.filter(({ publication }) => publication === slug).map(({ number }) => `${by} ${number}`),
        );
      expect(placesOf('morgan-2004')).toEqual(['bianchini-2022 24']);
      expect(placesOf('deng-2022')).toEqual(['bianchini-2022 38']);
      expect(placesOf('boilot-1988')).toEqual(['deng-2022 30']);
      expect(placesOf('bianchini-2022')).toEqual([]);
    });

    it.skipIf(!existsSync(review))('is in our own words (skipped where the review is not at hand)', () => {
      const source = ` ${wordsOf(readFileSync(review, 'utf8')).join(' ')} `;
      const copied = textsOf(evidence).flatMap((text) => {
        const words = wordsOf(text);
        const runs = words.map((_, i) => words.slice(i, i + 8)).filter((run) => run.length === 8);
        return runs.map((run) => run.join(' ')).filter((run) => source.includes(` ${run} `));
      });
      expect(copied).toEqual([]);
    });
  });
});

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const textsOf = ({ findings, techniques, phenomena, quantities }: Evidence): string[] => [
  ...findings.flatMap(({ statement, related }) => [statement, ...related.map(({ reason }) => reason)]),
  ...techniques.flatMap(({ description, strengths, limitations }) => [
    description,
    ...strengths,
    ...limitations,
  ]),
  ...[...phenomena, ...quantities].map(({ description }) => description),
];
