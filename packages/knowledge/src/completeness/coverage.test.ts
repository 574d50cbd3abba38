import { describe, expect, it } from 'vitest';
import { completeEvidence, findings } from './complete-evidence.fixture.js';
import { readCoverage } from './coverage.js';

const { folder, change } = completeEvidence();

describe('coverage', () => {
  it('counts findings per section, figure and technique', async () => {
    const { reviews, techniques, techniquesWithFindings, ranges, entries } = await readCoverage(folder());
    expect(reviews).toMatchObject([
      {
        slug: 'doe-2020',
        partOnly: null,
        findings: 2,
        sections: [
          {
            name: 'Results',
            findings: 1,
            withValues: 1,
            stated: 1,
            results: 1,
            references: 1,
            numbers: 2,
            numbersLeftOut: 0,
          },
          {
            name: 'Outlook',
            findings: 1,
            inferred: 1,
            limitations: 1,
            references: 0,
            numbers: 3,
            numbersLeftOut: 1,
          },
        ],
        figures: [{ figure: '1a', section: 'Results', findings: 1 }],
        complete: {
          references: { done: 3, total: 3 },
          sections: { done: 2, total: 2 },
          figures: { done: 1, total: 1 },
          numbers: { done: 5, total: 5 },
        },
      },
    ]);
    expect(techniques).toMatchObject([
      { slug: 'galvanostatic-cycling', findings: 1, publications: 0, materials: 1, range: null },
      { slug: 'nudged-elastic-band', findings: 1, publications: 1, materials: 1, range: 'stated' },
    ]);
    expect(techniquesWithFindings).toEqual({ done: 2, total: 2 });
    expect(ranges).toEqual({ stated: 1, inferred: 0, none: 1 });
    expect(entries).toMatchObject({ findings: 2, techniques: 2, publications: 4 });
  });

  it('counts findings of other works in the folder of a review apart', async () => {
    await change(
      findings,
      '{ publication: doe-2020, role: reported-by, section: Outlook }',
      '{ publication: zoe-2015, role: reported-by }',
    );
    const [only] = (await readCoverage(folder())).reviews;
    expect(only).toMatchObject({
      findings: 1,
      fromOtherWorks: 1,
      complete: { sections: { done: 1, total: 2 } },
    });
  });

  it('leaves out what is not done', async () => {
    await change(findings, '    - { publication: poe-2000, role: credited-to }\n', '');
    await change(findings, 'lower: 0.2', 'lower: 0.25');
    const [only] = (await readCoverage(folder())).reviews;
    expect(only?.complete).toMatchObject({
      references: { done: 2, total: 3 },
      numbers: { done: 3, total: 5 },
    });
  });
});
