import Link from 'next/link';
import { links } from '../../lib/url/links';
import type { PublicationRow } from '../../lists/publications';
import { Prose } from '../prose/prose';
import styles from './publication-entry.module.css';

/** A publication as a reference list sets it, its number in the margin. */
export function PublicationEntry({ publication }: { publication: PublicationRow }) {
  const { slug, title, name, authors, referenceNumber, findings } = publication;
  return (
    <div className={styles.entry}>
      <span className={styles.number}>
        {referenceNumber == null ? (
          ''
        ) : (
          <>
            <span className="visually-hidden">Reference </span>
            {referenceNumber}
          </>
        )}
      </span>
      <div>
        <Link href={links.publication(slug)} prefetch={false}>
          <Prose>{title ?? name}</Prose>
        </Link>
        <p className={styles.detail}>
          {authors.length > 6 ? `${authors.slice(0, 6).join(', ')} et al.` : authors.join(', ')}
          {authors.length > 6 ? ' ' : authors.length > 0 ? '. ' : ''}
          <Where publication={publication} />
          {findings.totalCount > 0
            ? ` · ${findings.totalCount} finding${findings.totalCount === 1 ? '' : 's'}`
            : ''}
        </p>
      </div>
    </div>
  );
}

/** Journal, volume, pages and year, as far as the source states them. */
export function Where({
  publication: { journal, volume, pages, year },
}: {
  publication: Pick<PublicationRow, 'journal' | 'volume' | 'pages' | 'year'>;
}) {
  return (
    <>
      {journal ? <i>{journal}</i> : null}
      {volume ? ` ${volume}` : null}
      {pages ? `, ${pages.replace('-', '–')}` : null}
      {year ? ` (${year})` : null}
    </>
  );
}
