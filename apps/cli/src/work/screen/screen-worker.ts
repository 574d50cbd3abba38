import { workerData } from 'node:worker_threads';
import { InputError } from '@interphase/core';
import { carryConductivity, chooseBackend, openModel, PREFERENCE, predictEach } from '@interphase/models';
import { stringify } from 'csv-stringify/sync';
import { type ScreenedRows, screenSettings } from './screened-rows.js';

const settings = screenSettings.parse(workerData);
await chooseBackend(PREFERENCE.prediction);
const model = openModel(settings.models, settings.slug, settings.version);

/** Predicts for some rows. */
export default function screenRows(rows: readonly (readonly string[])[]): ScreenedRows {
  const { ion: mobileIon, coverage, temperature, formula } = settings;
  const subjects = rows.map((cells) => ({ mobileIon, formula: cells[formula] ?? '' }));
  let refused = 0;
  const lines = predictEach(model, subjects, { coverage }).map((answer, index) => {
    const carried = carryConductivity(answer, temperature);
    const cells = rows[index] ?? [];
    if (carried instanceof InputError) {
      refused++;
      return [...cells, '', '', '', '', '', carried.message];
    }
    const { value, lower, upper, unit, domain } = carried;
    const numbers = [value, lower, upper].map((number) => number.toPrecision(4));
    return [...cells, ...numbers, unit, domain.percentile.toFixed(1), ''];
  });
  return { text: stringify(lines), refused };
}
