import Link from 'next/link';
import { Choice, FilterForm } from '../../components/filter-form/filter-form';
import { hasFormula } from '../../components/material-name/material-name';
import { Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { Section } from '../../components/section/section';
import { METHODS, methodOf } from '../../components/simulate/methods/methods';
import { SimulateForm } from '../../components/simulate/simulate-form';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { vocabulary } from '../../lib/api/vocabulary';
import { links } from '../../lib/url/links';
import { type SearchParameters, single } from '../../lib/url/parameters';

export const metadata = { title: 'Simulate' };

export default function SimulatePage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the form" skeleton={<PageSkeleton />} load={() => simulatePage(searchParams)} />;
}

async function simulatePage(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const { materials } = await vocabulary();
  const withStructure = materials.filter((material) => material.structures.length > 0);
  const chosen = withStructure.find((material) => material.slug === parameters.material);
  const method = methodOf(parameters.method);
  return (
    <Page
      title="Simulate"
      lede={
        <p>
          From a crystal to where its ion rests, how it moves, over which barriers and how fast; from those to
          particles and bulk by models of many sites. Every run is kept with its parameters; one that has been
          computed before is not computed again.
        </p>
      }
    >
      <Section id="what" title="What to simulate">
        <FilterForm path="/simulate" active={false} action="Choose">
          <Choice name="method" label="Method" any={null} value={method.slug} options={METHODS} />
          {method.input.of === 'model' ? null : (
            <Choice
              name="material"
              label="Structure"
              any="one of mine"
              value={chosen?.slug}
              options={withStructure.map(({ slug, name, formula }) => ({
                slug,
                name: hasFormula(formula) ? `${name}, ${formula}` : name,
              }))}
            />
          )}
        </FilterForm>
        {parameters.material && !chosen ? (
          <Notice tone="alert" title={`No structure of “${parameters.material}” is on record`}>
            <p>Choose another material, or give a structure of your own below.</p>
          </Notice>
        ) : null}
      </Section>
      <Section
        id="run"
        title={method.name}
        note={
          chosen && method.input.of === 'structure' ? (
            <Link href={links.material(chosen.slug)}>{chosen.name}</Link>
          ) : null
        }
      >
        <p>{method.gives}</p>
        <SimulateForm
          key={`${method.slug} ${chosen?.slug}`}
          method={method.slug}
          structure={chosen?.structures[0]?.id ?? null}
          mobileIon={chosen?.mobileIon ?? parameters.ion ?? 'Li'}
        />
      </Section>
      <p>
        All runs so far: <Link href="/runs">simulation runs</Link>. Published figures beside our own runs:{' '}
        <Link href="/figures">figures</Link>. From barriers to conductivities and capacities:{' '}
        <Link href="/chains">chains</Link>.
      </p>
    </Page>
  );
}
