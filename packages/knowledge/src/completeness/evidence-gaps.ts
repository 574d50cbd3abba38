import type { EvidenceProblem } from '../read/problem.js';
import type { EvidenceFiles } from '../read/read-folder.js';
import { reviewFileName } from '../read/read-reviews.js';
import { numberGaps } from './number-gaps.js';
import { orphanGaps, unusedTechniques } from './orphan-gaps.js';
import { referenceGaps } from './reference-gaps.js';
import { type CuratedReview, curatedReviews } from './review-in-files.js';
import { sectionGaps } from './section-gaps.js';

const gapsOfReview: readonly ((review: CuratedReview) => EvidenceProblem[])[] = [
  referenceGaps,
  sectionGaps,
  numberGaps,
];

/**
 * What the curation still lacks; empty when every review is shown to be complete.
 * @param materialsInUse materials that something outside of the evidence names
 */
export function evidenceGaps(files: EvidenceFiles, materialsInUse: ReadonlySet<string>): EvidenceProblem[] {
  const reviews = curatedReviews(files);
  return [
    ...missingReviewFiles(files),
    ...reviews.flatMap((review) => gapsOfReview.flatMap((gaps) => gaps(review))),
    ...unusedTechniques(files),
    ...orphanGaps(files, materialsInUse),
  ];
}

const missingReviewFiles = ({ reviews }: EvidenceFiles): EvidenceProblem[] =>
  reviews
    .filter(({ missing }) => missing)
    .map(({ slug, file }) => ({
      code: 'review.missing',
      file,
      line: 1,
      message: `the review \`${slug}\` does not say what it holds`,
      expected: `a file ${reviewFileName} with its sections, figures, references and numbers`,
    }));
