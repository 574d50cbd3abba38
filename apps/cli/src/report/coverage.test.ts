import type { ReviewCoverage } from '@interphase/knowledge';
import { describe, expect, it } from 'vitest';
import { describeReview } from './coverage.js';

const counts = {
  findings: 3,
  withValues: 1,
  stated: 2,
  inferred: 1,
  results: 2,
  limitations: 1,
  challenges: 0,
};
const whole = { done: 4, total: 4 };
const review: ReviewCoverage = {
  slug: 'doe-2020',
  partOnly: null,
  ...counts,
  fromOtherWorks: 0,
  sections: [{ name: 'A long name of a section', ...counts, references: 2, numbers: 5, numbersLeftOut: 1 }],
  figures: [{ figure: '1a', section: 'A long name of a section', ...counts }],
  techniques: [
    {
      slug: 'x',
      name: 'Technique X',
      kind: 'experiment',
      findings: 3,
      publications: 1,
      materials: 2,
      range: null,
    },
  ],
  complete: { references: whole, sections: whole, figures: whole, numbers: whole },
};
const lastLine = (text: string) => text.split('\n').at(-1);

describe('the coverage of a review, for people', () => {
  it('lines up its tables', () => {
    const lines = describeReview(review, { techniques: true }).split('\n');
    const heading = lines.find((line) => line.startsWith('section ')) ?? '';
    const row = lines.find((line) => line.startsWith('A long name of a section ')) ?? '';
    for (const column of ['findings', 'references', 'left out'])
      expect(row.charAt(heading.indexOf(column))).toMatch(/\d/);
    expect(lines).toContainEqual(expect.stringMatching(/^Technique X +experiment +3 +1 +2 +-$/));
  });

  it('ends with whether it is complete', () => {
    expect(lastLine(describeReview(review, { techniques: false }))).toBe(
      'complete: references 4 of 4 cited or explained; sections 4 of 4; figures 4 of 4; numbers 4 of 4 said or explained',
    );
    const short = { ...review, complete: { ...review.complete, numbers: { done: 3, total: 4 } } };
    expect(lastLine(describeReview(short, { techniques: false }))).toMatch(/^INCOMPLETE: .* numbers 3 of 4 /);
  });

  it('counts no references of a work that is curated in part, and says which part', () => {
    const part = {
      ...review,
      partOnly: 'The first half.',
      complete: { ...review.complete, references: null },
    };
    const text = describeReview(part, { techniques: false });
    expect(text).toMatch(/^doe-2020, in part: The first half\./);
    expect(lastLine(text)).toMatch(/^complete: sections/);
  });
});
