import type { FieldPath } from '../read/located-file.js';
import type { EvidenceProblem } from '../read/problem.js';
import type { ReviewEntry } from '../schema/review.js';
import { type CuratedReview, reportsOf } from './review-in-files.js';

/** Findings name sections and figures that the review has, and every one of these is reported by a finding. */
export function sectionGaps(review: CuratedReview): EvidenceProblem[] {
  const { located, findings } = review;
  const listed = placesOf(located.entry);
  const reports = findings.flatMap((finding) =>
    reportsOf(review, finding).map((report) => ({ ...report, finding })),
  );
  return (['section', 'figure'] as const).flatMap((kind): EvidenceProblem[] => {
    const names = listed[kind].map(({ name }) => name);
    const reported = new Set(reports.map((report) => report[kind]));
    // Everything stands in some section, but not all of it in a figure.
    const needed = kind === 'section';
    const unknown = reports
      .filter(({ [kind]: name }) => (name === undefined ? needed : !names.includes(name)))
      .map(({ finding, index, [kind]: name }) => ({
        code: `${kind}.unknown` as const,
        file: finding.file,
        line: finding.lineOf(['citations', index, kind]),
        message: name === undefined ? `no ${kind} is named` : `the review has no ${kind} \`${name}\``,
        expected: names.length === 0 ? `no ${kind}` : `one of ${names.join(', ')}`,
      }));
    const unreported = listed[kind]
      .filter(({ name }) => !reported.has(name))
      .map(({ name, path }) => ({
        code: `${kind}.unreported` as const,
        file: located.file,
        line: located.lineOf(path),
        message: `no finding is reported from ${kind} \`${name}\``,
        expected: 'at least one',
      }));
    return [...unknown, ...unreported];
  });
}

interface Place {
  name: string;
  /** Where the review lists it. */
  path: FieldPath;
}

const placesOf = ({ sections }: ReviewEntry): Record<'section' | 'figure', Place[]> => ({
  section: sections.map(({ name }, i) => ({ name, path: ['sections', i, 'name'] })),
  figure: sections.flatMap(({ figures }, i) =>
    figures.map((name, j) => ({ name, path: ['sections', i, 'figures', j] })),
  ),
});
