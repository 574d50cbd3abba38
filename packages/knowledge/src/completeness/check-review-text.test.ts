import { describe, expect, it } from 'vitest';
import { checkReviewText } from './check-review-text.js';
import { completeEvidence, review, reviewText } from './complete-evidence.fixture.js';

const { folder, pathOf, change } = completeEvidence();

describe('the text of a review against its inventory', () => {
  it('has every number as often as it stands under each heading', async () => {
    expect(await checkReviewText(folder(), null, reviewText)).toEqual([]);
    expect(await checkReviewText(folder(), 'doe-2020', reviewText)).toEqual([]);
  });

  it('text.number-missing: names the line of the text', async () => {
    await change(review, '      - { text: 200-300 meV, finding: hop-is-cheap }\n', '');
    expect(await checkReviewText(folder(), null, reviewText)).toMatchObject([
      {
        code: 'text.number-missing',
        file: reviewText,
        line: 7,
        message: expect.stringContaining('`200-300 meV`'),
      },
    ]);
  });

  it('text.number-extra: names the line of the inventory', async () => {
    const line = await change(
      review,
      '      - { text: 300 K',
      '      - { text: 5 V, leftOut: X. }\n      - { text: 300 K',
    );
    expect(await checkReviewText(folder(), null, reviewText)).toMatchObject([
      {
        code: 'text.number-extra',
        file: pathOf(review),
        line,
        message: expect.stringContaining('`5 V`'),
      },
    ]);
  });

  it('text.heading: a section that the text does not have', async () => {
    await change(review, 'name: Outlook', 'name: Prospects');
    const gaps = await checkReviewText(folder(), null, reviewText);
    expect(gaps).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: 'text.heading' })]));
  });

  it('says which reviews there are, and that a text cannot be read', async () => {
    await expect(checkReviewText(folder(), 'roe', reviewText)).rejects.toThrow(
      /no review "roe"; there are: doe-2020/,
    );
    await expect(checkReviewText(folder(), null, pathOf('none.md'))).rejects.toThrow(/cannot be read/);
  });
});
