import { type Kind, kinds } from '../schema/kinds.js';
import { nearest } from './nearest.js';
import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles, Located } from './read-folder.js';
import {
  type Reference,
  referencesOfFinding,
  referencesOfMaterial,
  referencesOfReview,
  referencesOfTechnique,
} from './references.js';

/** Every slug must name an entry that exists, once in its list, and not the entry it stands in. */
export function checkReferences({ entries, slugs, reviews }: EvidenceFiles): EvidenceProblem[] {
  const check = <T>(
    kind: Kind | null,
    located: Located<T>,
    references: readonly Reference[],
  ): EvidenceProblem[] => {
    const at = ({ path }: Reference) => ({ file: located.file, line: located.lineOf(path) });
    const seen = new Set<string>();
    return references.flatMap((reference): EvidenceProblem[] => {
      const { to, slug, path } = reference;
      if (!slugs[to].has(slug)) {
        const close = nearest(slug, slugs[to]);
        const expected =
          close.length > 0
            ? `e.g. ${close.map((candidate) => `\`${candidate}\``).join(', ')}`
            : `a slug that stands in ${kinds[to].folder}/`;
        return [
          {
            code: 'reference.dangling',
            ...at(reference),
            message: `there is no ${kinds[to].name} \`${slug}\``,
            expected,
          },
        ];
      }
      if (to === kind && slug === located.slug) {
        return [
          {
            code: 'reference.self',
            ...at(reference),
            message: `\`${slug}\` refers to itself`,
            expected: `another ${kinds[to].name}`,
          },
        ];
      }
      // Only plain lists end in an index; links may name the same entry for different reasons.
      const place = JSON.stringify([path.slice(0, -1), slug]);
      if (typeof path.at(-1) === 'number' && seen.has(place)) {
        return [
          {
            code: 'reference.repeated',
            ...at(reference),
            message: `\`${slug}\` stands twice in the list`,
            expected: 'each once',
          },
        ];
      }
      seen.add(place);
      return [];
    });
  };
  return [
    ...entries.techniques.flatMap((located) =>
      check('techniques', located, referencesOfTechnique(located.entry)),
    ),
    ...entries.materials.flatMap((located) =>
      check('materials', located, referencesOfMaterial(located.entry)),
    ),
    ...entries.findings.flatMap((located) => check('findings', located, referencesOfFinding(located.entry))),
    ...reviews.flatMap(({ located }) =>
      located === null ? [] : check(null, located, referencesOfReview(located.entry)),
    ),
  ];
}
