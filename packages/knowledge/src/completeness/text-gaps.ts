import type { EvidenceProblem } from '../read/problem.js';
import { extractNumbers } from './extract-numbers.js';
import { readInventoryNumber } from './number-gaps.js';
import type { CuratedReview } from './review-in-files.js';
import { textSections } from './text-sections.js';

/**
 * Holds the text of a review against its inventory: every number with a unit stands in both, equally often, under
 * the same heading.
 * @param file name of the text, for the problems
 */
export function textGaps(
  { located }: Pick<CuratedReview, 'located'>,
  markdown: string,
  file: string,
): EvidenceProblem[] {
  const { sections, leftOut } = located.entry;
  const text = textSections(
    markdown,
    [...sections, ...leftOut].map(({ name }) => name),
  );
  return sections.flatMap((section, i): EvidenceProblem[] => {
    const under = text.filter(({ name }) => name === section.name);
    if (under.length === 0) {
      return [
        {
          code: 'text.heading',
          file: located.file,
          line: located.lineOf(['sections', i, 'name']),
          message: `the text has no heading \`${section.name}\``,
          expected: 'the heading as the text writes it, on a line of its own',
        },
      ];
    }
    const inventory = section.numbers.flatMap((entry, j) => {
      const number = readInventoryNumber(entry.text);
      return number === null
        ? []
        : [{ ...number, line: located.lineOf(['sections', i, 'numbers', j, 'text']) }];
    });
    const found = under.flatMap((part) => extractNumbers(part.text, part.firstLine));
    return [
      ...beyond(found, inventory).map((number) => ({
        code: 'text.number-missing' as const,
        file,
        line: number.line,
        message: `\`${number.text}\` is not in the inventory`,
        expected: `an entry in the numbers of \`${section.name}\` in ${located.file}`,
      })),
      ...beyond(inventory, found).map((number) => ({
        code: 'text.number-extra' as const,
        file: located.file,
        line: number.line,
        message: `\`${number.text}\` does not stand in the text of \`${section.name}\`, or not as often`,
        expected: 'a number of that section, as often as it stands there',
      })),
    ];
  });
}

/** Numbers that stand more often in the first list than in the second; each such time once. */
function beyond<T extends { key: string }>(list: readonly T[], other: readonly { key: string }[]): T[] {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
