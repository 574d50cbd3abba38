import {
  type WorkflowReason as ReasonRecord,
  recommendWorkflows,
  type WorkflowStep as StepRecord,
  type Workflow as WorkflowRecord,
} from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Finding } from '../finding/ref.js';
import { Quantity } from '../quantity/ref.js';
import { Technique } from '../technique/ref.js';

const WorkflowQuestion = builder.inputType('WorkflowQuestion', {
  description: 'What a chain of techniques is to give, and between which scales. Slugs or names.',
  fields: (t) => ({
    quantity: t.string({ required: true, description: 'Quantity that the last technique gives.' }),
    fromLengthScale: t.string({ description: 'Length scale that the first technique works at.' }),
    toLengthScale: t.string({ description: 'Length scale that the last technique gives the quantity at.' }),
    start: t.string({ description: 'The first technique.' }),
    material: t.string({ description: 'Material: findings about it and its variants count for a chain.' }),
  }),
});

const WorkflowReason = builder.objectRef<ReasonRecord>('WorkflowReason').implement({
  description: 'One criterion’s part in a workflow’s score.',
  fields: (t) => ({
    criterion: t.exposeString('criterion', {
      description: 'What was judged: shortness, evidence, material or scale.',
    }),
    score: t.exposeFloat('score', { description: 'How well the workflow meets it, 0 to 1.' }),
    weight: t.exposeFloat('weight', { description: 'How much it counts; above 0.' }),
    explanation: t.exposeString('explanation', { description: 'Why, with the numbers behind the score.' }),
  }),
});

const WorkflowStep = builder.objectRef<StepRecord>('WorkflowStep').implement({
  description: 'One technique’s part in a workflow.',
  fields: (t) => ({
    technique: t.field({
      type: Technique,
      description: 'What is used.',
      resolve: (step) => step.technique,
    }),
    receives: t.field({
      type: Quantity,
      nullable: true,
      description: 'What the technique before hands to it; null at the start.',
      resolve: (step) => step.receives,
    }),
    handsOver: t.field({
      type: Quantity,
      nullable: true,
      description: 'What it hands on; at the end the quantity that was asked for.',
      resolve: (step) => step.handsOver,
    }),
    reason: t.exposeString('reason', {
      description: 'What the next technique does with it; at the end, that it is what was asked for.',
    }),
    findings: t.field({
      type: [Finding],
      description: 'Findings that use the technique: those about the material and the quantities first.',
      resolve: (step) => step.findings,
    }),
  }),
});

const Workflow = builder.objectRef<WorkflowRecord>('Workflow').implement({
  description: 'A chain of techniques in which each hands a quantity to the next.',
  fields: (t) => ({
    steps: t.field({
      type: [WorkflowStep],
      description: 'Its techniques in the order of work.',
      resolve: ({ steps }) => steps,
    }),
    score: t.exposeFloat('score', { description: '0 to 1; the weighted mean of its reasons.' }),
    reasons: t.field({
      type: [WorkflowReason],
      description: 'Why it has this score.',
      resolve: ({ reasons }) => reasons,
    }),
  }),
});

builder.queryField('recommendWorkflows', (t) =>
  t.field({
    type: [Workflow],
    args: {
      question: t.arg({ type: WorkflowQuestion, required: true, description: 'What is to be found out.' }),
      first: t.arg.int({ defaultValue: 5, description: 'How many at most, 0 to 100.' }),
    },
    description:
      'Chains of techniques that carry a quantity from one length scale to another, shortest and best evidenced first.',
    resolve: (_root, { question, first }, { graph }) =>
      recommendWorkflows(graph, question, first ?? undefined),
  }),
);
