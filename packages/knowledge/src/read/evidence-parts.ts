import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { kindNames, kinds } from '../schema/kinds.js';
import type { EvidenceProblem } from './problem.js';

/** The folders of an evidence folder that hold entries, and what nothing would read. */
export interface EvidenceParts {
  parts: string[];
  /** Those of the parts that are reviews. */
  reviews: string[];
  problems: EvidenceProblem[];
}

const kindFolders: readonly string[] = kindNames.map((kind) => kinds[kind].folder);
/** What may stand in the evidence folder besides; `schema` is for editors. */
const rootFolders = ['vocabulary', 'reviews', 'schema'];

/**
 * An evidence folder holds a `vocabulary` of things and `reviews`, a folder each, of claims about them; any of these,
 * and the evidence folder itself, may hold every kind of entry.
 */
export async function evidenceParts(folder: string): Promise<EvidenceParts> {
  const names = await foldersIn(folder);
  if (names === null) {
    return {
      parts: [],
      reviews: [],
      problems: [
        {
          code: 'folder.missing',
          file: folder,
          line: 1,
          message: 'the evidence folder cannot be read',
          expected: `a folder with vocabulary/ and reviews/, or with ${kindFolders.join('/, ')}/`,
        },
      ],
    };
  }
  const reviews = ((await foldersIn(join(folder, 'reviews'))) ?? []).map((name) =>
    join(folder, 'reviews', name),
  );
  const inner = [...(names.includes('vocabulary') ? [join(folder, 'vocabulary')] : []), ...reviews];
  const strays = await Promise.all(inner.map((part) => strayProblems(part, [])));
  return {
    parts: [folder, ...inner],
    reviews,
    problems: [...(await strayProblems(folder, rootFolders)), ...strays.flat()],
  };
}

/** A folder that nothing reads is a mistake: a misspelt name would silently drop evidence. */
async function strayProblems(part: string, allowed: readonly string[]): Promise<EvidenceProblem[]> {
  const names = (await foldersIn(part)) ?? [];
  return names
    .filter((name) => !kindFolders.includes(name) && !allowed.includes(name))
    .map((name) => ({
      code: 'folder.unknown' as const,
      file: join(part, name),
      line: 1,
      message: 'no kind of evidence has this folder',
      expected: `one of ${kindFolders.join('/, ')}/`,
    }));
}

/** Names of the folders in `folder`, sorted; null when it cannot be read. */
async function foldersIn(folder: string): Promise<string[] | null> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (found === null) return null;
  return found
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
