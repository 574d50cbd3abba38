import path from 'node:path';
import {
  evaluateRecommender,
  loadEvidence,
  openGraph,
  type RecommenderEvaluation,
  readEvidence,
  readReferenceQuestions,
} from '@interphase/knowledge';
import { dataFolder } from '@interphase/simulation';
import { print, table } from '../report/output.js';
import { repositoryPath } from '../repository.js';

/** A file of questions; of a closed one only totals are told, so that nobody builds on it. */
interface QuestionFile {
  name: string;
  file: string;
  closed: boolean;
}

const folder = ['test', 'reference', 'technique-questions'];
const halves: readonly QuestionFile[] = [
  { name: 'building', file: repositoryPath(...folder, 'building.yaml'), closed: false },
  { name: 'held-out', file: repositoryPath(...folder, 'held-out.yaml'), closed: true },
];

/** Loads the evidence into a graph in memory, asks every question, prints hit rates and the misses of open files. */
export async function runEvaluateRecommender(options: {
  data: string | null;
  questions: string | null;
  json: boolean;
}): Promise<void> {
  const files = options.questions === null ? halves : [questionFile(path.resolve(options.questions))];
  const data = options.data === null ? dataFolder() : path.resolve(options.data);
  const graph = await openGraph();
  try {
    await loadEvidence(graph, await readEvidence(path.join(data, 'knowledge')));
    const results = [];
    for (const { name, file, closed } of files) {
      const result = await evaluateRecommender(graph, await readReferenceQuestions(file));
      results.push({ name, closed, result });
    }
    print(
      Object.fromEntries(results.map(({ name, closed, result }) => [name, told(result, closed)])),
      [
        table(
          ['questions', 'asked', 'right first', 'right among three'],
          results.map(({ name, result }) => [
            name,
            String(result.questions),
            rate(result.top1, result),
            rate(result.top3, result),
          ]),
        ),
        ...results.filter(({ closed }) => !closed).flatMap(({ name, result }) => missesText(name, result)),
      ].join('\n'),
      options,
    );
  } finally {
    await graph.close();
  }
}

/** A half stays as closed as it is, also when its file is given. */
const questionFile = (file: string): QuestionFile =>
  halves.find((half) => half.file === file) ?? { name: path.basename(file), file, closed: false };

const told = ({ misses, unknownAnswers, ...totals }: RecommenderEvaluation, closed: boolean) => ({
  ...totals,
  top1Rate: totals.top1 / totals.questions,
  top3Rate: totals.top3 / totals.questions,
  ...(closed ? {} : { misses, unknownAnswers }),
});

const rate = (hits: number, { questions }: RecommenderEvaluation): string =>
  `${hits} (${((100 * hits) / Math.max(1, questions)).toFixed(0)} %)`;

const missesText = (name: string, { misses, unknownAnswers }: RecommenderEvaluation): string[] => [
  '',
  `${name}: ${misses.length === 0 ? 'no' : misses.length} ${misses.length === 1 ? 'miss' : 'misses'}`,
  ...misses.flatMap(({ question, answers, got }) => [
    `  ${question}`,
    `    wanted ${answers.join(', ')}`,
    `    got    ${got.join(', ')}`,
  ]),
  ...(unknownAnswers.length === 0 ? [] : [`  answers without an entry: ${unknownAnswers.join(', ')}`]),
];
