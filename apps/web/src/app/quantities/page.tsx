import Link from 'next/link';
import { ExportLinks, PageQuery } from '../../components/export-menu/export-menu';
import { Unit } from '../../components/number/unit';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Prose } from '../../components/prose/prose';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { QuantitySymbol } from '../../components/symbol/symbol';
import { Table } from '../../components/table/table';
import { graphql } from '../../generated';
import { query } from '../../lib/api/query';
import { links } from '../../lib/url/links';

const document = graphql(`
  query Quantities {
    quantities {
      slug
      name
      symbol
      unit
      description
      techniques { slug }
      findings(first: 1) { totalCount }
    }
  }
`);

export const metadata = { title: 'Quantities' };

export default function QuantitiesPage() {
  return <Shown thing="the quantities" skeleton={<PageSkeleton />} load={quantities} />;
}

async function quantities() {
  const found = [...(await query(document, {})).quantities].sort((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
  return (
    <Page
      title="Quantities"
      lede="What is measured and computed, each with every number that a finding or a run gives for it."
    >
      <Table caption="Quantities">
        <thead>
          <tr>
            <th scope="col">Quantity</th>
            <th scope="col">Symbol</th>
            <th scope="col">Unit</th>
            <th scope="col">What it is</th>
            <th scope="col" className="figure">
              Techniques
            </th>
            <th scope="col" className="figure">
              Findings
            </th>
          </tr>
        </thead>
        <tbody data-arrow-list>
          {found.map((quantity) => (
            <tr key={quantity.slug} data-arrow-item>
              <th scope="row">
                <Link href={links.quantity(quantity.slug)} prefetch={false}>
                  {quantity.name}
                </Link>
              </th>
              <td>
                <QuantitySymbol>{quantity.symbol}</QuantitySymbol>
              </td>
              <td className="unbroken">
                <Unit>{quantity.unit}</Unit>
              </td>
              <td>
                <Prose>{quantity.description}</Prose>
              </td>
              <td className="figure">{quantity.techniques.length || ''}</td>
              <td className="figure">{quantity.findings.totalCount || ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ExportLinks list="quantities" />
      <PageQuery document={document} variables={{}} />
    </Page>
  );
}
