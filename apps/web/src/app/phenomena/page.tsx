import Link from 'next/link';
import { ExportLinks, PageQuery } from '../../components/export-menu/export-menu';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Prose } from '../../components/prose/prose';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { graphql } from '../../generated';
import { query } from '../../lib/api/query';
import { links } from '../../lib/url/links';

const document = graphql(`
  query Phenomena {
    phenomena {
      slug
      name
      description
      techniques { slug }
      findings(first: 1) { totalCount }
    }
  }
`);

export const metadata = { title: 'Phenomena' };

export default function PhenomenaPage() {
  return <Shown thing="the phenomena" skeleton={<PageSkeleton />} load={phenomena} />;
}

async function phenomena() {
  const found = [...(await query(document, {})).phenomena].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <Page
      title="Phenomena"
      lede="What happens in battery materials, each with the techniques that reveal it and what is known about it."
    >
      <Table caption="Phenomena">
        <thead>
          <tr>
            <th scope="col">Phenomenon</th>
            <th scope="col">What happens</th>
            <th scope="col" className="figure">
              Techniques
            </th>
            <th scope="col" className="figure">
              Findings
            </th>
          </tr>
        </thead>
        <tbody data-arrow-list>
          {found.map((phenomenon) => (
            <tr key={phenomenon.slug} data-arrow-item>
              <th scope="row">
                <Link href={links.phenomenon(phenomenon.slug)} prefetch={false}>
                  {phenomenon.name}
                </Link>
              </th>
              <td>
                <Prose>{phenomenon.description}</Prose>
              </td>
              <td className="figure">{phenomenon.techniques.length || ''}</td>
              <td className="figure">{phenomenon.findings.totalCount || ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ExportLinks list="phenomena" />
      <PageQuery document={document} variables={{}} />
    </Page>
  );
}
