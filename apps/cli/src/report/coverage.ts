import type {
  EvidenceCoverage,
  FindingCounts,
  ReviewCoverage,
  Share,
  TechniqueCoverage,
} from '@interphase/knowledge';
import { table } from './output.js';

/** Everything that is covered, for people: each review, then techniques and kinds over all of them. */
export function describeCoverage(coverage: EvidenceCoverage): string {
  const { reviews, techniques, techniquesWithFindings, ranges, entries } = coverage;
  return [
    ...reviews.map((review) => describeReview(review, { techniques: false })),
    techniqueTable(techniques),
    `ranges of techniques: ${ranges.stated} stated, ${ranges.inferred} inferred, ${ranges.none} without`,
    table(
      ['kind', 'entries'],
      Object.entries(entries).map(([kind, count]) => [kind, String(count)]),
    ),
    `techniques with findings ${share(techniquesWithFindings)}`,
  ].join('\n\n');
}

/** One review, for people: sections, figures, its techniques if asked for, and how complete it is. */
export function describeReview(review: ReviewCoverage, options: { techniques: boolean }): string {
  return [
    review.slug + (review.partOnly === null ? '' : `, in part: ${review.partOnly}`),
    sectionTable(review),
    ...(review.fromOtherWorks === 0
      ? []
      : [`besides, its folder holds ${review.fromOtherWorks} findings that other works report`]),
    table(
      ['figure', ...countHeadings],
      review.figures.map((figure) => [figure.figure, ...countCells(figure)]),
    ),
    ...(options.techniques ? [techniqueTable(review.techniques)] : []),
    completeLine(review),
  ].join('\n\n');
}

const sectionTable = (review: ReviewCoverage): string =>
  table(
    ['section', ...countHeadings, 'references', 'numbers', 'left out'],
    [
      ...review.sections.map((section) => [
        section.name,
        ...countCells(section),
        String(section.references),
        String(section.numbers),
        String(section.numbersLeftOut),
      ]),
      // A finding may be reported from several sections.
      ['all', ...countCells(review)],
    ],
  );

const countHeadings = [
  'findings',
  'with values',
  'stated',
  'inferred',
  'results',
  'limitations',
  'challenges',
];

const countCells = (counts: FindingCounts): string[] =>
  [
    counts.findings,
    counts.withValues,
    counts.stated,
    counts.inferred,
    counts.results,
    counts.limitations,
    counts.challenges,
  ].map(String);

const techniqueTable = (techniques: readonly TechniqueCoverage[]): string =>
  table(
    ['technique', 'kind', 'findings', 'publications', 'materials', 'range'],
    techniques.map(({ name, kind, findings, publications, materials, range }) => [
      name,
      kind,
      String(findings),
      String(publications),
      String(materials),
      range ?? '-',
    ]),
  );

function completeLine({ complete }: ReviewCoverage): string {
  const { references, sections, figures, numbers } = complete;
  const parts = [
    ...(references === null ? [] : [`references ${share(references)} cited or explained`]),
    `sections ${share(sections)}`,
    `figures ${share(figures)}`,
    `numbers ${share(numbers)} said or explained`,
  ];
  return `${Object.values(complete).every((each) => each === null || isWhole(each)) ? 'complete' : 'INCOMPLETE'}: ${parts.join('; ')}`;
}

const isWhole = ({ done, total }: Share): boolean => done === total;
const share = ({ done, total }: Share): string => `${done} of ${total}`;
