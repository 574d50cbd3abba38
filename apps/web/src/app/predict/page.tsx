import Link from 'next/link';
import { PageQuery } from '../../components/export-menu/export-menu';
import styles from '../../components/form-grid/form-grid.module.css';
import { hasFormula } from '../../components/material-name/material-name';
import { Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Shown } from '../../components/page/shown';
import { askPrediction, predictDocument } from '../../components/prediction/ask';
import { COVERAGES, coverageOf } from '../../components/prediction/choices';
import { CifForm } from '../../components/prediction/cif-form';
import { PredictionAnswer } from '../../components/prediction/prediction-answer';
import { Section } from '../../components/section/section';
import { PageSkeleton } from '../../components/skeleton/skeleton';
import { ApiFailure } from '../../lib/api/api-failure';
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
  const answer = chosen ? await answerFor(chosen.slug, ion, coverage) : null;
  return (
    <Page
      title="Predict a barrier"
      lede={
        <p>
          The barrier at which an ion percolates through a structure, with an interval that claims a stated
          coverage and words on how far it can be trusted.
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
          <div>
            <label htmlFor="predict-coverage">Coverage</label>
            <select id="predict-coverage" name="coverage" defaultValue={coverage}>
              {COVERAGES.map((share) => (
                <option key={share} value={share}>
                  {Math.round(share * 100)} %
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="button">
            Predict
          </button>
        </form>
        {answer}
        {parameters.material && !chosen ? (
          <Notice tone="alert" title={`No structure of “${parameters.material}” is on record`}>
            <p>Choose another material, or give a CIF below.</p>
          </Notice>
        ) : null}
      </Section>
      <Section id="own" title="A structure of yours" note="It is not kept">
        <CifForm />
      </Section>
      <PageQuery
        document={predictDocument}
        variables={{
          input: {
            structure: { material: chosen?.slug ?? 'lithium-iron-phosphate' },
            mobileIon: ion,
            coverage,
          },
        }}
      />
    </Page>
  );
}

/** The answer, or the refusal in its place: the form stays usable either way. */
async function answerFor(material: string, ion: string, coverage: number) {
  try {
    return <PredictionAnswer answer={await askPrediction({ material }, ion, coverage)} />;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    console.error(`[${error.id}] predict ${material}: ${error.message}`);
    return (
      <Notice tone="alert" title="No prediction came back">
        <p>
          {error.message} Id {error.id}.
        </p>
      </Notice>
    );
  }
}
