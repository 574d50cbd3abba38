import { Entity } from '../entity.js';
import { findingsOfTechnique } from '../finding/batches.js';
import { Certainty } from '../finding/certainty.js';
import { FindingFilter } from '../finding/filter.js';
import { Finding, FindingConnection } from '../finding/ref.js';
import { LengthScale } from '../length-scale/ref.js';
import { materialsOfTechnique } from '../material/batches.js';
import { Material, MaterialConnection } from '../material/ref.js';
import { Phenomenon } from '../phenomenon/ref.js';
import { publicationsOfTechnique } from '../publication/batches.js';
import { Publication, PublicationConnection } from '../publication/ref.js';
import { Quantity } from '../quantity/ref.js';
import { TechniqueKind } from './kind.js';
import { TechniqueHandover, TechniqueLink } from './link.js';
import { Technique } from './ref.js';

Technique.implement({
  description: 'A way to compute or measure something about a battery material.',
  interfaces: [Entity],
  fields: (t) => ({
    abbreviation: t.exposeString('abbreviation', {
      nullable: true,
      description: 'As the field writes it, e.g. NEB.',
    }),
    aliases: t.exposeStringList('aliases', { description: 'Other names.' }),
    kind: t.field({ type: TechniqueKind, description: 'Computes or measures.', resolve: ({ kind }) => kind }),
    family: t.exposeString('family', { description: 'The family it belongs to, e.g. First principles.' }),
    description: t.exposeString('description', { description: 'What it does.' }),
    minMetres: t.exposeFloat('minMetres', {
      nullable: true,
      description: 'Smallest length it resolves or simulates, metres; null where no source states one.',
    }),
    maxMetres: t.exposeFloat('maxMetres', {
      nullable: true,
      description: 'Largest length it resolves or simulates, metres; null where no source states one.',
    }),
    minSeconds: t.exposeFloat('minSeconds', {
      nullable: true,
      description: 'Shortest time it resolves or simulates, seconds; null where no source states one.',
    }),
    maxSeconds: t.exposeFloat('maxSeconds', {
      nullable: true,
      description: 'Longest time it resolves or simulates, seconds; null where no source states one.',
    }),
    scaleCertainty: t.field({
      type: Certainty,
      nullable: true,
      description:
        'Whether a source states these ranges or the curator inferred them from the work reported; null where there is no range.',
      resolve: (technique) => technique.scaleCertainty,
    }),
    scaleBasis: t.exposeString('scaleBasis', {
      nullable: true,
      description: 'The source of the ranges, or the reasoning behind inferred ones.',
    }),
    operando: t.exposeBoolean('operando', {
      nullable: true,
      description: 'Whether it can look into a working cell; null where that does not apply.',
    }),
    destructive: t.exposeBoolean('destructive', {
      nullable: true,
      description: 'Whether it uses the sample up; null where that does not apply.',
    }),
    strengths: t.exposeStringList('strengths', { description: 'What it is good at.' }),
    limitations: t.exposeStringList('limitations', { description: 'What it cannot do.' }),
    lengthScales: t.field({
      type: [LengthScale],
      description: 'Length scales it works at.',
      resolve: (technique) => technique.lengthScales,
    }),
    measures: t.field({
      type: [Quantity],
      description: 'Quantities it measures or computes.',
      resolve: (technique) => technique.measures,
    }),
    reveals: t.field({
      type: [Phenomenon],
      description: 'Phenomena it reveals.',
      resolve: (technique) => technique.reveals,
    }),
    complements: t.field({
      type: [TechniqueLink],
      description: 'Techniques that add what it lacks.',
      resolve: (technique) => technique.complements,
    }),
    handsOver: t.field({
      type: [TechniqueHandover],
      description: 'What it hands to another technique at a different scale.',
      resolve: (technique) => technique.handsOver,
    }),
    combines: t.field({
      type: [Technique],
      description: 'For a combined set-up: the techniques it joins on one sample.',
      resolve: (technique) => technique.combines,
    }),
    combinedIn: t.field({
      type: [Technique],
      description: 'Combined set-ups that it is a part of.',
      resolve: (technique) => technique.combinedIn,
    }),
    sameAs: t.exposeStringList('sameAs', {
      description: 'IRIs of the same thing in vocabularies of the field, e.g. EMMO and BattINFO.',
    }),
    findings: t.connection(
      {
        type: Finding,
        args: { filter: t.arg({ type: FindingFilter, description: 'Which of them; all when left out.' }) },
        description: 'Findings made with it or about it, by slug.',
        resolve: (technique, { filter, ...page }, context) =>
          findingsOfTechnique(context, technique.slug, { filter, page }),
      },
      FindingConnection,
    ),
    materials: t.connection(
      {
        type: Material,
        description: 'Materials that its findings are about, by slug.',
        resolve: (technique, page, context) => materialsOfTechnique(context, technique.slug, page),
      },
      MaterialConnection,
    ),
    publications: t.connection(
      {
        type: Publication,
        description: 'Publications that its findings cite, by reference number.',
        resolve: (technique, page, context) => publicationsOfTechnique(context, technique.slug, page),
      },
      PublicationConnection,
    ),
  }),
});
