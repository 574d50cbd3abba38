import {
  type Reading as ReadingRecord,
  readQuestion,
  type UnderstoodQuestion as UnderstoodRecord,
} from '@interphase/knowledge';
import { builder } from '../builder.js';
import { Material } from '../material/ref.js';
import { Phenomenon } from '../phenomenon/ref.js';
import { Quantity } from '../quantity/ref.js';
import { TechniqueKind } from '../technique/kind.js';
import { Technique } from '../technique/ref.js';
import { TechniqueQuestion } from './question.js';

const Reading = builder.objectRef<ReadingRecord>('QuestionReading').implement({
  description: 'One thing that was read from a question.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'What it is about: `technique`, `besides`, `quantity`, `phenomenon`, `material`, `length`, `time`, `kind`, `operando` or `nonDestructive`.',
    }),
    words: t.exposeString('words', {
      description: 'The words it was read from; empty for a field of its own.',
    }),
    meaning: t.exposeString('meaning', { description: 'What they are taken to mean, in words.' }),
  }),
});

const UnderstoodQuestion = builder.objectRef<UnderstoodRecord>('UnderstoodQuestion').implement({
  description: 'A question as the recommender understands it: its fields and what was read from its text.',
  fields: (t) => ({
    techniques: t.field({
      type: [Technique],
      description: 'Techniques that it names.',
      resolve: ({ techniques }) => techniques,
    }),
    besides: t.field({
      type: [Technique],
      description: 'Techniques that it wants to go beyond; they are not recommended.',
      resolve: ({ besides }) => besides,
    }),
    quantities: t.field({
      type: [Quantity],
      description: 'Quantities that it asks for.',
      resolve: ({ quantities }) => quantities,
    }),
    phenomena: t.field({
      type: [Phenomenon],
      description: 'Phenomena that it asks for.',
      resolve: ({ phenomena }) => phenomena,
    }),
    materials: t.field({
      type: [Material],
      description: 'Materials that it is about, those of a family or a role that it names too.',
      resolve: ({ materials }) => materials,
    }),
    minMetres: t.exposeFloat('minMetres', {
      nullable: true,
      description: 'Lower end of the lengths, metres.',
    }),
    maxMetres: t.exposeFloat('maxMetres', {
      nullable: true,
      description: 'Upper end of the lengths, metres.',
    }),
    minSeconds: t.exposeFloat('minSeconds', {
      nullable: true,
      description: 'Lower end of the times, seconds.',
    }),
    maxSeconds: t.exposeFloat('maxSeconds', {
      nullable: true,
      description: 'Upper end of the times, seconds.',
    }),
    kind: t.expose('kind', {
      type: TechniqueKind,
      nullable: true,
      description: 'Whether it wants a computation or an experiment.',
    }),
    operando: t.exposeBoolean('operando', {
      nullable: true,
      description: 'Whether it wants to look into a working cell.',
    }),
    nonDestructive: t.exposeBoolean('nonDestructive', {
      nullable: true,
      description: 'Whether it wants the sample left whole.',
    }),
    readings: t.field({
      type: [Reading],
      description: 'All that was read, each with its words and their meaning.',
      resolve: ({ readings }) => readings,
    }),
    words: t.exposeStringList('words', {
      description: 'Words of the text that are looked for in entries and findings, spelt as there.',
    }),
  }),
});

builder.queryField('readQuestion', (t) =>
  t.field({
    type: UnderstoodQuestion,
    args: {
      question: t.arg({ type: TechniqueQuestion, required: true, description: 'What is to be found out.' }),
    },
    description: 'How `recommendTechniques` understands a question.',
    resolve: (_root, { question }, { graph }) => readQuestion(graph, question),
  }),
);
