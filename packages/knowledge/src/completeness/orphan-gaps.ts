import type { EvidenceProblem } from '../read/problem.js';
import type { EvidenceFiles, Located } from '../read/read-folder.js';
import {
  referencesOfFinding,
  referencesOfMaterial,
  referencesOfReview,
  referencesOfTechnique,
} from '../read/references.js';
import { type Kind, kinds } from '../schema/kinds.js';
import { curatedReviews, publicationsByNumber } from './review-in-files.js';

/** Kinds whose entries exist for the sake of others, and what has to name them. */
const namedBy = {
  materials: 'a finding, a material that is a variant of it, or a structure',
  phenomena: 'a finding that shows it, or a technique that reveals it',
  quantities: 'a finding with a value of it, or a technique that measures or hands it over',
  lengthScales: 'a finding that holds at it, or a technique that works at it',
  publications: 'a finding that cites it, a technique whose range rests on it, or its review',
} as const satisfies Partial<Record<Kind, string>>;

/**
 * Nothing stands there that nothing names.
 * @param materialsInUse materials that something outside of the evidence names
 */
export function orphanGaps(files: EvidenceFiles, materialsInUse: ReadonlySet<string>): EvidenceProblem[] {
  const { entries, reviews } = files;
  const references = [
    ...entries.techniques.flatMap(({ entry }) => referencesOfTechnique(entry)),
    ...entries.materials.flatMap(({ entry }) => referencesOfMaterial(entry)),
    ...entries.findings.flatMap(({ entry }) => referencesOfFinding(entry)),
    ...reviews.flatMap(({ located }) => (located === null ? [] : referencesOfReview(located.entry))),
  ];
  const named = new Set(references.map(({ to, slug }) => `${to} ${slug}`));
  // Those of a reference list are held against it one by one, and reported there.
  const numbered = new Set(
    curatedReviews(files).flatMap((review) => [...publicationsByNumber(review).values()]),
  );
  const orphans = <T>(kind: keyof typeof namedBy, all: readonly Located<T>[]): EvidenceProblem[] =>
    all
      .filter(({ slug }) => !named.has(`${kind} ${slug}`))
      .map((located) => ({
        code: 'entry.orphan',
        file: located.file,
        line: located.lineOf([kinds[kind].key]),
        message: `nothing names the ${kinds[kind].name} \`${located.slug}\``,
        expected: namedBy[kind],
      }));
  return [
    ...orphans(
      'materials',
      entries.materials.filter(({ slug }) => !materialsInUse.has(slug)),
    ),
    ...orphans('phenomena', entries.phenomena),
    ...orphans('quantities', entries.quantities),
    ...orphans('lengthScales', entries.lengthScales),
    ...orphans(
      'publications',
      entries.publications.filter(({ slug }) => !numbered.has(slug)),
    ),
  ];
}

/** Every technique is used by a finding. */
export function unusedTechniques({ entries: { techniques, findings } }: EvidenceFiles): EvidenceProblem[] {
  const used = new Set(findings.flatMap(({ entry }) => entry.techniques));
  return techniques
    .filter(({ slug }) => !used.has(slug))
    .map(({ slug, file, lineOf }) => ({
      code: 'technique.unused',
      file,
      line: lineOf(['slug']),
      message: `no finding uses the technique \`${slug}\``,
      expected: 'at least one',
    }));
}
