import type { Evaluation, ModelRecord } from '@interphase/models';
import { table } from '../../report/output.js';

type Told = 'metrics' | 'domains' | 'coverage';
type Measured = Pick<ModelRecord, Told> | Pick<Evaluation, Told>;

/** Figures with baselines beside them, those of each domain, and the coverage that intervals claim and hold. */
export function figures({ metrics, domains, coverage }: Measured): string {
  return [
    table(
      ['on groups never seen', 'figure', 'unit', 'model', 'mean of training', 'median', 'rows', 'groups'],
      metrics.map(({ split, name, unit, value, baselines, rows, groups }) => [
        split,
        name,
        unit,
        figure(value),
        figure(baselines.mean),
        figure(baselines.median),
        String(rows),
        String(groups),
      ]),
    ),
    '',
    table(
      ['by domain', '', 'MAE', 'bias', 'mean of training', 'rows', 'groups'],
      domains
        .filter(({ split }) => split === domains[0]?.split)
        .map(({ split, domain, mae, bias, baseline, rows, groups }) => [
          split,
          domain,
          figure(mae),
          figure(bias),
          figure(baseline),
          String(rows),
          String(groups),
        ]),
    ),
    '',
    table(
      ['intervals claim', ...coverage.map(({ claimed }) => `${Number((100 * claimed).toFixed(1))} %`)],
      [['and hold', ...coverage.map(({ observed }) => `${(100 * observed).toFixed(1)} %`)]],
    ),
  ].join('\n');
}

/** A figure with three decimals; nothing for one that is not there. */
export const figure = (value: number | null): string => value?.toFixed(3) ?? '';
