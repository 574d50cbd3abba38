import { evidenceGaps } from '../completeness/evidence-gaps.js';
import type { Evidence } from '../schema/evidence.js';
import type { Kind } from '../schema/kinds.js';
import { checkCycles } from './check-cycles.js';
import { checkFindings, checkPublications } from './check-findings.js';
import { checkMaterials, elementsOf } from './check-materials.js';
import { checkRanges } from './check-ranges.js';
import { checkReferences } from './check-references.js';
import { checkValues } from './check-values.js';
import { EvidenceError, type EvidenceProblem } from './problem.js';
import { countEntries, type EvidenceFiles, type Located, readEvidenceFolder } from './read-folder.js';
import { referenceListsOf } from './reference-lists.js';

export interface EvidenceCheck {
  /** Empty when all is well; otherwise sorted by file and line. */
  problems: EvidenceProblem[];
  /** What keeps a sound body of evidence from being complete, see `completeness/`; does not keep it from being loaded. */
  gaps: EvidenceProblem[];
  /** Entries that fit their schema, per kind. */
  counts: Record<Kind, number>;
}

/**
 * Reads a body of evidence.
 * @param folder with length-scales/, quantities/, phenomena/, techniques/, materials/, findings/, publications/
 * @throws EvidenceError holding every problem at once
 */
export async function readEvidence(folder: string): Promise<Evidence> {
  const files = await readEvidenceFolder(folder);
  const problems = problemsOf(files);
  if (problems.length > 0) throw new EvidenceError(problems);
  return evidenceOf(files);
}

/**
 * Checks a body of evidence without loading it.
 * @param materialsInUse materials that something outside of it names, such as a structure
 */
export async function checkEvidence(
  folder: string,
  materialsInUse: ReadonlySet<string> = new Set(),
): Promise<EvidenceCheck> {
  const files = await readEvidenceFolder(folder);
  return {
    problems: problemsOf(files),
    gaps: evidenceGaps(files, materialsInUse).sort(byPlace),
    counts: countEntries(files),
  };
}

const checks = [
  checkReferences,
  checkCycles,
  checkValues,
  checkRanges,
  checkMaterials,
  checkFindings,
  checkPublications,
];

function problemsOf(files: EvidenceFiles): EvidenceProblem[] {
  const problems = [...files.problems, ...checks.flatMap((check) => check(files))];
  return problems.sort(byPlace);
}

const byPlace = (a: EvidenceProblem, b: EvidenceProblem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

/** Order of files and entries carries no meaning, so entries are sorted by slug. */
function evidenceOf(files: EvidenceFiles): Evidence {
  const { entries } = files;
  return {
    lengthScales: sorted(entries.lengthScales),
    quantities: sorted(entries.quantities),
    phenomena: sorted(entries.phenomena),
    techniques: sorted(entries.techniques),
    materials: sorted(entries.materials).map((material) => ({ ...material, elements: elementsOf(material) })),
    publications: sorted(entries.publications),
    findings: sorted(entries.findings),
    referenceLists: referenceListsOf(files),
  };
}

const sorted = <T>(located: readonly Located<T>[]): T[] =>
  located.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).map(({ entry }) => entry);
