import { PageQuery } from '../../../components/export-menu/export-menu';
import styles from '../../../components/form-grid/form-grid.module.css';
import { Notice } from '../../../components/notice/notice';
import { Page } from '../../../components/page/page';
import { Shown } from '../../../components/page/shown';
import { AnswerOrFailure } from '../../../components/prediction/answer-or-failure';
import { askConductivity, conductivityDocument } from '../../../components/prediction/ask';
import { CifForm } from '../../../components/prediction/cif-form';
import { CoverageField } from '../../../components/prediction/coverage-field';
import { PredictTabs } from '../../../components/prediction/predict-tabs';
import { Section } from '../../../components/section/section';
import { PageSkeleton } from '../../../components/skeleton/skeleton';
import { links } from '../../../lib/url/links';
import { type SearchParameters, single } from '../../../lib/url/parameters';
import { ANGLES, type Asked, askedOf, EDGES } from './asked';

export const metadata = { title: 'Predict a conductivity' };

export default function PredictConductivityPage({
  searchParams,
}: {
  searchParams: Promise<SearchParameters>;
}) {
  return <Shown thing="the prediction" skeleton={<PageSkeleton />} load={() => predict(searchParams)} />;
}

async function predict(searchParams: Promise<SearchParameters>) {
  const asked = askedOf(single(await searchParams));
  return (
    <Page
      title="Predict a conductivity"
      kind={<PredictTabs at={links.predictConductivity} />}
      lede={
        <p>
          The ionic conductivity of a lithium conductor, learned from measured ones: from its formula, better
          from formula and cell, best from its structure. The interval is as wide as the model is unsure.
        </p>
      }
    >
      <Section id="formula" title="A formula" note="The cell is optional; give it all or not at all">
        <FormulaForm asked={asked} />
        {asked.fault ? <Notice tone="alert" title={asked.fault} /> : null}
        {asked.input ? <AnswerFor input={asked.input} /> : null}
      </Section>
      <Section
        id="structure"
        title="A structure"
        note="Partly filled sites count as they stand; a formula corrects them"
      >
        <CifForm about="conductivity" />
      </Section>
      <PageQuery
        document={conductivityDocument}
        variables={{ input: asked.input ?? { formula: 'Li7La3Zr2O12', mobileIon: 'Li' } }}
      />
    </Page>
  );
}

function AnswerFor({ input }: { input: NonNullable<Asked['input']> }) {
  return <AnswerOrFailure ask={() => askConductivity(input)} />;
}

function FormulaForm({ asked: { fields, coverage } }: { asked: Asked }) {
  const field = (name: string, label: string, placeholder: string) => (
    <div key={name}>
      <label htmlFor={`conductivity-${name}`}>{label}</label>
      <input
        id={`conductivity-${name}`}
        name={name}
        inputMode="decimal"
        defaultValue={fields[name] ?? ''}
        placeholder={placeholder}
      />
    </div>
  );
  return (
    <form action={links.predictConductivity} className={styles.form}>
      <div className={styles.broad}>
        <label htmlFor="conductivity-formula">Formula</label>
        <input
          id="conductivity-formula"
          name="formula"
          defaultValue={fields.formula ?? ''}
          placeholder="Li7La3Zr2O12"
          required
          maxLength={200}
        />
      </div>
      {field('temperature', 'Temperature, K', '298.15')}
      <CoverageField id="conductivity-coverage" chosen={coverage} />
      {EDGES.map((name) => field(name, `${name}, Å`, 'optional'))}
      {ANGLES.map((name) => field(name, `${name}, °`, '90'))}
      {field('spaceGroup', 'Space group number', 'optional')}
      <button type="submit" className="button">
        Predict
      </button>
    </form>
  );
}
