import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkReviewText, formatProblem } from '@interphase/knowledge';
import { describe, expect, it } from 'vitest';

/** Every number with a unit in the text of a review, against the inventory that says which finding has it. */

const text = fileURLToPath(
  new URL('../../../shared/review/advances-and-challenges-2022.md', import.meta.url),
);
const present = existsSync(text);
if (!present) console.warn(`Skipped: the review is not at ${text}`);

describe.skipIf(!present)('numbers against the text of the review', () => {
  it('stand in both, equally often, under the same heading', async () => {
    const knowledge = fileURLToPath(new URL('../../data/knowledge', import.meta.url));
    const gaps = await checkReviewText(knowledge, 'bianchini-2022', text);
    expect(gaps.map(formatProblem)).toEqual([]);
  });
});
