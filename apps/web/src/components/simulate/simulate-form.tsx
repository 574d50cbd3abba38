'use client';

import { useActionState } from 'react';
import { simulate } from './simulate';
import styles from './simulate-form.module.css';

/** Starts a bond-valence run of a structure; works without a script too. */
export function SimulateForm({ structure, mobileIon }: { structure: string; mobileIon: string }) {
  const [state, action, pending] = useActionState(simulate, { message: null });
  return (
    <form action={action} className={styles.form} aria-label="Run a simulation">
      <input type="hidden" name="structure" value={structure} />
      <div>
        <label htmlFor="simulate-ion">Mobile ion</label>
        <input id="simulate-ion" name="mobileIon" defaultValue={mobileIon} required maxLength={8} />
      </div>
      <div>
        <label htmlFor="simulate-resolution">Grid spacing, Å</label>
        <input
          id="simulate-resolution"
          name="resolution"
          type="number"
          min="0.05"
          max="0.5"
          step="0.01"
          defaultValue="0.2"
          required
        />
      </div>
      <button type="submit" className="button-plain" disabled={pending}>
        {pending ? 'Starting …' : 'Simulate bond-valence site energy'}
      </button>
      {state.message ? (
        <p className={styles.message} role="alert">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
