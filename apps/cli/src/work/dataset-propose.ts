import { writeFileSync } from 'node:fs';
import {
  chooseBackend,
  openModel,
  PREFERENCE,
  percolationBarrier,
  proposeAndSimulate,
  shippedPrototypes,
} from '@interphase/models';
import { print, table } from '../report/output.js';
import { startProgress } from '../report/progress.js';
import { figure } from './models/figures.js';
import { modelsFolder } from './models/folders.js';

export interface ProposeOptions {
  readonly candidates: number;
  readonly count: number;
  readonly seed: number;
  readonly out: string | null;
  readonly json: boolean;
}

/** Proposes decorations by the active model, simulates them, and prints what was predicted and what came out. */
export async function runPropose({ out, json, ...options }: ProposeOptions): Promise<void> {
  await chooseBackend(PREFERENCE.prediction);
  const model = openModel(modelsFolder(), percolationBarrier.slug);
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Error('Stopped.')));
  const progress = startProgress('Looking for what to simulate', { silent: json });
  const proposals = proposeAndSimulate(model, [...shippedPrototypes().values()], {
    ...options,
    signal: controller.signal,
    onProgress: (done, total) => progress.update(done / total, `${done} of ${total}`),
  });
  model.dispose();
  progress.done(`${proposals.length} structures simulated`);
  const { slug, version } = model.record;
  const result = { model: { slug, version }, ...options, proposals };
  if (out) writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
  print(
    result,
    table(
      ['prototype', 'formula', 'ion', 'predicted (eV)', 'stated spread', 'simulated (eV)'],
      proposals.map(({ prototype, formula, mobileIon, predicted, spread, simulated }) => [
        prototype,
        formula,
        mobileIon,
        figure(predicted),
        figure(spread),
        figure(simulated),
      ]),
    ),
    { json },
  );
}
