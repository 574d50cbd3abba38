import Link from 'next/link';
import { MaterialName } from '../../components/material-name/material-name';
import { Prose } from '../../components/prose/prose';
import type { SearchQuery } from '../../generated/graphql';
import { authorsAndYear } from '../../lib/format/authors';
import { links } from '../../lib/url/links';
import styles from './search.module.css';

type Node = SearchQuery['search']['edges'][number]['node'];

/** A thing that was found, with its kind and what tells it from others. */
export function Hit({ hit }: { hit: Node }) {
  const { kind, href, title, detail } = describe(hit);
  return (
    <>
      <p className={styles.kind}>{kind}</p>
      <div>
        <Link href={href} prefetch={false}>
          {title}
        </Link>
        {detail ? (
          <p className={styles.detail}>
            <Prose>{detail}</Prose>
          </p>
        ) : null}
      </div>
    </>
  );
}

function describe(hit: Node) {
  switch (hit.__typename) {
    case 'Technique':
      return {
        kind: 'technique',
        href: links.technique(hit.slug),
        title: hit.abbreviation ? `${hit.name} (${hit.abbreviation})` : hit.name,
        detail: hit.description,
      };
    case 'Material':
      return {
        kind: 'material',
        href: links.material(hit.slug),
        title: <MaterialName material={hit} />,
        detail: [hit.name, hit.structureFamily, hit.roles.join(', ')].filter(Boolean).join(' · '),
      };
    case 'Finding':
      return {
        kind: 'finding',
        href: links.finding(hit.slug),
        title: <Prose>{hit.name}</Prose>,
        detail: hit.statement,
      };
    case 'Publication':
      return {
        kind: 'publication',
        href: links.publication(hit.slug),
        title: <Prose>{hit.title ?? hit.name}</Prose>,
        detail: [authorsAndYear(hit), hit.journal].filter(Boolean).join(' · '),
      };
    case 'Quantity':
      return {
        kind: 'quantity',
        href: links.quantity(hit.slug),
        title: hit.name,
        detail: hit.description,
      };
    case 'Phenomenon':
      return {
        kind: 'phenomenon',
        href: links.phenomenon(hit.slug),
        title: hit.name,
        detail: hit.description,
      };
  }
}
