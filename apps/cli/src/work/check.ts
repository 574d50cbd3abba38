import path from 'node:path';
import {
  checkEvidence,
  EvidenceError,
  type EvidenceProblem,
  formatProblem,
  readEvidence,
  readStructureCatalogue,
} from '@interphase/knowledge';
import { dataFolder } from '@interphase/simulation';
import { STATUS } from '../report/failure.js';
import { print, table } from '../report/output.js';

/** Validates a data folder (the repository's when null), prints counts or problems, and sets the exit status. */
export async function runCheck(data: string | null, options: { json: boolean }): Promise<void> {
  const { counts, problems } = await check(data === null ? dataFolder() : path.resolve(data));
  const text =
    problems.length > 0
      ? [
          ...problems.map(formatProblem),
          `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
        ].join('\n')
      : table(
          ['kind', 'entries'],
          Object.entries(counts).map(([kind, count]) => [kind, String(count)]),
        );
  print({ counts, problems }, text, options);
  if (problems.length > 0) process.exitCode = STATUS.failed;
}

async function check(
  folder: string,
): Promise<{ counts: Record<string, number>; problems: readonly EvidenceProblem[] }> {
  const knowledge = path.join(folder, 'knowledge');
  const evidence = await checkEvidence(knowledge);
  // Structures are held against the materials only when those can be trusted.
  const materials = evidence.problems.length === 0 ? await materialsIn(knowledge) : undefined;
  const structures = await checkStructures(path.join(folder, 'structures'), materials);
  return {
    counts: { ...evidence.counts, structures: structures.count },
    problems: [...evidence.problems, ...structures.problems],
  };
}

const materialsIn = async (knowledge: string) =>
  new Set((await readEvidence(knowledge)).materials.map(({ slug }) => slug));

async function checkStructures(folder: string, materials: ReadonlySet<string> | undefined) {
  try {
    return { count: (await readStructureCatalogue(folder, materials)).length, problems: [] };
  } catch (error) {
    if (error instanceof EvidenceError) return { count: 0, problems: error.problems };
    throw error;
  }
}
