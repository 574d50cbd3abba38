import type { EvidenceProblem, EvidenceProblemCode } from '../read/problem.js';
import { extractNumbers, type NumberInText } from './extract-numbers.js';
import { plainText } from './plain-text.js';
import { type CuratedReview, reportsOf } from './review-in-files.js';
import { statesNumber } from './states-number.js';

/** A number as the inventory writes it; null when it is not one number with a unit and nothing else. */
export function readInventoryNumber(text: string): NumberInText | null {
  const [number, ...others] = extractNumbers(text);
  return number !== undefined && others.length === 0 && number.text.length === lengthInPlain(text)
    ? number
    : null;
}

const lengthInPlain = (text: string): number => plainText(text).trim().replace(/\s+/g, ' ').length;

/** Every number of the inventory that a finding is named for is said by that finding, in that section. */
export function numberGaps(review: CuratedReview): EvidenceProblem[] {
  const { located, findings } = review;
  const bySlug = new Map(findings.map((finding) => [finding.slug, finding]));
  return located.entry.sections.flatMap((section, i) =>
    section.numbers.flatMap(({ text, finding: slug }, j): EvidenceProblem[] => {
      const problem = (code: EvidenceProblemCode, field: string, message: string, expected: string) => [
        {
          code,
          file: located.file,
          line: located.lineOf(['sections', i, 'numbers', j, field]),
          message,
          expected,
        },
      ];
      const number = readInventoryNumber(text);
      if (number === null) {
        return problem(
          'number.unreadable',
          'text',
          `\`${text}\` is not one number with a unit`,
          'a text such as `100-300 meV`, `~260%`, `C/30` or `2,048 cation sites`',
        );
      }
      if (slug === undefined) return [];
      const finding = bySlug.get(slug);
      if (!finding || !reportsOf(review, finding).some((report) => report.section === section.name)) {
        return problem(
          'number.section',
          'finding',
          `\`${slug}\` is not reported from the section \`${section.name}\``,
          'a finding that is',
        );
      }
      if (statesNumber(finding.entry, number)) return [];
      return problem(
        'number.unstated',
        'finding',
        `\`${slug}\` does not say \`${text}\``,
        'a finding with that number among its values or their conditions',
      );
    }),
  );
}
