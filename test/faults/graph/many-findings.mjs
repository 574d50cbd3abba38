import { readEvidence } from '@interphase/knowledge';

/**
 * The small body of evidence with every finding repeated, so that a load takes many statements.
 *
 * @param {number} copies
 */
export async function manyFindings(copies) {
  const evidence = await readEvidence(
    new URL('../../../packages/knowledge/fixtures/small', import.meta.url).pathname,
  );
  const findings = Array.from({ length: copies }, (_, copy) =>
    evidence.findings.map((finding) => ({
      ...finding,
      slug: `${finding.slug}-${copy}`,
      related: finding.related.map((link) => ({ ...link, finding: `${link.finding}-${copy}` })),
    })),
  ).flat();
  const techniques = evidence.techniques.map((technique) => ({
    ...technique,
    complements: technique.complements.map((link) => ({
      ...link,
      findings: link.findings.map((slug) => `${slug}-0`),
    })),
  }));
  return { ...evidence, findings, techniques };
}
