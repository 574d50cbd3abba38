import Link from 'next/link';
import { Prose } from '../../components/prose/prose';
import type { RecommendQuery } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import styles from './recommend.module.css';

/** One ranked technique as the API gives it. */
export type Answer = RecommendQuery['recommendTechniques'][number];

/** The criteria in the words of the page. */
const CRITERIA: Readonly<Record<string, string>> = { nonDestructive: 'non-destructive', text: 'words' };

/** A ranked technique: its reasons as bars and sentences, the findings behind them, what complements it. */
export function Recommendation({
  rank,
  of: { technique, score, reasons, cannotTell, findings, complementedBy },
}: {
  rank: number;
  of: Answer;
}) {
  const total = reasons.reduce((sum, reason) => sum + reason.weight, 0) || 1;
  return (
    <article className={styles.entry}>
      <h2 className={styles.name}>
        <span className={styles.rank}>{rank}</span>
        <Link href={links.technique(technique.slug)} prefetch={false}>
          {technique.name}
        </Link>
        <span className={styles.family}>
          {technique.family}, {technique.kind.toLowerCase()}
        </span>
        <span className={styles.score}>{score.toFixed(2)}</span>
      </h2>
      <ul className={styles.reasons} aria-label="Reasons">
        {reasons.map((reason) => (
          <li key={reason.criterion}>
            <meter
              min={0}
              max={1}
              value={reason.score}
              aria-label={`${CRITERIA[reason.criterion] ?? reason.criterion}: ${reason.score.toFixed(2)} of 1`}
            />
            <span>
              <strong>{CRITERIA[reason.criterion] ?? reason.criterion}</strong>{' '}
              <Prose>{reason.explanation}</Prose>
              <span className={styles.weight}>
                {' '}
                weight {Math.round((reason.weight / total) * 100)}
                {'\u00a0'}%
              </span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > 0 ? (
        <p className={styles.more}>
          Evidence:{' '}
          {findings.slice(0, 4).map((finding, index) => (
            <span key={finding.slug}>
              {index > 0 ? '; ' : ''}
              <Link href={links.finding(finding.slug)} prefetch={false}>
                <Prose>{finding.name}</Prose>
              </Link>
            </span>
          ))}
          {findings.length > 4 ? (
            <>
              {' '}
              and{' '}
              <Link href={links.findingsAbout({ technique: technique.slug })}>
                {findings.length - 4} more
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
      {cannotTell.length > 0 ? (
        <p className={styles.more}>
          <strong>What it cannot tell.</strong> <Prose>{cannotTell.join(' ')}</Prose>
        </p>
      ) : null}
      <Complements of={complementedBy} />
    </article>
  );
}

/** What to use beside it and why: the first at once, the others folded. */
function Complements({ of: complements }: { of: Answer['complementedBy'] }) {
  const [first, ...others] = complements;
  if (!first) return null;
  return (
    <div className={styles.more}>
      <p>
        <strong>Complemented by</strong> <Complement of={first} />
      </p>
      {others.length > 0 ? (
        <details>
          <summary>
            and by {others.length} other{others.length === 1 ? '' : 's'}
          </summary>
          <ul>
            {others.map((link) => (
              <li key={link.technique.slug}>
                <Complement of={link} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Complement({ of: { technique, reason, findings } }: { of: Answer['complementedBy'][number] }) {
  return (
    <>
      <Link href={links.technique(technique.slug)} prefetch={false}>
        {technique.name}
      </Link>
      : <Prose>{reason}</Prose>
      {findings.slice(0, 3).map((finding) => (
        <span key={finding.slug}>
          {' '}
          <Link href={links.finding(finding.slug)} prefetch={false}>
            <Prose>{finding.name}</Prose>
          </Link>
          .
        </span>
      ))}
    </>
  );
}
