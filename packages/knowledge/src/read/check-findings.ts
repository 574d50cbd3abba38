import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles } from './read-folder.js';

/** A finding says where it is reported and what it is about; a reference number is used once. */
export function checkFindings({ entries }: EvidenceFiles): EvidenceProblem[] {
  return entries.findings.flatMap((located) => {
    const { slug, techniques, materials, phenomena, citations } = located.entry;
    const at = { file: located.file, line: located.lineOf(['slug']) };
    const problems: EvidenceProblem[] = [];
    if (!citations.some(({ role }) => role === 'reported-by')) {
      problems.push({
        code: 'finding.unreported',
        ...at,
        message: `\`${slug}\` does not say where it is reported`,
        expected: 'a citation with the role `reported-by`',
      });
    }
    if (techniques.length + materials.length + phenomena.length === 0) {
      problems.push({
        code: 'finding.unconnected',
        ...at,
        message: `\`${slug}\` is about nothing`,
        expected: 'at least one technique, material or phenomenon',
      });
    }
    return problems;
  });
}

export function checkPublications({ entries }: EvidenceFiles): EvidenceProblem[] {
  const holders = new Map<number, string>();
  return entries.publications.flatMap((located): EvidenceProblem[] => {
    const number = located.entry['citation-number'];
    const holder = number === undefined ? undefined : holders.get(number);
    if (number !== undefined && holder === undefined) holders.set(number, located.slug);
    if (holder === undefined) return [];
    return [
      {
        code: 'publication.number',
        file: located.file,
        line: located.lineOf(['citation-number']),
        message: `reference number ${number} is that of \`${holder}\` already`,
        expected: 'a number of its own',
      },
    ];
  });
}
