import { computedPropertiesOfMaterial } from '../computed-property/batches.js';
import { ComputedPropertyFilter, storeFilter } from '../computed-property/filter.js';
import { ComputedProperty, ComputedPropertyConnection } from '../computed-property/ref.js';
import { Entity } from '../entity.js';
import { findingsOfMaterial } from '../finding/batches.js';
import { FindingFilter } from '../finding/filter.js';
import { Finding, FindingConnection } from '../finding/ref.js';
import { structuresOfMaterial } from '../structure/batches.js';
import { Structure } from '../structure/ref.js';
import { techniquesOfMaterial } from '../technique/batches.js';
import { Technique, TechniqueConnection } from '../technique/ref.js';
import { Material } from './ref.js';
import { MaterialVariation } from './variation.js';

Material.implement({
  description: 'A battery material, or a family of them.',
  interfaces: [Entity],
  fields: (t) => ({
    formula: t.string({
      description:
        'Chemical formula as the source writes it; the elements joined by hyphens (a chemical system) where it gives none.',
      resolve: ({ formula, elements }) => formula ?? elements.join('-'),
    }),
    aliases: t.exposeStringList('aliases', { description: 'Other names.' }),
    elements: t.exposeStringList('elements', { description: 'Symbols of the elements it holds.' }),
    roles: t.exposeStringList('roles', {
      description: 'Its roles in a cell: cathode, anode, electrolyte, coating, interphase.',
    }),
    structureFamily: t.exposeString('structureFamily', {
      nullable: true,
      description: 'Structure type, e.g. olivine; null where no source says.',
    }),
    mobileIon: t.exposeString('mobileIon', {
      nullable: true,
      description: 'Element of the ion that moves, e.g. Li; null where no source says.',
    }),
    variantOf: t.field({
      type: Material,
      nullable: true,
      description: 'The material this one is a variant of; null when it is none.',
      resolve: (material) => material.variantOf,
    }),
    variantBy: t.field({
      type: MaterialVariation,
      nullable: true,
      description:
        'How it differs from the material it is a variant of; null when it is none, or nobody says.',
      resolve: (material) => material.variantBy,
    }),
    variants: t.field({
      type: [Material],
      description: 'Materials that are variants of it.',
      resolve: (material) => material.variants,
    }),
    sameAs: t.exposeStringList('sameAs', {
      description: 'IRIs of the same thing in vocabularies of the field, e.g. EMMO and BattINFO.',
    }),
    structures: t.field({
      type: [Structure],
      description:
        'Its crystal structures; the first is the one runs and predictions take when the material is named.',
      resolve: (material, _args, context) => structuresOfMaterial(context, material.slug, {}),
    }),
    findings: t.connection(
      {
        type: Finding,
        args: { filter: t.arg({ type: FindingFilter, description: 'Which of them; all when left out.' }) },
        description: 'Findings about it, by slug.',
        resolve: (material, { filter, ...page }, context) =>
          findingsOfMaterial(context, material.slug, { filter, page }),
      },
      FindingConnection,
    ),
    techniques: t.connection(
      {
        type: Technique,
        description: 'Techniques of the findings about it, by slug.',
        resolve: (material, page, context) => techniquesOfMaterial(context, material.slug, page),
      },
      TechniqueConnection,
    ),
    computedProperties: t.connection(
      {
        type: ComputedProperty,
        args: {
          filter: t.arg({ type: ComputedPropertyFilter, description: 'Which of them; all when left out.' }),
        },
        description: 'What our runs computed for it.',
        resolve: (material, { filter, ...page }, context) =>
          computedPropertiesOfMaterial(context, material.slug, {
            filter: storeFilter(filter),
            page,
          }),
      },
      ComputedPropertyConnection,
    ),
  }),
});
