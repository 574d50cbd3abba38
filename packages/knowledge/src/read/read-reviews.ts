import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ReviewEntry, reviewEntry } from '../schema/review.js';
import { type Located, parseLocatedDocument } from './located-file.js';
import type { EvidenceProblem } from './problem.js';
import { schemaProblems } from './schema-problems.js';

/** A folder of `reviews/` and what it says of itself. */
export interface ReviewFile {
  /** Name of the folder. */
  slug: string;
  folder: string;
  file: string;
  /** Null when there is no `review.yaml`, or it misses its schema, which is a problem of its own. */
  located: Located<ReviewEntry> | null;
  missing: boolean;
}

export const reviewFileName = 'review.yaml';

/** Reads `review.yaml` in each of the folders. A folder without one is no problem here: it can be loaded. */
export async function readReviews(
  folders: readonly string[],
): Promise<{ reviews: ReviewFile[]; problems: EvidenceProblem[] }> {
  const read = await Promise.all(folders.map(readReview));
  return { reviews: read.map(({ review }) => review), problems: read.flatMap(({ problems }) => problems) };
}

async function readReview(folder: string): Promise<{ review: ReviewFile; problems: EvidenceProblem[] }> {
  const file = join(folder, reviewFileName);
  const slug = basename(folder);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { review: { slug, folder, file, located: null, missing: true }, problems: [] };
  const { item, problems } = parseLocatedDocument(text, file);
  const without = { slug, folder, file, located: null, missing: false };
  if (item === null) return { review: without, problems };
  const parsed = reviewEntry.safeParse(item.value);
  if (!parsed.success) {
    return { review: without, problems: schemaProblems(item, parsed.error, Object.keys(reviewEntry.shape)) };
  }
  const located = { entry: parsed.data, slug, file, lineOf: item.lineOf };
  return { review: { slug, folder, file, located, missing: false }, problems: [] };
}
