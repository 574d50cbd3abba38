import Link from 'next/link';
import { Prose } from '../../components/prose/prose';
import type { RecommendQuery } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import styles from './recommend.module.css';

/** One ranked technique as the API gives it. */
export type Answer = RecommendQuery['recommendTechniques'][number];

/** A ranked technique: its reasons as bars and sentences, the findings behind them, what complements it. */
export function Recommendation({
  rank,
  of: { technique, score, reasons, findings, complementedBy },
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
              aria-label={`${reason.criterion}: ${reason.score.toFixed(2)} of 1`}
            />
            <span>
              <strong>{reason.criterion}</strong> <Prose>{reason.explanation}</Prose>
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
      {complementedBy.length > 0 ? (
        <details className={styles.more}>
          <summary>
            Complemented by {complementedBy.length} technique{complementedBy.length === 1 ? '' : 's'}
          </summary>
          <ul>
            {complementedBy.map((link) => (
              <li key={link.technique.slug}>
                <Link href={links.technique(link.technique.slug)} prefetch={false}>
                  {link.technique.name}
                </Link>
                : <Prose>{link.reason}</Prose>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </article>
  );
}
