import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import styles from '../../components/form-grid/form-grid.module.css';
import { hasFormula } from '../../components/material-name/material-name';
import { Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { AnswerOrFailure } from '../../components/prediction/answer-or-failure';
import { askBarrier, predictDocument } from '../../components/prediction/ask';
import { coverageOf } from '../../components/prediction/choices';
import { CifForm } from '../../components/prediction/cif-form';
import { CoverageField } from '../../components/prediction/coverage-field';
import { endsOf, hopOf } from '../../components/prediction/hop-of';
import { HopsOfMaterial } from '../../components/prediction/hops-of-material';
import { PredictTabs } from '../../components/prediction/predict-tabs';
import { Section } from '../../components/section/section';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { vocabulary } from '../../lib/api/vocabulary';
import { links } from '../../lib/url/links';
import { type SearchParameters, single } from '../../lib/url/parameters';

export const metadata = { title: 'Predict' };

export default function PredictPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  return <Shown thing="the prediction" skeleton={<PageSkeleton />} load={() => predict(searchParams)} />;
}

async function predict(searchParams: Promise<SearchParameters>) {
  const parameters = single(await searchParams);
  const { materials } = await vocabulary();
  const withStructure = materials.filter((material) => material.structures.length > 0);
  const chosen = withStructure.find((material) => material.slug === parameters.material);
  const ion = parameters.ion ?? chosen?.mobileIon ?? 'Li';
  const coverage = coverageOf(parameters.coverage);
  const { from, to } = endsOf(parameters.hop ?? '');
  const hop = hopOf(from, to);
  const asked = {
    structure: { material: chosen?.slug ?? 'lithium-iron-phosphate' },
    mobileIon: ion,
    coverage,
    ...(hop !== null && typeof hop !== 'string' && { hop }),
  };
  return (
    <Page
      title="Predict a barrier"
      kind={<PredictTabs at={links.predict} />}
      lede={
        <p>
          The barrier at which an ion percolates through a structure, or that of one hop, with an interval
          that claims a stated coverage and words on how far it can be trusted.
        </p>
      }
    >
      <Section
        id="stored"
        title="A material on record"
        note={chosen ? <Link href={links.material(chosen.slug)}>{chosen.name}</Link> : null}
      >
        <form action="/predict" className={styles.form}>
          <div className={styles.broad}>
            <label htmlFor="predict-material">Material</label>
            <select id="predict-material" name="material" defaultValue={chosen?.slug ?? ''} required>
              <option value="">choose one</option>
              {withStructure.map((material) => (
                <option key={material.slug} value={material.slug}>
                  {hasFormula(material.formula) ? `${material.name}, ${material.formula}` : material.name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor="predict-ion">Mobile ion</label>
            <input id="predict-ion" name="ion" defaultValue={ion} required maxLength={8} />
          </div>
          <CoverageField id="predict-coverage" chosen={coverage} />
          <button type="submit" className="button">
            Predict
          </button>
        </form>
        {chosen ? (
          <>
            {typeof hop === 'string' ? (
              <Notice tone="alert" title={hop} />
            ) : (
              <AnswerOrFailure ask={() => askBarrier(asked)} />
            )}
            <HopsOfMaterial material={chosen.slug} ion={ion} coverage={coverage} chosen={parameters.hop} />
          </>
        ) : null}
        {parameters.material && !chosen ? (
          <Notice tone="alert" title={`No structure of “${parameters.material}” is on record`}>
            <p>Choose another material, or give a CIF below.</p>
          </Notice>
        ) : null}
      </Section>
      <Section
        id="own"
        title="A structure of yours"
        note="The barrier of the whole crystal, or of one of the hops that it offers; the ends of another can be typed"
      >
        <CifForm about="barrier" />
      </Section>
      <PageQuery document={predictDocument} variables={{ input: asked }} />
    </Page>
  );
}
