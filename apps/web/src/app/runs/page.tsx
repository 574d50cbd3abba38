import Link from 'next/link';
import { methodName } from '../../components/computed-table/method-name';
import { Choice, FilterForm } from '../../components/filter-form/filter-form';
import { Formula } from '../../components/formula/formula';
import { isFiltered, ListPage } from '../../components/list-page/list-page';
import { MaterialName } from '../../components/material-name/material-name';
import { Shown } from '../../components/page/shown';
import { parameterText } from '../../components/run-parameters/run-parameters';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { vocabulary } from '../../lib/api/vocabulary';
import { moment } from '../../lib/format/date';
import { links } from '../../lib/url/links';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { pageOf } from '../../lists/list';
import { runList } from '../../lists/runs';

export const metadata = { title: 'Simulation runs' };

const STATUSES = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'].map((status) => ({
  slug: status,
  name: status.toLowerCase(),
}));

export default function RunsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the simulation runs" skeleton={<PageSkeleton />} load={() => runs(searchParams)} />;
}

async function runs(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters, 50);
  const [result, words] = await Promise.all([runList.page(parameters, page), vocabulary()]);
  return (
    <ListPage
      title="Simulation runs"
      lede="Every computed number keeps the run that it came from: engine version, structure and parameters, so that it can be repeated to the last digit."
      noun="runs"
      list={runList}
      parameters={parameters}
      page={page}
      result={result}
      filters={
        <FilterForm path="/runs" active={isFiltered(parameters)}>
          <Choice name="material" label="Material" value={parameters.material} options={words.materials} />
          <Choice name="status" label="Status" value={parameters.status} options={STATUSES} />
        </FilterForm>
      }
    >
      <Table caption="Simulation runs">
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Structure</th>
            <th scope="col">Parameters</th>
            <th scope="col">Status</th>
            <th scope="col">Queued</th>
          </tr>
        </thead>
        <tbody data-arrow-list>
          {result.nodes.map((run) => (
            <tr key={run.id} data-arrow-item>
              <th scope="row" className="unbroken">
                <Link href={links.run(run.id)} prefetch={false}>
                  {methodName(run.method)}
                </Link>
              </th>
              <td>
                {run.material ? (
                  <Link href={links.material(run.material.slug)} prefetch={false}>
                    {run.structure ? (
                      <Formula>{run.structure.formula}</Formula>
                    ) : (
                      <MaterialName material={run.material} />
                    )}
                  </Link>
                ) : run.structure ? (
                  <Formula>{run.structure.formula}</Formula>
                ) : (
                  ''
                )}
              </td>
              <td>{parameterText(run.parameters)}</td>
              <td>{run.status.toLowerCase()}</td>
              <td className="unbroken">{moment(run.queuedAt)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ListPage>
  );
}
