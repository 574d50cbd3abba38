import path from 'node:path';
import {
  checkEvidence,
  checkReviewText,
  EvidenceError,
  type EvidenceProblem,
  formatProblem,
  materialsOfStructures,
  readEvidence,
  readPublishedFigures,
  readStructureCatalogue,
} from '@interphase/knowledge';
import { dataFolder } from '@interphase/simulation';
import { CommandFailure, STATUS } from '../report/failure.js';
import { print, table } from '../report/output.js';

export interface CheckOptions {
  /** Folder that holds knowledge/ and structures/; the repository's when null. */
  readonly data: string | null;
  /** Markdown text of a review, and the review that it is of. */
  readonly text: string | null;
  readonly review: string | null;
  readonly json: boolean;
}

/** Validates a data folder, prints counts or what is wrong and what is missing, and sets the exit status. */
export async function runCheck({ data, text, review, json }: CheckOptions): Promise<void> {
  if (review !== null && text === null)
    throw new CommandFailure(
      '--review says which review --text is of; give --text <file> too, or leave it out',
    );
  const folder = data === null ? dataFolder() : path.resolve(data);
  const { counts, problems, gaps } = await check(folder);
  const ofText =
    text === null ? [] : await checkReviewText(path.join(folder, 'knowledge'), review, path.resolve(text));
  const found = { problems, gaps: [...gaps, ...ofText] };
  const faults = [...found.problems, ...found.gaps];
  const told =
    faults.length > 0
      ? [
          ...faults.map(formatProblem),
          [counted(found.problems.length, 'problem'), counted(found.gaps.length, 'gap')].join(', '),
        ].join('\n')
      : table(
          ['kind', 'entries'],
          Object.entries(counts).map(([kind, count]) => [kind, String(count)]),
        );
  print({ counts, ...found }, told, { json });
  if (faults.length > 0) process.exitCode = STATUS.failed;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

interface Checked {
  readonly counts: Record<string, number>;
  /** What is wrong, which is not loaded. */
  readonly problems: readonly EvidenceProblem[];
  /** What is missing, which may be. */
  readonly gaps: readonly EvidenceProblem[];
}

async function check(folder: string): Promise<Checked> {
  const knowledge = path.join(folder, 'knowledge');
  const catalogue = path.join(folder, 'structures');
  const evidence = await checkEvidence(knowledge, await materialsOfStructures(catalogue));
  // Structures and figures are held against the evidence only when that can be trusted.
  const sound = evidence.problems.length === 0 ? await readEvidence(knowledge) : undefined;
  const materials = sound && new Set(sound.materials.map(({ slug }) => slug));
  const structures = await readable(() => readStructureCatalogue(catalogue, materials));
  const figures = await readable(() => readPublishedFigures(path.join(folder, 'figures'), sound));
  return {
    counts: { ...evidence.counts, structures: structures.count, figures: figures.count },
    problems: [...evidence.problems, ...structures.problems, ...figures.problems],
    gaps: evidence.gaps,
  };
}

/** How many entries a reader gives, or what it finds wrong with them. */
async function readable(read: () => Promise<readonly unknown[]>) {
  try {
    return { count: (await read()).length, problems: [] };
  } catch (error) {
    if (error instanceof EvidenceError) return { count: 0, problems: error.problems };
    throw error;
  }
}
