import type { EvidenceProblem } from '../read/problem.js';
import { type CuratedReview, reportsOf } from './review-in-files.js';

/** Findings name sections and figures that the review has, and every one of these is reported by a finding. */
export function sectionGaps(review: CuratedReview): EvidenceProblem[] {
  const { located, findings } = review;
  const { sections } = located.entry;
  const names = sections.map(({ name }) => name);
  const figures = sections.flatMap((section) => section.figures);
  const reports = findings.flatMap((finding) =>
    reportsOf(review, finding).map((report) => ({ ...report, finding })),
  );
  const unknown = reports.flatMap(({ section, figure, index, finding }): EvidenceProblem[] => {
    const at = (field: string) => ({
      file: finding.file,
      line: finding.lineOf(['citations', index, field]),
    });
    return [
      ...(section === undefined || names.includes(section)
        ? []
        : [
            {
              code: 'section.unknown' as const,
              ...at('section'),
              message: `the review has no section \`${section}\``,
              expected: `one of ${names.map((name) => `\`${name}\``).join(', ')}`,
            },
          ]),
      ...(figure === undefined || figures.includes(figure)
        ? []
        : [
            {
              code: 'figure.unknown' as const,
              ...at('figure'),
              message: `the review has no figure \`${figure}\``,
              expected: `one of ${figures.join(', ')}`,
            },
          ]),
    ];
  });
  const reportedSections = new Set(reports.map(({ section }) => section));
  const reportedFigures = new Set(reports.map(({ figure }) => figure));
  const unreported = sections.flatMap((section, i): EvidenceProblem[] => [
    ...(reportedSections.has(section.name)
      ? []
      : [
          {
            code: 'section.unreported' as const,
            file: located.file,
            line: located.lineOf(['sections', i, 'name']),
            message: `no finding is reported from the section \`${section.name}\``,
            expected: 'at least one',
          },
        ]),
    ...section.figures.flatMap((figure, j) =>
      reportedFigures.has(figure)
        ? []
        : [
            {
              code: 'figure.unreported' as const,
              file: located.file,
              line: located.lineOf(['sections', i, 'figures', j]),
              message: `no finding is reported from figure ${figure}`,
              expected: 'at least one',
            },
          ],
    ),
  ]);
  return [...unknown, ...unreported];
}
