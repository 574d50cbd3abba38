import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Empty } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Prose } from '../../components/prose/prose';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { graphql } from '../../generated';
import { query } from '../../lib/api/query';
import { links } from '../../lib/url/links';
import { figureSource } from './figure-source';

const document = graphql(`
  query PublishedFigures {
    publishedFigures {
      slug
      title
      figure
      doi
      publication { slug name }
      quantity { slug name }
      run { id status }
    }
  }
`);

export const metadata = { title: 'Published figures' };

export default function FiguresPage() {
  return <Shown thing="the published figures" skeleton={<PageSkeleton />} load={figures} />;
}

async function figures() {
  const { publishedFigures: found } = await query(document, {});
  return (
    <Page
      title="Published figures"
      lede={
        <p>
          Figures of the literature that our own engines draw anew: the published points beside the run of
          today, whose parameters you can change.
        </p>
      }
    >
      {found.length === 0 ? <Empty>There are no figures in this data folder.</Empty> : null}
      <Table caption="Published figures">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">From</th>
            <th scope="col">Quantity</th>
            <th scope="col">Our run</th>
          </tr>
        </thead>
        <tbody data-arrow-list>
          {found.map((figure) => (
            <tr key={figure.slug} data-arrow-item>
              <th scope="row">
                <Link href={links.figure(figure.slug)} prefetch={false}>
                  <Prose>{figure.title}</Prose>
                </Link>
              </th>
              <td>{figureSource(figure)}</td>
              <td>
                <Link href={links.quantity(figure.quantity.slug)} prefetch={false}>
                  {figure.quantity.name}
                </Link>
              </td>
              <td>{figure.run?.status.toLowerCase() ?? 'not yet'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <PageQuery document={document} variables={{}} />
    </Page>
  );
}
