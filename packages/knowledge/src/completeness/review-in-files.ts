import { type EvidenceFiles, type Located, standingIn } from '../read/read-folder.js';
import type { FindingEntry } from '../schema/finding.js';
import type { PublicationEntry } from '../schema/publication.js';
import type { ReviewEntry } from '../schema/review.js';

/** A review with what stands in its folder and what is cited anywhere. */
export interface CuratedReview {
  located: Located<ReviewEntry>;
  findings: readonly Located<FindingEntry>[];
  publications: readonly Located<PublicationEntry>[];
  /** Publications that its findings cite or that ranges of techniques rest on. */
  cited: ReadonlySet<string>;
}

/** The reviews that say what they hold. */
export function curatedReviews({ reviews, entries }: EvidenceFiles): CuratedReview[] {
  const sources = entries.techniques.flatMap(({ entry }) => entry.scale?.sources ?? []);
  return reviews.flatMap(({ folder, located }) => {
    if (located === null) return [];
    const findings = standingIn(folder, entries.findings);
    const publications = standingIn(folder, entries.publications);
    const citations = findings.flatMap(({ entry }) => entry.citations.map(({ publication }) => publication));
    return [{ located, findings, publications, cited: new Set([...sources, ...citations]) }];
  });
}

/** The publication of every number of the reference list that has one. */
export function publicationsByNumber({ located, publications }: CuratedReview): Map<number, string> {
  return new Map([
    ...publications.flatMap(({ entry, slug }): [number, string][] =>
      entry['citation-number'] === undefined ? [] : [[entry['citation-number'], slug]],
    ),
    ...located.entry.references.elsewhere.map(({ number, publication }): [number, string] => [
      number,
      publication,
    ]),
  ]);
}

/** Where a review reports a finding: the sections and figures of itself that the finding names. */
export const reportsOf = ({ located }: CuratedReview, { entry }: Located<FindingEntry>) =>
  entry.citations.flatMap((citation, index) =>
    citation.publication === located.entry.publication && citation.role === 'reported-by'
      ? [{ ...citation, index }]
      : [],
  );

/** All numbers from the first reference to the last. */
export const referenceNumbers = ({ references: { first, last } }: ReviewEntry): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
