import { ParameterError } from '@interphase/core';
import { z } from 'zod';
import { techniqueKinds } from '../entities.js';
import { parseParameters } from '../queries/parameters.js';
import { checkWindows } from '../queries/windows.js';

/** Longer than any question; a longer text would only cost time. */
const longestText = 2000;
const words = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(longestText, `is longer than ${longestText} characters`)
  .nullish();
const size = z.number().positive('must be above 0').nullish();

/** What is asked of the recommender; at least one field must be given. Texts may be slugs or names. */
const questionSchema = z.object({
  /** Free text: windows, manner, techniques, quantities, phenomena and materials are read from it. */
  text: words,
  quantity: words,
  phenomenon: words,
  material: words,
  minMetres: size,
  maxMetres: size,
  minSeconds: size,
  maxSeconds: size,
  kind: z.enum(techniqueKinds).nullish(),
  operando: z.boolean().nullish(),
  nonDestructive: z.boolean().nullish(),
});
export type TechniqueQuestion = z.input<typeof questionSchema>;

/** One criterion's part in a score. */
export interface RecommendationReason {
  criterion: Criterion;
  /** 0 to 1. */
  score: number;
  /** Above 0. */
  weight: number;
  /** In plain words, with the numbers behind the score. */
  explanation: string;
}

export type Criterion =
  | 'technique'
  | 'complement'
  | 'quantity'
  | 'phenomenon'
  | 'material'
  | 'length'
  | 'time'
  | 'kind'
  | 'operando'
  | 'nonDestructive'
  | 'text'
  | 'evidence';

/** A reason, and where it speaks against the technique, a sentence on what cannot be had from it. */
export interface Judgement extends RecommendationReason {
  lacks: string | null;
}

export interface TechniqueRecommendation {
  /** Slug. */
  technique: string;
  /** 0 to 1: the weighted mean of the reasons. */
  score: number;
  reasons: RecommendationReason[];
  /** Slugs of the findings that support it, the most fitting first. */
  findings: string[];
  /** What of the question it leaves open, and its limitations, in sentences. */
  cannotTell: string[];
  /** Techniques that add to it, those that fill what it leaves open first, with the findings that show it. */
  complementedBy: { technique: string; reason: string; findings: string[] }[];
}

/**
 * Checks a question on its own.
 * @throws ParameterError when nothing is asked, a size is not positive, or a window runs backwards
 */
export function checkQuestion(question: TechniqueQuestion): TechniqueQuestion {
  const asked = parseParameters(questionSchema, question);
  if (Object.values(asked).every((value) => value === null || value === undefined)) {
    const fields = Object.keys(questionSchema.shape).join(', ');
    throw new ParameterError(`Nothing is asked: give at least one of ${fields}`, []);
  }
  checkWindows(asked);
  return asked;
}
