import Link from 'next/link';
import { Choice, FilterForm, TextField, Tick } from '../../components/filter-form/filter-form';
import { isFiltered, ListPage } from '../../components/list-page/list-page';
import { MaterialName } from '../../components/material-name/material-name';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { Table } from '../../components/table/table';
import { vocabulary } from '../../lib/api/vocabulary';
import { links } from '../../lib/url/links';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { pageOf } from '../../lists/list';
import { materialList } from '../../lists/materials';

export const metadata = { title: 'Materials' };

const ROLES = ['cathode', 'anode', 'electrolyte', 'coating', 'interphase'].map((role) => ({
  slug: role,
  name: role,
}));
const IONS = ['Li', 'Na', 'K', 'Mg', 'Ca'].map((ion) => ({ slug: ion, name: ion }));

export default function MaterialsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the materials" skeleton={<PageSkeleton />} load={() => materials(searchParams)} />;
}

async function materials(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters, 50);
  const [result, words] = await Promise.all([materialList.page(parameters, page), vocabulary()]);
  return (
    <ListPage
      title="Materials"
      lede="What the findings are about: cathodes, anodes, electrolytes and what forms between them."
      noun="materials"
      list={materialList}
      parameters={parameters}
      page={page}
      result={result}
      filters={
        <FilterForm path="/materials" active={isFiltered(parameters)}>
          <TextField name="elements" label="Contains" value={parameters.elements} hint="Li, P, O" />
          <Choice name="role" label="Role" value={parameters.role} options={ROLES} />
          <Choice name="mobileIon" label="Mobile ion" value={parameters.mobileIon} options={IONS} />
          <Choice
            name="technique"
            label="Studied with"
            value={parameters.technique}
            options={words.techniques}
          />
          <Tick
            name="hasComputed"
            label="with a computed barrier"
            checked={parameters.hasComputed !== undefined}
            value="percolation-barrier"
          />
        </FilterForm>
      }
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
