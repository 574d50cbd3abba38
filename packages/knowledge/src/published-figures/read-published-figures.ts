import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type LocatedItem, parseLocatedDocument } from '../read/located-file.js';
import { EvidenceError, type EvidenceProblem } from '../read/problem.js';
import { schemaProblems } from '../read/schema-problems.js';
import type { Evidence } from '../schema/evidence.js';
import { type PublishedFigure, publishedFigureEntry } from './published-figure.js';

const ENDING = '.yaml';

/** The evidence that figures refer to. */
export type FigureEvidence = Pick<Evidence, 'publications' | 'findings' | 'quantities'>;

/**
 * Reads every figure of a folder, sorted by slug; a folder that is not there holds none.
 *
 * @param folder data/figures
 * @param evidence against which the slugs are held; none are when left out
 * @throws EvidenceError with every problem, each with its file and line
 */
export async function readPublishedFigures(
  folder: string,
  evidence?: FigureEvidence,
): Promise<PublishedFigure[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(ENDING)).sort();
  const read = await Promise.all(
    files.map(async (name) =>
      readFigure(await readFile(join(folder, name), 'utf8'), join(folder, name), evidence),
    ),
  );
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new EvidenceError(problems);
  return read.flatMap(({ figure }) => figure ?? []);
}

function readFigure(
  content: string,
  file: string,
  evidence: FigureEvidence | undefined,
): { figure: PublishedFigure | null; problems: EvidenceProblem[] } {
  const { item, problems } = parseLocatedDocument(content, file);
  if (item === null) return { figure: null, problems };
  const parsed = publishedFigureEntry.safeParse(item.value);
  if (!parsed.success) {
    const fields = Object.keys(publishedFigureEntry.shape);
    return { figure: null, problems: schemaProblems(item, parsed.error, fields) };
  }
  const figure = parsed.data;
  return {
    figure,
    problems: [
      ...misnamed(item, figure),
      ...(evidence === undefined ? [] : dangling(item, figure, evidence)),
    ],
  };
}

function misnamed(item: LocatedItem, { slug }: PublishedFigure): EvidenceProblem[] {
  const expected = basename(item.file, ENDING);
  if (slug === expected) return [];
  const line = item.lineOf(['slug']);
  return [
    {
      code: 'slug.format',
      file: item.file,
      line,
      message: `\`slug\` is \`${slug}\``,
      expected: `\`${expected}\`, as the file is named`,
    },
  ];
}

function dangling(item: LocatedItem, figure: PublishedFigure, evidence: FigureEvidence): EvidenceProblem[] {
  const { publications, findings, quantities } = evidence;
  const problem = (path: (string | number)[], kind: string, name: string): EvidenceProblem => ({
    code: 'reference.dangling',
    file: item.file,
    line: item.lineOf(path),
    message: `there is no ${kind} \`${name}\``,
    expected: `the slug of a ${kind}`,
  });
  const isDoi = figure.publication.startsWith('10.');
  return [
    ...(isDoi || publications.some(({ id }) => id === figure.publication)
      ? []
      : [problem(['publication'], 'publication', figure.publication)]),
    ...figure.findings.flatMap((name, index) =>
      findings.some((finding) => finding.slug === name)
        ? []
        : [problem(['findings', index], 'finding', name)],
    ),
    ...(quantities.some(({ slug }) => slug === figure.quantity)
      ? []
      : [problem(['quantity'], 'quantity', figure.quantity)]),
  ];
}
