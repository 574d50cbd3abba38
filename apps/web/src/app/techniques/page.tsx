import { Choice, FilterForm, Tick } from '../../components/filter-form/filter-form';
import { isFiltered, ListPage } from '../../components/list-page/list-page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { TechniqueTable } from '../../components/technique-table/technique-table';
import { vocabulary } from '../../lib/api/vocabulary';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { LARGEST_PAGE, pageOf } from '../../lists/list';
import { techniqueList } from '../../lists/techniques';

export const metadata = { title: 'Techniques' };

export default function TechniquesPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the techniques" skeleton={<PageSkeleton />} load={() => techniques(searchParams)} />;
}

async function techniques(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters, LARGEST_PAGE);
  const [result, words] = await Promise.all([techniqueList.page(parameters, page), vocabulary()]);
  return (
    <ListPage
      title="Techniques"
      lede="Computations and experiments that look at battery materials, with the lengths and times they reach."
      noun="techniques"
      list={techniqueList}
      parameters={parameters}
      page={page}
      result={result}
      filters={
        <FilterForm path="/techniques" active={isFiltered(parameters)}>
          <Choice name="quantity" label="Measures" value={parameters.quantity} options={words.quantities} />
          <Choice name="phenomenon" label="Reveals" value={parameters.phenomenon} options={words.phenomena} />
          <Choice name="material" label="Used on" value={parameters.material} options={words.materials} />
          <Choice
            name="lengthScale"
            label="Length scale"
            value={parameters.lengthScale}
            options={words.lengthScales}
          />
          <Choice
            name="kind"
            label="Kind"
            value={parameters.kind}
            options={[
              { slug: 'COMPUTATION', name: 'computation' },
              { slug: 'EXPERIMENT', name: 'experiment' },
            ]}
          />
          <Tick name="operando" label="operando" checked={parameters.operando === 'true'} />
        </FilterForm>
      }
    >
      <TechniqueTable techniques={result.nodes} path="/techniques" parameters={parameters} />
    </ListPage>
  );
}
