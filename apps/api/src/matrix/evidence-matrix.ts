import {
  type EvidenceCell as CellRecord,
  evidenceMatrix,
  type EvidenceHeader as HeaderRecord,
  type EvidenceMatrix as MatrixRecord,
} from '@interphase/knowledge';
import { builder } from '../builder.js';
import { FindingFilter } from '../finding/filter.js';

const EvidenceAxis = builder.enumType('EvidenceAxis', {
  description: 'What findings can be counted by.',
  values: {
    TECHNIQUE: { value: 'technique', description: 'Techniques they were found with.' },
    MATERIAL: { value: 'material', description: 'Materials they are about.' },
    QUANTITY: { value: 'quantity', description: 'Quantities they give numbers for.' },
    PHENOMENON: { value: 'phenomenon', description: 'Phenomena they are about.' },
    LENGTH_SCALE: { value: 'lengthScale', description: 'Length scales they hold at.' },
    SECTION: { value: 'section', description: 'Sections that report them; of every review its own.' },
    YEAR: { value: 'year', description: 'Years in which the work they are credited to was published.' },
  } as const,
});

const EvidenceHeader = builder.objectRef<HeaderRecord>('EvidenceHeader').implement({
  description: 'A row or column of the matrix.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'What the filter of findings takes for it: a slug, the key of a section; a year as text.',
    }),
    label: t.exposeString('label', { description: 'What people call it.' }),
    findings: t.exposeInt('findings', { description: 'Findings that have it, within the filter.' }),
  }),
});

const EvidenceCell = builder.objectRef<CellRecord>('EvidenceCell').implement({
  description: 'Where a row and a column cross. Only cells with at least one finding are listed.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Index of the row, from 0.' }),
    column: t.exposeInt('column', { description: 'Index of the column, from 0.' }),
    findings: t.exposeInt('findings', { description: 'Findings that have both.' }),
    publications: t.exposeInt('publications', {
      description: 'Distinct publications that report these findings or are credited with them.',
    }),
  }),
});

const EvidenceMatrix = builder.objectRef<MatrixRecord>('EvidenceMatrix').implement({
  description:
    'Counts of findings where two axes cross. A finding with several values counts in each, so rows do not add up to the total.',
  fields: (t) => ({
    rows: t.field({
      type: [EvidenceHeader],
      description: 'Every value of the first axis that some finding has, most findings first.',
      resolve: ({ rows }) => rows,
    }),
    columns: t.field({
      type: [EvidenceHeader],
      description: 'Every value of the second axis that some finding has, most findings first.',
      resolve: ({ columns }) => columns,
    }),
    cells: t.field({
      type: [EvidenceCell],
      description: 'The cells that are not empty, by row and column.',
      resolve: ({ cells }) => cells,
    }),
    totalFindings: t.exposeInt('totalFindings', {
      description: 'Findings that the filter keeps, whether or not they stand on both axes.',
    }),
  }),
});

builder.queryField('evidenceMatrix', (t) =>
  t.field({
    type: EvidenceMatrix,
    args: {
      rows: t.arg({ type: EvidenceAxis, required: true, description: 'What the rows are.' }),
      columns: t.arg({
        type: EvidenceAxis,
        required: true,
        description: 'What the columns are; the same as the rows shows what occurs together.',
      }),
      filter: t.arg({ type: FindingFilter, description: 'Which findings count; all when left out.' }),
    },
    description: 'Counts of findings where two axes cross; empty cells are the gaps in the evidence.',
    resolve: (_root, { rows, columns, filter }, { graph }) =>
      evidenceMatrix(graph, rows, columns, filter ?? {}),
  }),
);
