'use client';

import { useActionState } from 'react';
import styles from '../form-grid/form-grid.module.css';
import { Notice } from '../notice/notice';
import fieldStyles from '../structure-fields/structure-fields.module.css';
import { DEFAULT_COVERAGE, ROOM_TEMPERATURE } from './choices';
import { CoverageField } from './coverage-field';
import { ManyAnswers } from './many-answers';
import { ManyProgress } from './many-progress';
import { type ManyState, predictMany } from './predict-many';
import { useMany } from './use-many';

const EMPTY: ManyState = {
  failure: null,
  rows: [],
  csv: '',
  asked: 0,
  fields: {
    what: 'conductivity',
    formulas: '',
    ion: 'Li',
    temperature: String(ROOM_TEMPERATURE),
    coverage: DEFAULT_COVERAGE,
  },
};

/** Formulas and CIF files, and what the models say of each; as they come; in one go without a script. */
export function ManyForm() {
  const [sent, action] = useActionState(predictMany, EMPTY);
  const { state, isRunning, submit, stop } = useMany(sent);
  const { fields, rows, asked } = state;
  return (
    <>
      <form action={action} onSubmit={submit} className={styles.form}>
        <div className={styles.broad}>
          <label htmlFor="many-what">Predict</label>
          <select id="many-what" name="what" defaultValue={fields.what} key={fields.what}>
            <option value="conductivity">ionic conductivity</option>
            <option value="barrier">percolation barrier (CIF files)</option>
          </select>
        </div>
        <div className={fieldStyles.text}>
          <label htmlFor="many-formulas">Formulas, one a line</label>
          <textarea
            id="many-formulas"
            name="formulas"
            rows={8}
            defaultValue={fields.formulas}
            key={fields.formulas.length}
            spellCheck={false}
            placeholder={'Li7La3Zr2O12\nLi10GeP2S12'}
          />
        </div>
        <div className={fieldStyles.file}>
          <label htmlFor="many-files">and CIF files, or a CSV with a column formula</label>
          <input
            id="many-files"
            name="files"
            type="file"
            multiple
            accept=".cif,.csv,chemical/x-cif,text/csv,text/plain"
          />
        </div>
        <div>
          <label htmlFor="many-ion">Mobile ion</label>
          <input id="many-ion" name="ion" defaultValue={fields.ion} required maxLength={8} />
        </div>
        <div>
          <label htmlFor="many-temperature">Temperature, K</label>
          <input
            id="many-temperature"
            name="temperature"
            inputMode="decimal"
            defaultValue={fields.temperature}
          />
        </div>
        <CoverageField id="many-coverage" chosen={fields.coverage} />
        <button type="submit" className="button" disabled={isRunning}>
          {isRunning ? 'Predicting …' : 'Predict all'}
        </button>
      </form>
      <div aria-busy={isRunning} className={styles.result}>
        {isRunning ? <ManyProgress done={rows.length} asked={asked} stop={stop} /> : null}
        {state.failure ? <Notice tone="alert" title={state.failure} /> : null}
        {rows.length > 0 ? (
          <ManyAnswers rows={rows} asked={asked} csv={isRunning ? null : state.csv} />
        ) : null}
      </div>
    </>
  );
}
