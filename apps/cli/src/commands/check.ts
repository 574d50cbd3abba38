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
import type { Command } from 'commander';
import { z } from 'zod';
import { STATUS } from '../report/failure.js';
import { print, table } from '../report/output.js';

const optionsSchema = z.object({ data: z.string().min(1), json: z.boolean().default(false) });

/** `interphase check`: validates evidence and structures without loading anything. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description(
      'validate data/knowledge and data/structures without loading them; every problem with file and line',
    )
    .option('--data <folder>', 'folder that holds knowledge/ and structures/', dataFolder())
    .option('--json', 'print one JSON document')
    .action(async (raw: unknown) => {
      const options = optionsSchema.parse(raw);
      const { counts, problems } = await check(path.resolve(options.data));
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
    });
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
