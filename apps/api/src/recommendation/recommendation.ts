import type {
  RecommendationReason as ReasonRecord,
  TechniqueRecommendation as RecommendationRecord,
} from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Finding } from '../finding/ref.js';
import { TechniqueLink } from '../technique/link.js';
import { Technique } from '../technique/ref.js';
import { TechniqueQuestion } from './question.js';
import { recommend } from './recommend.js';

const RecommendationReason = builder.objectRef<ReasonRecord>('RecommendationReason').implement({
  description: 'One criterion’s part in a score.',
  fields: (t) => ({
    criterion: t.exposeString('criterion', { description: 'What was compared.' }),
    score: t.exposeFloat('score', { description: 'How well the technique meets it, 0 to 1.' }),
    weight: t.exposeFloat('weight', { description: 'How much it counts; above 0.' }),
    explanation: t.exposeString('explanation', { description: 'Why, with the numbers behind the score.' }),
  }),
});

const TechniqueRecommendation = builder.objectRef<RecommendationRecord>('TechniqueRecommendation').implement({
  description: 'A technique for a question, with the reasons for its rank.',
  fields: (t) => ({
    technique: t.field({
      type: Technique,
      description: 'What to use.',
      resolve: (recommendation) => recommendation.technique,
    }),
    score: t.exposeFloat('score', { description: '0 to 1; the weighted mean of its reasons.' }),
    reasons: t.field({
      type: [RecommendationReason],
      description: 'Why it has this score.',
      resolve: (recommendation) => recommendation.reasons,
    }),
    findings: t.field({
      type: [Finding],
      description: 'The evidence behind the reasons.',
      resolve: (recommendation) => recommendation.findings,
    }),
    cannotTell: t.exposeStringList('cannotTell', {
      description: 'What of the question it leaves open, then its limitations, in sentences.',
    }),
    complementedBy: t.field({
      type: [TechniqueLink],
      description: 'Techniques that add what it lacks, those that fill most of what it leaves open first.',
      resolve: (recommendation) => recommendation.complementedBy,
    }),
  }),
});

builder.queryField('recommendTechniques', (t) =>
  t.field({
    type: [TechniqueRecommendation],
    args: {
      question: t.arg({ type: TechniqueQuestion, required: true, description: 'What is to be found out.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many at most, 1 to 100.' }),
    },
    description:
      'Ranked techniques for a question, each with the reasons for its rank and the evidence behind them.',
    resolve: (_root, { question, first }, context) => recommend(context, question, first ?? undefined),
  }),
);
