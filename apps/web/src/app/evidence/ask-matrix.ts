import 'server-only';
import { graphql } from '../../generated';
import type { EvidenceMatrixQueryVariables } from '../../generated/graphql';
import { query } from '../../lib/api/query';
import type { MatrixQuestion } from './question';

/** The matrix, the values of its filters, and the headers of each kind of technique by itself. */
export const matrixDocument = graphql(`
  query EvidenceMatrix(
    $rows: EvidenceAxis!
    $columns: EvidenceAxis!
    $filter: FindingFilter
    $experiments: FindingFilter
    $computations: FindingFilter
    $byKind: Boolean!
  ) {
    evidenceMatrix(rows: $rows, columns: $columns, filter: $filter) {
      totalFindings
      rows { key label findings }
      columns { key label findings }
      cells { row column findings publications }
    }
    lengthScales { slug }
    findings(filter: $filter, first: 1) {
      facets { field label values { key label count } }
    }
    experiments: evidenceMatrix(rows: $columns, columns: $rows, filter: $experiments) @include(if: $byKind) {
      rows { key label findings }
    }
    computations: evidenceMatrix(rows: $columns, columns: $rows, filter: $computations) @include(if: $byKind) {
      rows { key label findings }
    }
  }
`);

/** What is asked; experiments and computations are only set apart where the filter and the columns do not do it. */
export const matrixVariables = ({ rows, columns, filter }: MatrixQuestion): EvidenceMatrixQueryVariables => ({
  rows: rows.name,
  columns: columns.name,
  filter,
  experiments: { ...filter, kind: 'EXPERIMENT' },
  computations: { ...filter, kind: 'COMPUTATION' },
  byKind: !filter.kind && !filter.technique && columns.name !== 'TECHNIQUE',
});

export const askMatrix = (question: MatrixQuestion) => query(matrixDocument, matrixVariables(question));
