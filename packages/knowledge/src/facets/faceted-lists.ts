import { entriesOf, expression, property, things } from '../queries/dimension.js';
import { findingDimensions } from '../queries/finding-dimensions.js';
import { type FindingFilter, findingConditions } from '../queries/findings.js';
import { type MaterialFilter, materialConditions } from '../queries/materials.js';
import { type PublicationFilter, publicationConditions } from '../queries/publications.js';
import { type TechniqueFilter, techniqueConditions } from '../queries/techniques.js';
import type { Faceted } from './facets.js';

/** Which fields of each list's filter are counted, in the order they are shown. */

const yesOrNo = { true: 'Yes', false: 'No' };
const kindLabels = { computation: 'Computation', experiment: 'Experiment' };

export const facetedTechniques: Faceted<TechniqueFilter> = {
  nodeLabel: 'Technique',
  conditionsOf: techniqueConditions,
  fields: [
    { field: 'kind', label: 'Kind', dimension: property('kind'), labels: kindLabels },
    { field: 'family', label: 'Family', dimension: property('family') },
    {
      field: 'lengthScale',
      label: 'Length scale',
      dimension: things((x) => `(n)-[:WORKS_AT]->(${x}:LengthScale)`),
    },
    { field: 'quantity', label: 'Quantity', dimension: things((x) => `(n)-[:MEASURES]->(${x}:Quantity)`) },
    {
      field: 'phenomenon',
      label: 'Phenomenon',
      dimension: things((x) => `(n)-[:REVEALS]->(${x}:Phenomenon)`),
    },
    {
      field: 'material',
      label: 'Material',
      dimension: things((x) => `(n)<-[:USES]-(:Finding)-[:CONCERNS]->(${x}:Material)`),
    },
    { field: 'operando', label: 'Operando', dimension: property('operando'), labels: yesOrNo },
    {
      field: 'nonDestructive',
      label: 'Non-destructive',
      dimension: expression('NOT n.destructive'),
      labels: yesOrNo,
    },
  ],
};

export const facetedMaterials: Faceted<MaterialFilter> = {
  nodeLabel: 'Material',
  conditionsOf: materialConditions,
  fields: [
    {
      field: 'role',
      label: 'Role',
      dimension: entriesOf('roles'),
      labels: {
        cathode: 'Cathode',
        anode: 'Anode',
        electrolyte: 'Electrolyte',
        coating: 'Coating',
        interphase: 'Interphase',
      },
    },
    { field: 'mobileIon', label: 'Mobile ion', dimension: property('mobileIon') },
    { field: 'elements', label: 'Element', dimension: entriesOf('elements'), narrows: true },
    { field: 'structureFamily', label: 'Structure family', dimension: property('structureFamily') },
    {
      field: 'technique',
      label: 'Technique',
      dimension: things((x) => `(n)<-[:CONCERNS]-(:Finding)-[:USES]->(${x}:Technique)`),
    },
  ],
};

export const facetedFindings: Faceted<FindingFilter> = {
  nodeLabel: 'Finding',
  conditionsOf: findingConditions,
  fields: [
    {
      field: 'type',
      label: 'Type',
      dimension: property('type'),
      labels: { result: 'Result', limitation: 'Limitation', challenge: 'Challenge' },
    },
    {
      field: 'certainty',
      label: 'Certainty',
      dimension: property('certainty'),
      labels: { stated: 'Stated', inferred: 'Inferred' },
    },
    {
      field: 'kind',
      label: 'Kind of technique',
      dimension: {
        clause: (x) => findingDimensions.technique.clause(x),
        key: (x) => `${x}.kind`,
      },
      labels: kindLabels,
    },
    { field: 'technique', label: 'Technique', dimension: findingDimensions.technique },
    { field: 'material', label: 'Material', dimension: findingDimensions.material },
    { field: 'phenomenon', label: 'Phenomenon', dimension: findingDimensions.phenomenon },
    { field: 'quantity', label: 'Quantity', dimension: findingDimensions.quantity },
    { field: 'lengthScale', label: 'Length scale', dimension: findingDimensions.lengthScale },
    { field: 'review', label: 'Review', dimension: findingDimensions.review },
    { field: 'section', label: 'Section', dimension: findingDimensions.section },
    { field: 'year', label: 'Year', dimension: findingDimensions.year },
    { field: 'publication', label: 'Publication', dimension: findingDimensions.publication },
    {
      field: 'hasValue',
      label: 'Gives a number',
      dimension: expression('EXISTS { (n)-[:HAS_VALUE]->(:QuantityValue) }'),
      labels: yesOrNo,
    },
  ],
};

export const facetedPublications: Faceted<PublicationFilter> = {
  nodeLabel: 'Publication',
  conditionsOf: publicationConditions,
  fields: [
    { field: 'year', label: 'Year', dimension: property('year') },
    { field: 'journal', label: 'Journal', dimension: property('journal') },
    { field: 'author', label: 'Author', dimension: entriesOf('authors') },
    {
      field: 'cited',
      label: 'Cited by a finding',
      dimension: expression('EXISTS { (n)<-[:CITES]-(:Finding) }'),
      labels: yesOrNo,
    },
  ],
};
