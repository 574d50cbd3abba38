'use client';

import { useActionState } from 'react';
import styles from '../form-grid/form-grid.module.css';
import { Notice } from '../notice/notice';
import { startChain } from './start-chain';

/** A parameter that the form offers. */
export interface ChainSetting {
  readonly name: string;
  readonly label: string;
  /** What is taken when the field is left empty. */
  readonly initial: string;
  /** The words that are taken; none for numbers. */
  readonly choices: readonly string[];
}

/** Starts a chain on the structure of a material; works without a script too. */
export function ChainForm({
  chain,
  name,
  material,
  materials,
  settings,
}: {
  chain: string;
  name: string;
  /** Slug of the material it starts from unless another is chosen. */
  material: string;
  materials: readonly { readonly slug: string; readonly name: string }[];
  settings: readonly ChainSetting[];
}) {
  const [state, action, pending] = useActionState(startChain, { message: null, sent: {} });
  return (
    <>
      <form action={action} className={styles.form} aria-label={`Run ${name}`}>
        <input type="hidden" name="chain" value={chain} />
        <div className={styles.broad}>
          <label htmlFor={`${chain}-material`}>Structure</label>
          <select
            id={`${chain}-material`}
            name="material"
            defaultValue={state.sent.material ?? material}
            key={state.sent.material}
          >
            {materials.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        {settings.map((setting) => (
          <Field
            key={setting.name}
            chain={chain}
            setting={setting}
            sent={state.sent[`parameter-${setting.name}`]}
          />
        ))}
        <button type="submit" className="button" disabled={pending}>
          {pending ? 'Starting …' : 'Run the chain'}
        </button>
      </form>
      <div aria-live="polite" aria-busy={pending} className={styles.result}>
        {state.message ? <Notice tone="alert" title={state.message} /> : null}
      </div>
    </>
  );
}

function Field({
  chain,
  setting: { name, label, initial, choices },
  sent,
}: {
  chain: string;
  setting: ChainSetting;
  sent: string | undefined;
}) {
  const common = { id: `${chain}-${name}`, name: `parameter-${name}`, defaultValue: sent ?? initial };
  return (
    <div>
      <label htmlFor={common.id}>{label}</label>
      {choices.length > 0 ? (
        <select {...common} key={sent}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} key={sent} maxLength={200} />
      )}
    </div>
  );
}
