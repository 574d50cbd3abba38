import Link from 'next/link';
import { FindingChips } from '../../components/finding/finding-entry';
import { FindingValues } from '../../components/finding/finding-values';
import { SourceLine } from '../../components/finding/source-line';
import { Prose } from '../../components/prose/prose';
import type { ChallengeEntryFragment } from '../../generated/graphql';
import { links } from '../../lib/url/links';
import styles from './challenges.module.css';

/** A challenge or a limitation: what it says, what it is tied to, who says so. */
export function OpenQuestion({ finding }: { finding: ChallengeEntryFragment }) {
  return (
    <article className={styles.entry}>
      <p className={styles.kind}>{finding.type.toLowerCase()}</p>
      <h3>
        <Link href={links.finding(finding.slug)} prefetch={false}>
          <Prose>{finding.name}</Prose>
        </Link>
      </h3>
      <p>
        <Prose>{finding.statement}</Prose>
      </p>
      <FindingValues values={finding.values} />
      <FindingChips finding={finding} />
      <SourceLine citations={finding.citations} certainty={finding.certainty} />
    </article>
  );
}
