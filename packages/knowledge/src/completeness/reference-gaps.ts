import type { EvidenceProblem } from '../read/problem.js';
import { type CuratedReview, publicationsByNumber, referenceNumbers } from './review-in-files.js';

/** Every reference of the review is a publication that a finding cites, or it is said why not. */
export function referenceGaps(review: CuratedReview): EvidenceProblem[] {
  const inPart = review.located.entry.partOnly !== undefined;
  return [...(inPart ? [] : missingReferences(review)), ...strayNumbers(review)];
}

function missingReferences(review: CuratedReview): EvidenceProblem[] {
  const { located, cited } = review;
  const { references } = located.entry;
  const published = publicationsByNumber(review);
  const excused = new Map(references.uncited.map(({ number }, i) => [number, i]));
  const at = (...path: (string | number)[]) => ({
    file: located.file,
    line: located.lineOf(['references', ...path]),
  });
  return referenceNumbers(located.entry).flatMap((number): EvidenceProblem[] => {
    const slug = published.get(number);
    const excuse = excused.get(number);
    if (slug === undefined) {
      if (excuse !== undefined) return [];
      return [
        {
          code: 'citation-number.missing',
          ...at(),
          message: `reference ${number} has no publication`,
          expected: `a publication with \`citation-number\` ${number}, its slug in \`elsewhere\`, or the reason in \`uncited\``,
        },
      ];
    }
    if (excuse === undefined && !cited.has(slug)) {
      return [
        {
          code: 'citation-number.uncited',
          ...at(),
          message: `reference ${number}, \`${slug}\`, is cited by no finding`,
          expected: 'a finding that cites it, or the reason in `uncited`',
        },
      ];
    }
    if (excuse !== undefined && cited.has(slug)) {
      return [
        {
          code: 'citation-number.contradicted',
          ...at('uncited', excuse),
          message: `reference ${number}, \`${slug}\`, is cited after all`,
          expected: 'no entry in `uncited`',
        },
      ];
    }
    return [];
  });
}

/** Numbers that the reference list does not have. */
function strayNumbers({ located, publications }: CuratedReview): EvidenceProblem[] {
  const { references } = located.entry;
  const { first, last } = references;
  const named = [
    ...publications.map(({ entry, file, lineOf }) => ({
      number: entry['citation-number'],
      file,
      line: lineOf(['citation-number']),
    })),
    ...(['uncited', 'elsewhere'] as const).flatMap((list) =>
      references[list].map(({ number }, i) => ({
        number,
        file: located.file,
        line: located.lineOf(['references', list, i, 'number']),
      })),
    ),
  ];
  return named
    .filter(({ number }) => number !== undefined && (number < first || number > last))
    .map(({ number, file, line }) => ({
      code: 'citation-number.unknown',
      file,
      line,
      message: `the review has no reference ${number}`,
      expected: `a number from ${first} to ${last}`,
    }));
}
