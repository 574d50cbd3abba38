'use client';

import { useActionState } from 'react';
import styles from '../form-grid/form-grid.module.css';
import { Notice } from '../notice/notice';
import { StructureFields } from '../structure-fields/structure-fields';
import { DEFAULT_COVERAGE, ROOM_TEMPERATURE } from './choices';
import { CoverageField } from './coverage-field';
import { HopTable } from './hop-table';
import { type CifFields, predictCif } from './predict-cif';
import { PredictionAnswer } from './prediction-answer';

const EMPTY: Omit<CifFields, 'about'> = {
  cif: '',
  ion: 'Li',
  coverage: DEFAULT_COVERAGE,
  from: '',
  to: '',
  temperature: String(ROOM_TEMPERATURE),
  formula: '',
};

const FORM = 'cif-form';

/** A CIF, pasted or uploaded, and what a model says of it; works without a script too. */
export function CifForm({ about }: { about: CifFields['about'] }) {
  const [state, action, pending] = useActionState(predictCif, {
    answer: null,
    failure: null,
    hops: null,
    excerpt: null,
    fields: { about, ...EMPTY },
  });
  const { fields } = state;
  return (
    <>
      <form action={action} id={FORM} className={styles.form}>
        <input type="hidden" name="about" value={about} />
        <StructureFields text={fields.cif} />
        <div>
          <label htmlFor="cif-ion">Mobile ion</label>
          <input id="cif-ion" name="ion" defaultValue={fields.ion} required maxLength={8} />
        </div>
        {about === 'barrier' ? <HopFields fields={fields} /> : <ConditionFields fields={fields} />}
        <CoverageField id="cif-coverage" chosen={fields.coverage} />
        <button type="submit" className="button" disabled={pending}>
          {pending ? 'Predicting …' : 'Predict from the CIF'}
        </button>
        {about === 'barrier' ? (
          <button type="submit" name="find" value="hops" className="button-plain" disabled={pending}>
            Show its hops
          </button>
        ) : null}
      </form>
      <div aria-live="polite" aria-busy={pending} className={styles.result}>
        {state.failure ? <Notice tone="alert" title={state.failure} /> : null}
        {state.answer ? <PredictionAnswer answer={state.answer} excerpt={state.excerpt} /> : null}
        {state.hops ? (
          <HopTable
            of={state.hops}
            ion={fields.ion}
            chosen={`${fields.from} to ${fields.to}`}
            choose={(hop, name) => (
              <button
                type="submit"
                form={FORM}
                name="hop"
                value={hop}
                className="button-plain"
                disabled={pending}
              >
                {name}
              </button>
            )}
          />
        ) : null}
      </div>
    </>
  );
}

/** Both ends of a hop; left empty, the whole crystal is asked about. */
function HopFields({ fields }: { fields: CifFields }) {
  const ends = [
    { name: 'from', label: 'Hop from (fractional)' },
    { name: 'to', label: 'to (fractional)' },
  ] as const;
  return ends.map(({ name, label }) => (
    <div key={name}>
      <label htmlFor={`cif-${name}`}>{label}</label>
      <input
        id={`cif-${name}`}
        name={name}
        defaultValue={fields[name]}
        placeholder="whole crystal"
        key={fields[name]}
      />
    </div>
  ));
}

function ConditionFields({ fields }: { fields: CifFields }) {
  return (
    <>
      <div>
        <label htmlFor="cif-temperature">Temperature, K</label>
        <input
          id="cif-temperature"
          name="temperature"
          inputMode="decimal"
          defaultValue={fields.temperature}
          required
        />
      </div>
      <div>
        <label htmlFor="cif-formula">Formula, where it differs</label>
        <input id="cif-formula" name="formula" defaultValue={fields.formula} placeholder="as in the CIF" />
      </div>
    </>
  );
}
