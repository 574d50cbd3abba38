import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Chip, Chips } from '../../../components/chip/chip';
import { ExportLinks, PageQuery } from '../../../components/export-menu/export-menu';
import { Facts } from '../../../components/facts/facts';
import { Empty } from '../../../components/notice/notice';
import { Unit } from '../../../components/number/unit';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { Prose } from '../../../components/prose/prose';
import { SameAs } from '../../../components/same-as/same-as';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { QuantitySymbol } from '../../../components/symbol/symbol';
import { graphql } from '../../../generated';
import { query } from '../../../lib/api/query';
import { titleOf } from '../../../lib/api/title';
import { links } from '../../../lib/url/links';
import { withParameters } from '../../../lib/url/parameters';
import { reportedRows } from './value-rows';
import { ValueTable } from './value-table';

const document = graphql(`
  query Quantity($slug: String!) {
    quantity(slug: $slug) {
      slug
      name
      symbol
      unit
      description
      aliases
      sameAs
      techniques { slug name }
      findings(first: 100) {
        totalCount
        nodes {
          slug
          name
          certainty
          techniques { slug name abbreviation }
          materials { slug name formula }
          values {
            quantity { slug }
            qualifier
            value
            lower
            upper
            unit
            conditions { name value unit }
          }
          citations { role publication { slug authors year } }
        }
      }
    }
    computedProperties(filter: { quantity: $slug }, first: 50) {
      totalCount
      nodes { ...ComputedNumber }
    }
  }
`);

type Props = { params: Promise<{ slug: string }> };

const load = cache((slug: string) => query(document, { slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOf(async () => (await load((await params).slug)).quantity?.name);
}

export default function QuantityPage({ params }: Props) {
  return <Shown thing="this quantity" skeleton={<PageSkeleton />} load={() => quantity(params)} />;
}

async function quantity(params: Props['params']) {
  const { slug } = await params;
  const { quantity, computedProperties } = await load(slug);
  if (!quantity) notFound();
  const reported = reportedRows(slug, quantity.unit, quantity.findings.nodes);
  const computed = computedProperties.nodes;
  return (
    <Page
      kind={<Link href="/quantities">Quantities</Link>}
      title={quantity.name}
      lede={
        <p>
          <Prose>{quantity.description}</Prose>
        </p>
      }
      aside={
        <Facts
          of={[
            ['Symbol', <QuantitySymbol key="s">{quantity.symbol}</QuantitySymbol>],
            ['Unit', quantity.unit === '1' ? 'none' : <Unit key="u">{quantity.unit}</Unit>],
            ['Also called', quantity.aliases.join(', ')],
            ['Same as', quantity.sameAs.length > 0 ? <SameAs key="i" iris={quantity.sameAs} /> : null],
          ]}
        />
      }
    >
      <Section id="values" title="Values" wide>
        {reported.length + computed.length > 0 ? (
          <>
            <ValueTable name={quantity.name} unit={quantity.unit} reported={reported} computed={computed} />
            <p>
              {computedProperties.totalCount > computed.length
                ? `The first ${computed.length} of ${computedProperties.totalCount} computed values. `
                : ''}
              {reported.length > 0 ? (
                <Link href={links.findingsAbout({ quantity: slug })}>The findings, to filter or save</Link>
              ) : null}
            </p>
            {computed.length > 0 ? (
              <ExportLinks list="computed-properties" parameters={{ quantity: slug }} />
            ) : null}
          </>
        ) : (
          <Empty>No finding loaded so far gives a number for it, and none has been computed.</Empty>
        )}
      </Section>
      {quantity.techniques.length > 0 ? (
        <Section
          id="techniques"
          title="Techniques"
          note={
            <Link href={withParameters('/recommend', { quantity: slug })}>Which one for my question</Link>
          }
        >
          <p>
            {quantity.techniques.length === 1
              ? 'One measures or computes it.'
              : `${quantity.techniques.length} measure or compute it.`}
          </p>
          <Chips label="Techniques">
            {quantity.techniques.map((technique) => (
              <li key={technique.slug}>
                <Chip href={links.technique(technique.slug)}>{technique.name}</Chip>
              </li>
            ))}
          </Chips>
        </Section>
      ) : null}
      <PageQuery document={document} variables={{ slug }} />
    </Page>
  );
}
