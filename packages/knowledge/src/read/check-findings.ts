import { dirname } from 'node:path';
import type { EvidenceProblem } from './problem.js';
import type { EvidenceFiles } from './read-folder.js';

/** A finding says where it is reported and what it is about. */
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

/** A number of a review's reference list is used once. */
export function checkPublications({ entries }: EvidenceFiles): EvidenceProblem[] {
  const holders = new Map<string, string>();
  return entries.publications.flatMap((located): EvidenceProblem[] => {
    const number = located.entry['citation-number'];
    if (number === undefined) return [];
    // Every review has a reference list of its own.
    const place = `${dirname(located.file)} ${number}`;
    const holder = holders.get(place);
    if (holder === undefined) holders.set(place, located.slug);
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
