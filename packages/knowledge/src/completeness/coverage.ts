import type { EvidenceProblem, GapCode } from '../read/problem.js';
import { countEntries, type EvidenceFiles, type Located, readEvidenceFolder } from '../read/read-folder.js';
import type { FindingEntry } from '../schema/finding.js';
import type { TechniqueEntry } from '../schema/technique.js';
import { numberGaps } from './number-gaps.js';
import { unusedTechniques } from './orphan-gaps.js';
import { referenceGaps } from './reference-gaps.js';
import {
  type CuratedReview,
  curatedReviews,
  publicationsByNumber,
  referenceNumbers,
  reportsOf,
} from './review-in-files.js';
import { sectionGaps } from './section-gaps.js';

/** How many of how many. */
export interface Share {
  done: number;
  total: number;
}

export interface FindingCounts {
  findings: number;
  /** Findings that give a number. */
  withValues: number;
  stated: number;
  inferred: number;
  results: number;
  limitations: number;
  challenges: number;
}

export interface SectionCoverage extends FindingCounts {
  name: string;
  /** Works of the reference list that its findings cite. */
  references: number;
  /** Numbers of the inventory, and those of them that are left out with a reason. */
  numbers: number;
  numbersLeftOut: number;
}

export interface FigureCoverage extends FindingCounts {
  figure: string;
  section: string;
}

export interface TechniqueCoverage {
  slug: string;
  name: string;
  kind: TechniqueEntry['kind'];
  findings: number;
  /** Works that its findings are credited to. */
  publications: number;
  materials: number;
  /** How its range of lengths and times is known; null when it has none. */
  range: 'stated' | 'inferred' | null;
}

export interface ReviewCoverage extends FindingCounts {
  slug: string;
  /** Which part of it is curated, when not the whole. */
  partOnly: string | null;
  /** Findings of its folder that are reported by other works alone; not among the others counted here. */
  fromOtherWorks: number;
  sections: SectionCoverage[];
  figures: FigureCoverage[];
  /** Techniques that its findings use. */
  techniques: TechniqueCoverage[];
  /** What is cited, reported or said by a finding, or left out with a reason; a part has no references to count. */
  complete: { references: Share | null; sections: Share; figures: Share; numbers: Share };
}

export interface EvidenceCoverage {
  reviews: ReviewCoverage[];
  /** All techniques, with the findings of all reviews. */
  techniques: TechniqueCoverage[];
  techniquesWithFindings: Share;
  /** Ranges of techniques, by how they are known. */
  ranges: { stated: number; inferred: number; none: number };
  entries: ReturnType<typeof countEntries>;
}

/** Counts what a folder of evidence covers of the reviews in it. Reads files only. */
export async function readCoverage(folder: string): Promise<EvidenceCoverage> {
  return coverageOf(await readEvidenceFolder(folder));
}

export function coverageOf(files: EvidenceFiles): EvidenceCoverage {
  const { entries } = files;
  const techniques = techniqueCoverage(entries.techniques, entries.findings);
  const withRange = (range: TechniqueCoverage['range']) =>
    techniques.filter((technique) => technique.range === range).length;
  return {
    reviews: curatedReviews(files).map((review) => reviewCoverage(review, entries.techniques)),
    techniques,
    techniquesWithFindings: without(unusedTechniques(files), ['technique.unused'], techniques.length),
    ranges: { stated: withRange('stated'), inferred: withRange('inferred'), none: withRange(null) },
    entries: countEntries(files),
  };
}

function reviewCoverage(
  review: CuratedReview,
  techniques: readonly Located<TechniqueEntry>[],
): ReviewCoverage {
  const { located, findings } = review;
  const { sections } = located.entry;
  const own = findingsWhere(review, () => true);
  const numbers = sections.flatMap((section) => section.numbers);
  const ofSections = sectionGaps(review);
  const figures = sections.flatMap((section) =>
    section.figures.map((figure) => ({
      figure,
      section: section.name,
      ...countsOf(findingsWhere(review, (report) => report.figure === figure)),
    })),
  );
  return {
    slug: located.slug,
    partOnly: located.entry.partOnly ?? null,
    ...countsOf(own),
    fromOtherWorks: findings.length - own.length,
    sections: sections.map((section) => sectionCoverage(review, section)),
    figures,
    techniques: techniqueCoverage(techniques, findings).filter((technique) => technique.findings > 0),
    complete: {
      references: located.entry.partOnly === undefined ? referencesDone(review) : null,
      sections: without(ofSections, ['section.unreported'], sections.length),
      figures: without(ofSections, ['figure.unreported'], figures.length),
      numbers: without(
        numberGaps(review),
        ['number.unreadable', 'number.section', 'number.unstated'],
        numbers.length,
      ),
    },
  };
}

const referencesDone = (review: CuratedReview): Share =>
  without(
    referenceGaps(review),
    ['citation-number.missing', 'citation-number.uncited'],
    referenceNumbers(review.located.entry).length,
  );

function sectionCoverage(
  review: CuratedReview,
  { name, numbers }: CuratedReview['located']['entry']['sections'][number],
): SectionCoverage {
  const findings = findingsWhere(review, (report) => report.section === name);
  const listed = new Set(publicationsByNumber(review).values());
  const cited = findings.flatMap(({ entry }) => entry.citations.map(({ publication }) => publication));
  return {
    name,
    ...countsOf(findings),
    references: new Set(cited.filter((slug) => listed.has(slug))).size,
    numbers: numbers.length,
    numbersLeftOut: numbers.filter(({ leftOut }) => leftOut !== undefined).length,
  };
}

const findingsWhere = (
  review: CuratedReview,
  holds: (report: ReturnType<typeof reportsOf>[number]) => boolean,
): Located<FindingEntry>[] => review.findings.filter((finding) => reportsOf(review, finding).some(holds));

function countsOf(findings: readonly Located<FindingEntry>[]): FindingCounts {
  const count = (holds: (finding: FindingEntry) => boolean) =>
    findings.filter(({ entry }) => holds(entry)).length;
  return {
    findings: findings.length,
    withValues: count(({ values }) => values.length > 0),
    stated: count(({ certainty }) => certainty === 'stated'),
    inferred: count(({ certainty }) => certainty === 'inferred'),
    results: count(({ type }) => type === 'result'),
    limitations: count(({ type }) => type === 'limitation'),
    challenges: count(({ type }) => type === 'challenge'),
  };
}

const techniqueCoverage = (
  techniques: readonly Located<TechniqueEntry>[],
  findings: readonly Located<FindingEntry>[],
): TechniqueCoverage[] =>
  techniques
    .map(({ entry: { slug, name, kind, scale } }) => {
      const using = findings.filter(({ entry }) => entry.techniques.includes(slug));
      const credited = using.flatMap(({ entry }) =>
        entry.citations.flatMap(({ role, publication }) => (role === 'credited-to' ? [publication] : [])),
      );
      return {
        slug,
        name,
        kind,
        findings: using.length,
        publications: new Set(credited).size,
        materials: new Set(using.flatMap(({ entry }) => entry.materials)).size,
        range: scale?.certainty ?? null,
      };
    })
    .sort((a, b) => b.findings - a.findings || (a.slug < b.slug ? -1 : 1));

const without = (gaps: readonly EvidenceProblem[], codes: readonly GapCode[], total: number): Share => ({
  done: total - gaps.filter(({ code }) => codes.some((each) => each === code)).length,
  total,
});
