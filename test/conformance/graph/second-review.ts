import type { Evidence } from '@interphase/knowledge';

/**
 * The evidence with a second review beside it: it has a section of the same name, and reports one finding about the
 * same material, which it credits to a work that the first review credits too.
 */
export function withSecondReview(evidence: Evidence): Evidence {
  const [publication] = evidence.publications;
  const finding = evidence.findings.find(({ slug }) => slug === 'channel-seen-by-neutrons');
  if (publication === undefined || finding === undefined) throw new Error('the fixture has both');
  const { 'citation-number': _, ...review } = publication;
  return {
    ...evidence,
    publications: [
      ...evidence.publications,
      { ...review, id: 'other-2023', author: [{ family: 'Other' }], issued: { 'date-parts': [[2023]] } },
    ],
    findings: [
      ...evidence.findings,
      {
        ...finding,
        slug: 'channel-seen-again',
        type: 'challenge',
        citations: [
          { publication: 'other-2023', role: 'reported-by', section: 'Progress in Computations' },
          { publication: 'morgan-2004', role: 'credited-to' },
        ],
        related: [],
      },
    ],
  };
}
