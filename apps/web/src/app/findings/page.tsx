import { Choice, FilterForm, Tick } from '../../components/filter-form/filter-form';
import { FindingList } from '../../components/finding/finding-entry';
import { isFiltered, ListPage } from '../../components/list-page/list-page';
import { Shown } from '../../components/page/shown';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { vocabulary } from '../../lib/api/vocabulary';
import { type SearchParameters, single } from '../../lib/url/parameters';
import { findingList } from '../../lists/findings';
import { pageOf } from '../../lists/list';

export const metadata = { title: 'Findings' };

export default function FindingsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the findings" skeleton={<PageSkeleton />} load={() => findings(searchParams)} />;
}

async function findings(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const page = pageOf(parameters);
  const [result, words] = await Promise.all([findingList.page(parameters, page), vocabulary()]);
  return (
    <ListPage
      title="Findings"
      lede="One claim each, in our own words, tied to what it is about and to where it stands."
      noun="findings"
      list={findingList}
      parameters={parameters}
      page={page}
      result={result}
      filters={
        <FilterForm path="/findings" active={isFiltered(parameters)}>
          <Choice
            name="technique"
            label="Technique"
            value={parameters.technique}
            options={words.techniques}
          />
          <Choice name="material" label="Material" value={parameters.material} options={words.materials} />
          <Choice
            name="phenomenon"
            label="Phenomenon"
            value={parameters.phenomenon}
            options={words.phenomena}
          />
          <Choice name="quantity" label="Quantity" value={parameters.quantity} options={words.quantities} />
          <Choice
            name="lengthScale"
            label="Length scale"
            value={parameters.lengthScale}
            options={words.lengthScales}
          />
          <Choice
            name="certainty"
            label="Certainty"
            value={parameters.certainty}
            options={[
              { slug: 'STATED', name: 'stated by the source' },
              { slug: 'INFERRED', name: 'inferred by the curator' },
            ]}
          />
          <Tick name="hasValue" label="with a number" checked={parameters.hasValue === 'true'} />
        </FilterForm>
      }
    >
      <FindingList findings={result.nodes} />
    </ListPage>
  );
}
