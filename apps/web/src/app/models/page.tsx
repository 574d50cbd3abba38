import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import { Empty } from '../../components/notice/notice';
import { NumberText } from '../../components/number/number';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { graphql } from '../../generated';
import { query } from '../../lib/api/query';
import { day } from '../../lib/format/date';
import { plainNumber } from '../../lib/format/number';
import { links } from '../../lib/url/links';

const document = graphql(`
  query Models {
    models { slug name version trainedAt level unit judgedUnit quantity { name } dataset { name rows } metrics { split name value baseline } }
  }
`);

export const metadata = { title: 'Models' };

export default function ModelsPage() {
  return <Shown thing="the models" skeleton={<PageSkeleton />} load={models} />;
}

async function models() {
  const { models } = await query(document, {});
  return (
    <Page
      title="Models"
      lede="What predicts here: what each model was trained on, how well it does, and where it does not hold."
    >
      {models.length > 0 ? (
        <Table caption="Models">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Predicts</th>
              <th scope="col">From</th>
              <th scope="col">Trained on</th>
              <th scope="col" className="figure">
                Mean error, held out
              </th>
              <th scope="col">Version</th>
              <th scope="col">Trained</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <tr key={model.slug}>
                <th scope="row">
                  <Link href={links.model(model.slug)}>{model.name}</Link>
                </th>
                <td>{model.quantity.name.toLowerCase()}</td>
                <td>{model.level.toLowerCase()}</td>
                <td>
                  {plainNumber(model.dataset.rows)} rows, {model.dataset.name}
                </td>
                <td className="figure">
                  {model.metrics[0] ? (
                    <>
                      <NumberText value={model.metrics[0].value} digits={3} />
                      {'\u00a0'}
                      {model.judgedUnit?.startsWith('log10') ? 'decades' : (model.judgedUnit ?? model.unit)}
                    </>
                  ) : (
                    'not measured'
                  )}
                </td>
                <td>{model.version}</td>
                <td>{day(model.trainedAt).replaceAll(' ', '\u00a0')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <Empty>
          No model is on record. <code>npx interphase train percolation-barrier --activate</code> makes one.
        </Empty>
      )}
      <PageQuery document={document} variables={{}} />
    </Page>
  );
}
