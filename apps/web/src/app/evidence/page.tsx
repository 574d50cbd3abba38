import Link from 'next/link';
import { arrange, placesOn } from '../../components/evidence-matrix/arrange';
import { type Axis, axes } from '../../components/evidence-matrix/axes';
import { surprisingGaps } from '../../components/evidence-matrix/gaps';
import { corner, type Matrix } from '../../components/evidence-matrix/matrix';
import { MatrixKey } from '../../components/evidence-matrix/matrix-key';
import { MatrixTable } from '../../components/evidence-matrix/matrix-table';
import { EvidenceNav } from '../../components/evidence-nav/evidence-nav';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Figure } from '../../components/figure/figure';
import { Choice, FilterForm } from '../../components/filter-form/filter-form';
import { Empty } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { type SearchParameters, single, withParameters } from '../../lib/url/parameters';
import { askMatrix, matrixDocument, matrixVariables } from './ask-matrix';
import styles from './evidence.module.css';
import { Gaps, NAMED_GAPS } from './gaps';
import { FILTERS, matrixQuestion } from './question';

/** What fits a page beside its labels; the rest is a link away. */
const ROWS = 30;
const COLUMNS = 22;

export const metadata = { title: 'Evidence matrix' };

export default function EvidencePage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return (
    <Shown
      thing="the evidence matrix"
      skeleton={<PageSkeleton figure />}
      load={() => evidence(searchParams)}
    />
  );
}

async function evidence(searchParams: Promise<SearchParameters>) {
  const asked = single(await searchParams);
  const question = matrixQuestion(asked);
  const { rows, columns, parameters } = question;
  const answer = await askMatrix(question);
  const whole = answer.evidenceMatrix;
  const all = asked.show === 'all';
  const matrix = arrange(
    all ? whole : corner(whole, ROWS, COLUMNS),
    placesOn(rows.name, answer.lengthScales),
    placesOn(columns.name, answer.lengthScales),
  );
  const showGaps = rows !== columns && rows.isMatter && columns.isMatter;
  const gaps = showGaps ? surprisingGaps(whole) : [];
  const address = { rows: rows.name, columns: columns.name, ...parameters };
  const isCut = matrix.rows.length < whole.rows.length || matrix.columns.length < whole.columns.length;
  return (
    <Page
      kind={<EvidenceNav />}
      title="Evidence matrix"
      lede="How many findings stand where two things cross. Every number leads to its findings; an empty cell is a gap in the evidence."
    >
      <FilterForm path="/evidence" active={Object.keys(asked).length > 0}>
        <Choice name="rows" label="Rows" value={rows.name} any={null} options={AXIS_OPTIONS} />
        <Choice name="columns" label="Columns" value={columns.name} any={null} options={AXIS_OPTIONS} />
        <details className={styles.filters} open={Object.keys(parameters).length > 0}>
          <summary>Filter the findings that count</summary>
          <div className={styles.fields}>
            {FILTERS.filter((field) => field !== rows.field && field !== columns.field).map((field) => (
              <FacetChoice
                key={field}
                field={field}
                facets={answer.findings.facets}
                value={parameters[field]}
              />
            ))}
          </div>
        </details>
      </FilterForm>
      {whole.cells.length === 0 ? (
        <div className={styles.empty}>
          <Empty>
            No finding has both a {rows.one} and a {columns.one} here. Leave out a filter, choose other axes,
            or load evidence with <code>npx interphase load</code> when there is none at all.
          </Empty>
        </div>
      ) : (
        <>
          <div className={styles.figure}>
            <Figure
              title={titleOf(whole, rows, columns)}
              subtitle={
                <>
                  {rows === columns
                    ? `Number of findings that have both, of ${whole.totalFindings} in all; the diagonal repeats the totals.`
                    : `Number of findings, of ${whole.totalFindings} in all; one with several ${rows.many} or ${columns.many} counts in each.`}{' '}
                  {isCut ? (
                    <>
                      Shown are the {matrix.rows.length} {rows.many} and {matrix.columns.length}{' '}
                      {columns.many} with most findings, of {whole.rows.length} and {whole.columns.length}.{' '}
                      <Link href={withParameters('/evidence', { ...address, show: 'all' })} prefetch={false}>
                        Show all
                      </Link>
                      .{' '}
                    </>
                  ) : all ? (
                    <>
                      All {whole.rows.length} {rows.many} and {whole.columns.length} {columns.many} are shown.{' '}
                      <Link href={withParameters('/evidence', address)} prefetch={false}>
                        Show those with most findings
                      </Link>
                      .{' '}
                    </>
                  ) : null}
                  <MatrixKey gaps={gaps.length > 0} />
                </>
              }
              tools={['csv', 'json', 'svg'].map((format) => (
                <a key={format} href={withParameters(`/evidence/matrix.${format}`, address)} download>
                  {format.toUpperCase()}
                </a>
              ))}
            >
              <MatrixTable
                matrix={matrix}
                rows={rows}
                columns={columns}
                filter={parameters}
                caption={`Number of findings by ${rows.one} and ${columns.one}`}
                marked={gaps.slice(0, NAMED_GAPS)}
              />
            </Figure>
          </div>
          {showGaps ? (
            <Gaps
              matrix={whole}
              gaps={gaps}
              rows={rows}
              columns={columns}
              experiments={answer.experiments?.rows}
              computations={answer.computations?.rows}
            />
          ) : null}
        </>
      )}
      <PageQuery document={matrixDocument} variables={matrixVariables(question)} />
    </Page>
  );
}

/** What the matrix shows, in one line: how many of the pairs that there could be have findings. */
function titleOf({ rows, columns, cells }: Matrix, rowAxis: Axis, columnAxis: Axis): string {
  const same = rowAxis === columnAxis;
  const filled = same ? cells.filter(({ row, column }) => row < column).length : cells.length;
  const pairs = same ? (rows.length * (rows.length - 1)) / 2 : rows.length * columns.length;
  const kind = same ? rowAxis.many : `${rowAxis.one} and ${columnAxis.one}`;
  return `${filled.toLocaleString('en')} of ${pairs.toLocaleString('en')} pairs of ${kind} have findings`;
}

const AXIS_OPTIONS = axes.map(({ name, many }) => ({ slug: name, name: many }));

type Facets = Awaited<ReturnType<typeof askMatrix>>['findings']['facets'];

/** A filter with the values that some finding has, and how many. */
function FacetChoice({ field, facets, value }: { field: string; facets: Facets; value: string | undefined }) {
  const facet = facets.find((candidate) => candidate.field === field);
  if (!facet) return null;
  return (
    <Choice
      name={field}
      label={facet.label}
      value={value}
      options={facet.values.map(({ key, label, count }) => ({ slug: key, name: `${label} (${count})` }))}
    />
  );
}
