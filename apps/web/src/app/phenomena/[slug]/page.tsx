import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Chip, Chips } from '../../../components/chip/chip';
import { ExportLinks, PageQuery } from '../../../components/export-menu/export-menu';
import { Chosen } from '../../../components/facet-panel/chosen';
import { Facts } from '../../../components/facts/facts';
import { FindingList } from '../../../components/finding/finding-entry';
import { Empty } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { SameAs } from '../../../components/same-as/same-as';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { graphql } from '../../../generated';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { links } from '../../../lib/url/links';
import { type SearchParameters, single, withParameters } from '../../../lib/url/parameters';
import { Agreement } from './agreement';
import { TechniquesThatSee } from './techniques-that-see';

const document = graphql(`
  query Phenomenon($slug: String!, $filter: FindingFilter!) {
    phenomenon(slug: $slug) {
      slug
      name
      description
      aliases
      sameAs
      techniques {
        ...TechniqueReach
        depths: findings(first: 10, filter: { quantity: "probe-depth" }) {
          nodes {
            slug
            techniques { slug }
            values { quantity { slug } qualifier value lower upper unit }
          }
        }
      }
    }
    findings(filter: $filter, first: 100) {
      totalCount
      facets { field label values { key label count } }
      nodes {
        ...FindingEntry
        related { kind reason finding { slug name techniques { slug name abbreviation } } }
      }
    }
  }
`);

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParameters> };

/** How many findings the page shows before it leads to their list. */
const SHOWN = 20;

const load = cache((slug: string, material: string | undefined) =>
  query(document, { slug, filter: { phenomenon: slug, ...(material && { material }) } }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { material } = single(await searchParams);
  return titleOf(async () => (await load((await params).slug, material)).phenomenon?.name);
}

export default function PhenomenonPage({ params, searchParams }: Props) {
  return (
    <Shown
      thing="this phenomenon"
      skeleton={<PageSkeleton />}
      load={async () => phenomenon((await params).slug, single(await searchParams).material)}
    />
  );
}

async function phenomenon(slug: string, material: string | undefined) {
  const { phenomenon, findings } = await load(slug, material);
  if (!phenomenon) notFound();
  const path = links.phenomenon(slug);
  const materials = findings.facets.find(({ field }) => field === 'material')?.values ?? [];
  const chosen = material ? (materials.find(({ key }) => key === material)?.label ?? material) : null;
  const filter = { phenomenon: slug, ...(material && { material }) };
  return (
    <Page
      kind={<Link href="/phenomena">Phenomena</Link>}
      title={phenomenon.name}
      lede={
        <p>
          <Prose>{phenomenon.description}</Prose>
        </p>
      }
      aside={
        <Facts
          of={[
            ['Also called', phenomenon.aliases.join(', ')],
            ['Same as', phenomenon.sameAs.length > 0 ? <SameAs key="i" iris={phenomenon.sameAs} /> : null],
          ]}
        />
      }
    >
      <Section
        id="techniques"
        title="Which techniques see it"
        wide
        note={
          <Link href={withParameters('/recommend', { phenomenon: slug })}>Which one for my question</Link>
        }
      >
        {phenomenon.techniques.length > 0 ? (
          <>
            <TechniquesThatSee techniques={phenomenon.techniques} />
            <ExportLinks list="techniques" parameters={{ phenomenon: slug }} />
          </>
        ) : (
          <Empty>No technique loaded so far is known to reveal it.</Empty>
        )}
      </Section>
      {materials.length > 0 ? (
        <Section id="materials" title="In which materials" note="Each leads to what is known in it alone">
          {chosen ? (
            <Chosen
              path={path}
              choices={[{ key: 'material', words: <Prose>{chosen}</Prose>, without: {} }]}
            />
          ) : null}
          <Chips label="Materials">
            {materials
              .filter(({ key }) => key !== material)
              .slice(0, 16)
              .map(({ key, label, count }) => (
                <li key={key}>
                  <Chip href={withParameters(path, { material: key })}>
                    <Prose>{`${label} · ${count}`}</Prose>
                  </Chip>
                </li>
              ))}
          </Chips>
        </Section>
      ) : null}
      <Agreement findings={findings.nodes} about={chosen} />
      <Section
        id="findings"
        title={chosen ? 'What is known in it' : 'What is known'}
        note={
          findings.totalCount > 0 ? (
            <Link href={links.findingsAbout(filter)}>All {findings.totalCount}, to filter or save</Link>
          ) : null
        }
      >
        {findings.nodes.length > 0 ? (
          <FindingList findings={findings.nodes.slice(0, SHOWN)} />
        ) : (
          <Empty>No finding loaded so far is about it{chosen ? ' in this material' : ''}.</Empty>
        )}
        {findings.totalCount > SHOWN ? (
          <p>
            <Link href={links.findingsAbout(filter)}>All {findings.totalCount} findings</Link>
          </p>
        ) : null}
      </Section>
      <PageQuery document={document} variables={{ slug, filter }} />
    </Page>
  );
}
