'use client';

import { useActionState } from 'react';
import { ExcerptLines } from '../excerpt/excerpt';
import styles from '../form-grid/form-grid.module.css';
import { Notice } from '../notice/notice';
import { StructureFields } from '../structure-fields/structure-fields';
import { methodOf } from './methods/methods';
import type { Setting } from './methods/settings';
import { simulate } from './simulate';

/** Asks for a run of one method, of a stored structure, of one that the reader gives, or of a model; works without a script too. */
export function SimulateForm({
  method: slug,
  structure,
  mobileIon,
}: {
  method: string;
  /** Id of a stored structure; null lets the reader give one. */
  structure: string | null;
  mobileIon: string;
}) {
  const [state, action, pending] = useActionState(simulate, { message: null, excerpt: null, sent: {} });
  const method = methodOf(slug);
  const initial = (setting: Setting) =>
    state.sent[setting.name] ?? (setting.kind === 'ion' ? mobileIon : setting.initial);
  return (
    <>
      <form action={action} className={styles.form} aria-label={`Run ${method.name.toLowerCase()}`}>
        <input type="hidden" name="method" value={method.slug} />
        {method.input.of === 'model' ? null : structure ? (
          <input type="hidden" name="structure" value={structure} />
        ) : (
          <StructureFields text={state.sent.cif ?? ''} />
        )}
        {method.settings.map((setting) => (
          <div key={setting.name} className={setting.kind === 'numbers' ? styles.broad : undefined}>
            <label htmlFor={`simulate-${setting.name}`}>{setting.label}</label>
            <Field setting={setting} initial={initial(setting)} />
          </div>
        ))}
        <button type="submit" className="button" disabled={pending}>
          {pending ? 'Starting …' : `Simulate ${method.name.toLowerCase()}`}
        </button>
      </form>
      <div aria-live="polite" aria-busy={pending} className={styles.result}>
        {state.message ? (
          <Notice tone="alert" title={state.message}>
            {state.excerpt ? <ExcerptLines of={state.excerpt} /> : null}
          </Notice>
        ) : null}
      </div>
    </>
  );
}

function Field({ setting, initial }: { setting: Setting; initial: string }) {
  const common = { id: `simulate-${setting.name}`, name: setting.name, defaultValue: initial, key: initial };
  if (setting.kind === 'choice')
    return (
      <select {...common}>
        {setting.choices?.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    );
  return <input {...common} required maxLength={setting.kind === 'numbers' ? 200 : 12} />;
}
