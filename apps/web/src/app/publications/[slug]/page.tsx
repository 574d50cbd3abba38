import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { FindingList } from '../../../components/finding/finding-entry';
import { Empty } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Pager } from '../../../components/pager/pager';
import { Prose } from '../../../components/prose/prose';
import { Where } from '../../../components/publication/publication-entry';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { graphql } from '../../../generated';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { links } from '../../../lib/url/links';
import { type SearchParameters, single } from '../../../lib/url/parameters';
import { pageOf } from '../../../lists/list';
import styles from './publication.module.css';

const document = graphql(`
  query Publication($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
    publication(slug: $slug) {
      slug
      name
      title
      authors
      journal
      volume
      pages
      year
      doi
      url
      referenceNumber
      findings(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { ...FindingEntry }
      }
    }
  }
`);

const titles = graphql(`
  query PublicationTitle($slug: String!) {
    publication(slug: $slug) { name }
  }
`);

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await query(titles, { slug: (await params).slug })).publication?.name);
}

export default function PublicationPage({ params, searchParams }: Props) {
  return (
    <Shown
      thing="this publication"
      skeleton={<PageSkeleton />}
      load={async () => publication((await params).slug, single(await searchParams))}
    />
  );
}

async function publication(slug: string, parameters: Readonly<Record<string, string>>) {
  const page = pageOf(parameters, 20);
  const { publication } = await query(document, { slug, ...page });
  if (!publication) notFound();
  const { findings, doi, url } = publication;
  const pager = (
    <Pager
      path={links.publication(slug)}
      parameters={parameters}
      pageInfo={findings.pageInfo}
      shown={findings.nodes.length}
      total={findings.totalCount}
      noun="findings"
    />
  );
  return (
    <Page
      kind={<Link href="/publications">Publications</Link>}
      title={<Prose>{publication.title ?? publication.name}</Prose>}
      lede={
        <>
          <p>{publication.authors.join(', ')}</p>
          <p className={styles.where}>
            <Where publication={publication} />
          </p>
        </>
      }
      aside={
        <Facts
          of={[
            [
              'DOI',
              doi ? (
                <a key="doi" href={`https://doi.org/${doi}`}>
                  {doi}
                </a>
              ) : null,
            ],
            [
              'Link',
              url ? (
                <a key="url" href={url}>
                  {url.replace(/^https?:\/\//, '')}
                </a>
              ) : null,
            ],
            [
              'Reference',
              publication.referenceNumber == null
                ? null
                : `number ${publication.referenceNumber} of the review`,
            ],
            [
              'Cite',
              <span key="cite" className={styles.exports}>
                {(['bibtex', 'ris', 'csl'] as const).map((format) => (
                  <a key={format} href={`${links.publication(slug)}/citation/${format}`} download>
                    {{ bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' }[format]}
                  </a>
                ))}
              </span>,
            ],
          ]}
        />
      }
    >
      <Section
        id="findings"
        title="Findings"
        note={
          findings.totalCount > 0 ? (
            <>
              {findings.totalCount} stand in it or are credited to it.{' '}
              <Link href={links.findingsAbout({ publication: slug })}>Filter or save them</Link>
            </>
          ) : null
        }
      >
        {findings.nodes.length > 0 ? (
          <>
            <FindingList findings={findings.nodes} />
            {findings.totalCount > findings.nodes.length ? pager : null}
          </>
        ) : (
          <Empty>No finding loaded so far is reported in this work or credited to it.</Empty>
        )}
      </Section>
      <PageQuery document={document} variables={{ slug, ...page }} />
    </Page>
  );
}
