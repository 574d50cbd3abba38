'use client';

import { useActionState } from 'react';
import styles from '../form-grid/form-grid.module.css';
import { Notice } from '../notice/notice';
import { StructureFields } from '../structure-fields/structure-fields';
import { COVERAGES, DEFAULT_COVERAGE } from './choices';
import { type PredictState, predictCif } from './predict-cif';
import { PredictionAnswer } from './prediction-answer';

const EMPTY: PredictState = {
  answer: null,
  failure: null,
  excerpt: null,
  cif: '',
  ion: 'Li',
  coverage: DEFAULT_COVERAGE,
};

/** A CIF, pasted or uploaded, and what the model says of it; works without a script too. */
export function CifForm() {
  const [state, action, pending] = useActionState(predictCif, EMPTY);
  return (
    <>
      <form action={action} className={styles.form}>
        <StructureFields text={state.cif} />
        <div>
          <label htmlFor="cif-ion">Mobile ion</label>
          <input id="cif-ion" name="ion" defaultValue={state.ion} required maxLength={8} />
        </div>
        <div>
          <label htmlFor="cif-coverage">Coverage</label>
          <select id="cif-coverage" name="coverage" defaultValue={state.coverage}>
            {COVERAGES.map((coverage) => (
              <option key={coverage} value={coverage}>
                {Math.round(coverage * 100)} %
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button" disabled={pending}>
          {pending ? 'Predicting …' : 'Predict from the CIF'}
        </button>
      </form>
      <div aria-live="polite" aria-busy={pending} className={styles.result}>
        {state.failure ? <Notice tone="alert" title={state.failure} /> : null}
        {state.answer ? <PredictionAnswer answer={state.answer} excerpt={state.excerpt} /> : null}
      </div>
    </>
  );
}
