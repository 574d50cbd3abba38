import { type Kind, kinds } from '../schema/kinds.js';
import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles, Located } from './read-folder.js';

/** No set-up is part of itself, and no material a variant of its own variant. */
export function checkCycles({ entries }: EvidenceFiles): EvidenceProblem[] {
  return [
    ...cycles('techniques', 'combines', entries.techniques, ({ combines }) => combines),
    ...cycles('materials', 'variantOf', entries.materials, ({ variantOf }) =>
      variantOf === undefined ? [] : [variantOf],
    ),
  ];
}

/** Entries that lead back to themselves in two steps or more; one step is `reference.self`. */
function cycles<T>(
  kind: Kind,
  field: string,
  entries: readonly Located<T>[],
  next: (entry: T) => readonly string[],
): EvidenceProblem[] {
  const links = new Map(entries.map(({ slug, entry }) => [slug, next(entry).filter((to) => to !== slug)]));
  return entries
    .filter(({ slug }) => reachable(slug, links).has(slug))
    .map((located) => ({
      code: 'reference.circular',
      file: located.file,
      line: located.lineOf([field]),
      message: `\`${field}\` leads from \`${located.slug}\` back to itself`,
      expected: `a ${kinds[kind].name} that does not rest on this one`,
    }));
}

/** Everything that follows from an entry, which is among it only when a way leads back. */
function reachable(from: string, links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(links.get(from) ?? [])];
  for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
    if (found.has(slug)) continue;
    found.add(slug);
    open.push(...(links.get(slug) ?? []));
  }
  return found;
}
