import { readFile } from 'node:fs/promises';
import { InputError } from '@interphase/core';
import type { EvidenceProblem } from '../read/problem.js';
import { readEvidenceFolder } from '../read/read-folder.js';
import { curatedReviews } from './review-in-files.js';
import { textGaps } from './text-gaps.js';

/**
 * Holds the text of a review, which is not part of the evidence, against the numbers in its `review.yaml`.
 * @param review folder of the review; may be null when there is only one
 * @throws InputError `review.unknown` naming the reviews there are, `text.unreadable`
 */
export async function checkReviewText(
  folder: string,
  review: string | null,
  file: string,
): Promise<EvidenceProblem[]> {
  const reviews = curatedReviews(await readEvidenceFolder(folder));
  const [chosen, ...others] = reviews.filter(({ located }) => review === null || located.slug === review);
  if (chosen === undefined || others.length > 0) {
    const slugs = reviews.map(({ located }) => located.slug).join(', ');
    const asked = review === null ? 'no review is named' : `there is no review "${review}"`;
    throw new InputError('review.unknown', `${asked}; there are: ${slugs || 'none'}`, { path: ['review'] });
  }
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError('text.unreadable', 'the text cannot be read', { file });
  });
  return textGaps(chosen, text, file);
}
