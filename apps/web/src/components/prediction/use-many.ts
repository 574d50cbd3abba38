import { type FormEvent, useRef, useState } from 'react';
import { partsOf, readMany } from './many-request';
import { formulasOf, type ManyState, predictPart } from './predict-many';

/** What is asked of many in parts, while it comes. */
export interface Many {
  readonly state: ManyState;
  readonly isRunning: boolean;
  /** Asks for what the form holds, part by part, in the place of its action. */
  submit(event: FormEvent<HTMLFormElement>): void;
  /** Asks no further; what has come stays. */
  stop(): void;
}

/**
 * Predictions for many rows as they come.
 * @param sent what stands there at first: what the form's action answered without a script
 */
export function useMany(sent: ManyState): Many {
  const [state, setState] = useState(sent);
  const [isRunning, setRunning] = useState(false);
  const current = useRef<AbortController>(null);

  const run = async (form: FormData, { signal }: AbortController) => {
    const { fields, questions, failure } = await readMany(form, formulasOf);
    let shown: ManyState = { fields, failure, rows: [], asked: questions.length, csv: '' };
    for (const part of partsOf(questions)) {
      if (signal.aborted) return;
      setState(shown);
      const { rows, csv, failure } = await predictPart(part, fields, shown.rows.length === 0);
      shown = { ...shown, failure, rows: [...shown.rows, ...rows], csv: shown.csv + csv };
      if (failure) break;
    }
    if (!signal.aborted) setState(shown);
  };

  return {
    state,
    isRunning,
    submit(event) {
      event.preventDefault();
      const controller = new AbortController();
      current.current = controller;
      setState(({ fields }) => ({ fields, failure: null, rows: [], asked: 0, csv: '' }));
      setRunning(true);
      run(new FormData(event.currentTarget), controller)
        .catch(() => {
          if (!controller.signal.aborted)
            setState((shown) => ({
              ...shown,
              failure: 'The explorer does not answer. Try again in a moment.',
            }));
        })
        .finally(() => {
          if (!controller.signal.aborted) setRunning(false);
        });
    },
    stop() {
      current.current?.abort();
      setRunning(false);
    },
  };
}
