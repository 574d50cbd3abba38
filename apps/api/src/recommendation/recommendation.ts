import {
  type RecommendationReason as ReasonRecord,
  type TechniqueRecommendation as RecommendationRecord,
  recommendTechniques,
} from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Finding } from '../finding/ref.js';
import { TechniqueKind } from '../technique/kind.js';
import { TechniqueLink } from '../technique/link.js';
import { Technique } from '../technique/ref.js';

const TechniqueQuestion = builder.inputType('TechniqueQuestion', {
  description: 'What is to be found out. Any field may be left out; at least one must be given.',
  fields: (t) => ({
    text: t.string({ description: 'Free text, matched to quantities, phenomena, materials and techniques.' }),
    quantity: t.string({ description: 'Quantity wanted: its slug or name.' }),
    phenomenon: t.string({ description: 'Phenomenon to be seen: its slug or name.' }),
    material: t.string({ description: 'Material to be studied: its slug or name.' }),
    minMetres: t.float({ description: 'Lower end of the lengths of interest, metres.' }),
    maxMetres: t.float({ description: 'Upper end of the lengths of interest, metres.' }),
    minSeconds: t.float({ description: 'Lower end of the times of interest, seconds.' }),
    maxSeconds: t.float({ description: 'Upper end of the times of interest, seconds.' }),
    kind: t.field({ type: TechniqueKind, description: 'Only computations or only experiments.' }),
    operando: t.boolean({ description: 'Must look into a working cell.' }),
    nonDestructive: t.boolean({ description: 'Must leave the sample whole.' }),
  }),
});

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
    complementedBy: t.field({
      type: [TechniqueLink],
      description: 'Techniques that add what it lacks.',
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
    resolve: (_root, { question, first }, { graph }) =>
      recommendTechniques(graph, question, first ?? undefined),
  }),
);
