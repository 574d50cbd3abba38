import Link from 'next/link';
import type { FindingEntryFragment } from '../../generated/graphql';
import { authorsAndYear } from '../../lib/format/authors';
import { links } from '../../lib/url/links';
import styles from './finding-entry.module.css';

type Citations = FindingEntryFragment['citations'];

/** Where the claim stands and to whom it is credited, in one line. */
export function SourceLine({
  citations,
  certainty,
}: {
  citations: Citations;
  certainty: FindingEntryFragment['certainty'];
}) {
  const credited = citations.filter((citation) => citation.role === 'CREDITED_TO');
  const reported = citations.filter((citation) => citation.role === 'REPORTED_BY');
  return (
    <p className={styles.source}>
      {certainty === 'INFERRED' ? <span className={styles.inferred}>Inferred by the curator. </span> : null}
      <Cited before="Work of " citations={credited} />
      {credited.length > 0 && reported.length > 0 ? '; ' : null}
      <Cited before={credited.length > 0 ? 'reported in ' : 'Reported in '} citations={reported} where />
      {citations.length > 0 ? '.' : null}
    </p>
  );
}

function Cited({
  before,
  citations,
  where = false,
}: {
  before: string;
  citations: Citations;
  where?: boolean;
}) {
  if (citations.length === 0) return null;
  return (
    <>
      {before}
      {citations.map((citation, index) => (
        <span key={`${citation.publication.slug}${citation.section}${citation.figure}`}>
          {index > 0 ? ', ' : ''}
          <Link href={links.publication(citation.publication.slug)} prefetch={false}>
            {authorsAndYear(citation.publication)}
          </Link>
          {where && citation.section ? `, ${citation.section}` : ''}
          {where && citation.figure ? `, figure ${citation.figure}` : ''}
        </span>
      ))}
    </>
  );
}
