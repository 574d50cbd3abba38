import Link from 'next/link';
import type { Axis } from '../../components/evidence-matrix/axes';
import { onlyIn, type SurprisingGap, singleSources } from '../../components/evidence-matrix/gaps';
import type { Header, Matrix } from '../../components/evidence-matrix/matrix';
import { Prose } from '../../components/prose/prose';
import { Section } from '../../components/section/section';
import styles from './evidence.module.css';

/** Gaps that are named under the matrix and marked in it. */
export const NAMED_GAPS = 16;
/** Entries of the other lists. */
const NAMED = 24;

/** What the matrix lacks, in words: unexpected gaps, single witnesses, knowledge from one side alone. */
export function Gaps({
  matrix,
  gaps,
  rows,
  columns,
  experiments,
  computations,
}: {
  matrix: Matrix;
  gaps: readonly SurprisingGap[];
  rows: Axis;
  columns: Axis;
  experiments: readonly Header[] | undefined;
  computations: readonly Header[] | undefined;
}) {
  const single = singleSources(matrix);
  return (
    <>
      {gaps.length > 0 ? (
        <Section
          title="Gaps to look at first"
          id="gaps"
          note="Pairs without a finding whose sides are both well studied. Expected is what would stand there if they had nothing to do with one another: a reason to look, not a proof that something is missing."
        >
          <ul className={styles.list}>
            {gaps.slice(0, NAMED_GAPS).map(({ row, column, expected }) => (
              <li key={`${row.key} ${column.key}`}>
                <Named axis={rows} header={row} /> and <Named axis={columns} header={column} />{' '}
                <span className={styles.count}>
                  {row.findings} and {column.findings} findings, none together; {expected.toFixed(1)} expected
                </span>
              </li>
            ))}
          </ul>
          <More of={gaps.length} shown={NAMED_GAPS} what="such gaps" />
        </Section>
      ) : null}
      {single.length > 0 ? (
        <Section
          title={`With one ${rows.one} only`}
          id="single"
          note={`Findings on these ${columns.many} come with a single ${rows.one}.`}
        >
          <ul className={styles.list}>
            {single.slice(0, NAMED).map(({ header, only }) => (
              <li key={header.key}>
                <Named axis={columns} header={header} />: <Named axis={rows} header={only} />{' '}
                <Count of={header.findings} />
              </li>
            ))}
          </ul>
          <More of={single.length} shown={NAMED} what={columns.many} />
        </Section>
      ) : null}
      {experiments && computations ? (
        <>
          <OneSide
            title="By experiment alone"
            other="computation"
            axis={columns}
            of={onlyIn(experiments, computations)}
          />
          <OneSide
            title="By computation alone"
            other="experiment"
            axis={columns}
            of={onlyIn(computations, experiments)}
          />
        </>
      ) : null}
    </>
  );
}

function OneSide({
  title,
  other,
  axis,
  of,
}: {
  title: string;
  other: string;
  axis: Axis;
  of: readonly Header[];
}) {
  if (of.length === 0) return null;
  return (
    <Section
      title={title}
      id={`without-${other}`}
      note={`${capital(axis.many)} on which no finding names a technique of ${other}.`}
    >
      <ul className={styles.list}>
        {of.slice(0, NAMED).map((header) => (
          <li key={header.key}>
            <Named axis={axis} header={header} /> <Count of={header.findings} />
          </li>
        ))}
      </ul>
      <More of={of.length} shown={NAMED} what={axis.many} />
    </Section>
  );
}

const Named = ({ axis, header }: { axis: Axis; header: Header }) => (
  <Link href={axis.page(header.key)} prefetch={false}>
    <Prose>{header.label}</Prose>
  </Link>
);

const Count = ({ of }: { of: number }) => (
  <span className={styles.count}>
    {of} finding{of === 1 ? '' : 's'}
  </span>
);

/** Says that a list is cut; the files hold everything. */
function More({ of, shown, what }: { of: number; shown: number; what: string }) {
  return of > shown ? (
    <p className={styles.count}>
      {shown} of {of} {what}; the matrix as a file holds all.
    </p>
  ) : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
