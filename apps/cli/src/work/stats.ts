import path from 'node:path';
import { type EvidenceCoverage, type ReviewCoverage, readCoverage } from '@interphase/knowledge';
import { dataFolder } from '@interphase/simulation';
import { describeCoverage, describeReview } from '../report/coverage.js';
import { CommandFailure } from '../report/failure.js';
import { print } from '../report/output.js';

export interface StatsOptions {
  /** Folder that holds knowledge/; the repository's when null. */
  readonly data: string | null;
  /** Folder of one review; all when null. */
  readonly review: string | null;
  readonly json: boolean;
}

/** Prints what the evidence covers of all reviews, or of one. */
export async function runStats({ data, review, json }: StatsOptions): Promise<void> {
  const folder = data === null ? dataFolder() : path.resolve(data);
  const coverage = await readCoverage(path.join(folder, 'knowledge'));
  if (review === null) return print(coverage, describeCoverage(coverage), { json });
  const chosen = reviewNamed(coverage, review);
  print(chosen, describeReview(chosen, { techniques: true }), { json });
}

function reviewNamed({ reviews }: EvidenceCoverage, slug: string): ReviewCoverage {
  const chosen = reviews.find((each) => each.slug === slug);
  if (chosen !== undefined) return chosen;
  const known = reviews.map((each) => each.slug).join(', ');
  throw new CommandFailure(`there is no review "${slug}"; there are: ${known || 'none'}`);
}
