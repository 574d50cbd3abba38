import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect } from 'vitest';

/** A small body of evidence that lacks nothing, and the text of its review beside it. */
const complete = fileURLToPath(new URL('../../fixtures/complete', import.meta.url));
export const reviewText = join(complete, 'text.md');

export const review = 'reviews/doe-2020/review.yaml';
export const findings = 'reviews/doe-2020/findings/all.yaml';
export const publications = 'reviews/doe-2020/publications/all.json';

/** A copy of the complete evidence for each test, to be changed by it. */
export function completeEvidence() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interphase-completeness-'));
    await cp(complete, folder, { recursive: true });
    // The text of a review stands beside its evidence, never inside.
    await rm(join(folder, 'text.md'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    folder: () => folder,
    pathOf: (file: string): string => join(folder, file),
    /** Replaces the first place where a text stands in a file, and gives the line of the replacement. */
    async change(file: string, from: string, to: string): Promise<number> {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      expect(text).toContain(from);
      await writeFile(path, text.replace(from, to));
      return text.slice(0, text.indexOf(from)).split('\n').length;
    },
  };
}
