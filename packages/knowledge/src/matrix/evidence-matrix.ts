import type { CypherRunner, Row } from '../graph/graph-client.js';
import { type Conditions, matching } from '../queries/conditions.js';
import { byCount, type CountedValue, type Dimension, valueColumns } from '../queries/dimension.js';
import { findingDimensions } from '../queries/finding-dimensions.js';
import { type FindingFilter, findingConditions } from '../queries/findings.js';
import { countedValues } from '../queries/read-values.js';

/** What can be crossed with what. */
export const evidenceAxes = [
  'technique',
  'material',
  'quantity',
  'phenomenon',
  'lengthScale',
  'section',
  'year',
] as const satisfies readonly (keyof typeof findingDimensions)[];
export type EvidenceAxis = (typeof evidenceAxes)[number];

/** One row or column: a value of its axis, and how many findings have it. */
export interface EvidenceHeader {
  /** What the filter of findings takes: a slug, the key of a section, a year. */
  key: string;
  label: string;
  findings: number;
}

/** Where a row and a column cross; both count from 0. */
export interface EvidenceCell {
  row: number;
  column: number;
  findings: number;
  /** Distinct publications that report these findings or are credited with them. */
  publications: number;
}

export interface EvidenceMatrix {
  rows: EvidenceHeader[];
  columns: EvidenceHeader[];
  /** Only those with findings, by row and column. */
  cells: EvidenceCell[];
  /** Findings that the filter keeps, whether or not they stand on both axes. */
  totalFindings: number;
}

/**
 * Counts of findings where two axes cross. A finding with several values counts in each, so rows do not add up to
 * the total. Headers are all values that some finding has, those with most findings first: a header without a cell
 * in some row is a gap in the evidence. An axis crossed with itself gives what occurs together; its diagonal repeats
 * the headers.
 */
export async function evidenceMatrix(
  graph: CypherRunner,
  rows: EvidenceAxis,
  columns: EvidenceAxis,
  filter: FindingFilter = {},
): Promise<EvidenceMatrix> {
  const kept = findingConditions(filter);
  const rowHeaders = await headersOf(graph, findingDimensions[rows], kept);
  const columnHeaders =
    rows === columns ? rowHeaders : await headersOf(graph, findingDimensions[columns], kept);
  return {
    rows: rowHeaders,
    columns: columnHeaders,
    cells: await cellsOf(graph, rows, columns, kept, rowHeaders, columnHeaders),
    totalFindings: await totalOf(graph, kept),
  };
}

async function headersOf(graph: CypherRunner, axis: Dimension, kept: Conditions): Promise<EvidenceHeader[]> {
  const rows = await graph.run(
    `${matching('Finding', kept)} ${axis.clause('x')}
     RETURN ${valueColumns(axis, 'x')}, count(DISTINCT n) AS count`,
    kept.parameters,
  );
  return countedValues(rows)
    .sort(byCount)
    .map(({ key, label, count }: CountedValue) => ({ key, label, findings: count }));
}

async function cellsOf(
  graph: CypherRunner,
  rows: EvidenceAxis,
  columns: EvidenceAxis,
  kept: Conditions,
  rowHeaders: readonly EvidenceHeader[],
  columnHeaders: readonly EvidenceHeader[],
): Promise<EvidenceCell[]> {
  const [across, down] = [findingDimensions[rows], findingDimensions[columns]];
  const found = await graph.run(
    `${matching('Finding', kept)} ${across.clause('x')} ${down.clause('y')}
     MATCH (n)-[:CITES]->(publication:Publication)
     RETURN ${across.key('x')} AS row, ${down.key('y')} AS column,
       count(DISTINCT n) AS findings, count(DISTINCT publication) AS publications`,
    kept.parameters,
  );
  const [rowOf, columnOf] = [indexByKey(rowHeaders), indexByKey(columnHeaders)];
  return found
    .flatMap((cell: Row): EvidenceCell[] => {
      const [row, column] = [rowOf.get(String(cell.row)), columnOf.get(String(cell.column))];
      // A write between the statements may leave a cell whose header was not there yet.
      if (row === undefined || column === undefined) return [];
      return [{ row, column, findings: Number(cell.findings), publications: Number(cell.publications) }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

const indexByKey = (headers: readonly EvidenceHeader[]): ReadonlyMap<string, number> =>
  new Map(headers.map(({ key }, index) => [key, index]));

async function totalOf(graph: CypherRunner, kept: Conditions): Promise<number> {
  const [row] = await graph.run(
    `${matching('Finding', kept)} RETURN count(DISTINCT n) AS total`,
    kept.parameters,
  );
  return Number(row?.total ?? 0);
}
