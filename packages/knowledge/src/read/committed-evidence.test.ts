import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../schema/evidence.js';
import { checkEvidence, readEvidence } from './read-evidence.js';

/** What the evidence in data/knowledge promises: sound, complete for its section, in our own words. */

const root = new URL('../../../../', import.meta.url);
const folder = fileURLToPath(new URL('data/knowledge', root));
/** The review stands beside the checkout on the machines of its curators; it may not be copied into it. */
const review = new URL('../shared/review/advances-and-challenges-2022.md', root);

describe('the committed evidence', () => {
  it('has no problem', async () => {
    expect((await checkEvidence(folder)).problems).toEqual([]);
  });

  describe('once read', () => {
    let evidence: Evidence;
    beforeAll(async () => {
      evidence = await readEvidence(folder);
    });

    it('holds the section on computations: 60 findings or more, references 17 to 69, each cited', () => {
      expect(evidence.findings.length).toBeGreaterThanOrEqual(60);
      const numbers = new Map(evidence.publications.map((item) => [item['citation-number'], item.id]));
      const cited = new Set(
        evidence.findings.flatMap(({ citations }) => citations.map((link) => link.publication)),
      );
      const missing = Array.from({ length: 69 - 17 + 1 }, (_, i) => 17 + i).filter((number) => {
        const id = numbers.get(number);
        return id === undefined || !cited.has(id);
      });
      expect(missing).toEqual([]);
      expect(cited).toContain('bianchini-2022');
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
