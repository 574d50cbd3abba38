import { readFile } from 'node:fs/promises';
import { InputError } from '@interphase/core';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { CypherRunner } from '../graph/graph-client.js';
import { recommendTechniques } from './recommend-techniques.js';

const referenceQuestions = z.array(
  z.strictObject({
    slug: z.string(),
    question: z.string().min(1),
    /** Slugs of techniques; any of them is a right answer. */
    answers: z.array(z.string()).min(1),
    why: z.string(),
  }),
);

/** A question with the techniques that an expert accepts. */
export type ReferenceQuestion = z.output<typeof referenceQuestions>[number];

/** How well the recommender answers questions that have known answers. */
export interface RecommenderEvaluation {
  questions: number;
  /** Questions whose first recommendation is right, and those with a right one among the first three. */
  top1: number;
  top3: number;
  /** Questions without a right answer among the first three, with what came instead. */
  misses: { slug: string; question: string; answers: string[]; got: string[] }[];
  /** Answers that the evidence has no technique for. */
  unknownAnswers: string[];
}

/** How many recommendations may hold the right one. */
const amongFirst = 3;

/** @throws InputError naming the file when it cannot be read or is no list of questions with answers */
export async function readReferenceQuestions(file: string): Promise<ReferenceQuestion[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError('questions.unreadable', `The questions cannot be read: ${why}`, { file });
  });
  try {
    return referenceQuestions.parse(parse(text));
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new InputError('questions.invalid', z.prettifyError(error), { file });
    if (error instanceof YAMLParseError) throw new InputError('questions.invalid', error.message, { file });
    throw error;
  }
}

/** Asks every question as free text and compares what comes first with what an expert accepts. */
export async function evaluateRecommender(
  graph: CypherRunner,
  questions: readonly ReferenceQuestion[],
): Promise<RecommenderEvaluation> {
  const techniques = new Set(
    (await graph.run('MATCH (t:Technique) RETURN t.slug AS slug')).map(({ slug }) => String(slug)),
  );
  const evaluation: RecommenderEvaluation = {
    questions: questions.length,
    top1: 0,
    top3: 0,
    misses: [],
    unknownAnswers: [
      ...new Set(questions.flatMap(({ answers }) => answers.filter((slug) => !techniques.has(slug)))),
    ].toSorted(),
  };
  for (const { slug, question, answers } of questions) {
    const got = (await recommendTechniques(graph, { text: question }, amongFirst)).map(
      ({ technique }) => technique,
    );
    if (got[0] !== undefined && answers.includes(got[0])) evaluation.top1 += 1;
    if (got.some((technique) => answers.includes(technique))) evaluation.top3 += 1;
    else evaluation.misses.push({ slug, question, answers, got });
  }
  return evaluation;
}
