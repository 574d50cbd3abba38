import Link from 'next/link';
import { ListPage } from '../../components/list-page/list-page';
import { MaterialName } from '../../components/material-name/material-name';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { links } from '../../lib/url/links';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { materialWords } from '../../lists/filter-words';
import { pageOf } from '../../lists/list';
import { materialList } from '../../lists/materials';

export const metadata = { title: 'Materials' };

const COMPUTED = {
  field: 'hasComputed',
  label: 'Computed',
  values: [{ key: 'percolation-barrier', label: 'Percolation barrier' }],
};

export default function MaterialsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the materials" skeleton={<PageSkeleton />} load={() => materials(searchParams)} />;
}

async function materials(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters, 50);
  const result = await materialList.page(parameters, page);
  return (
    <ListPage
      title="Materials"
      lede="What the findings are about: cathodes, anodes, electrolytes and what forms between them."
      noun="materials"
      list={materialList}
      parameters={parameters}
      page={page}
      result={result}
      words={materialWords}
      furtherFacets={[COMPUTED]}
    >
      <Table caption="Materials">
        <thead>
          <tr>
            <th scope="col">Formula</th>
            <th scope="col">Name</th>
            <th scope="col">Structure family</th>
            <th scope="col">Role</th>
            <th scope="col">Mobile ion</th>
            <th scope="col" className="figure">
              Findings
            </th>
            <th scope="col" className="figure">
              Structures
            </th>
          </tr>
        </thead>
        <tbody data-arrow-list>
          {result.nodes.map((material) => (
            <tr key={material.slug} data-arrow-item>
              <th scope="row">
                <Link href={links.material(material.slug)} prefetch={false}>
                  <MaterialName material={material} />
                </Link>
              </th>
              <td>{material.name}</td>
              <td>{material.structureFamily ?? ''}</td>
              <td>{material.roles.join(', ')}</td>
              <td>{material.mobileIon ?? ''}</td>
              <td className="figure">{material.findings.totalCount || ''}</td>
              <td className="figure">{material.structures.length || ''}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </ListPage>
  );
}
