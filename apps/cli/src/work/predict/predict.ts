import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { withApi } from '../../api-client.js';
import { CommandFailure } from '../../report/failure.js';
import { table } from '../../report/output.js';
import { startProgress } from '../../report/progress.js';
import { failureText } from '../../structure-argument.js';
import { askAll, type FailureAnswer, type PredictionAnswer } from './ask.js';
import { requestsOfHops } from './offered-hops.js';
import type { Format } from './options.js';
import { type PredictDefaults, type PredictRequest, requestOf, requestsOfTable } from './requests.js';

export interface PredictOptions extends PredictDefaults {
  /** A table of requests, besides those named. */
  readonly csv?: string | undefined;
  /** Each hop that a structure offers is asked about, rather than the structure. */
  readonly hops: boolean;
  readonly format: Format;
  /** Written there instead of to standard output. */
  readonly out?: string | undefined;
}

type Answer = PredictionAnswer | FailureAnswer;

/** Asks the models for every structure, material and formula named, and prints what they say. */
export async function runPredict(names: readonly string[], options: PredictOptions): Promise<void> {
  const named = [
    ...names.map((name) => requestOf(name, options)),
    ...(options.csv === undefined ? [] : requestsOfTable(options.csv, options)),
  ];
  if (named.length === 0) {
    throw new CommandFailure(
      'Nothing to predict for: name structure files, materials or formulas, or a table with --csv.',
    );
  }
  const progress = startProgress('Predicting', { silent: options.format === 'json' });
  const { requests, answers } = await withApi(async (api) => {
    const asked = options.hops
      ? (await Promise.all(named.map((request) => requestsOfHops(api, request)))).flat()
      : named;
    const given = await askAll(api, asked, (done) =>
      progress.update(done / asked.length, `${done} of ${asked.length}`),
    );
    return { requests: asked, answers: given };
  });
  const failed = answers.filter((answer) => 'path' in answer).length;
  const [only] = answers;
  if (requests.length === 1 && only && 'path' in only) throw new CommandFailure(failureText(only));
  progress.done(`${requests.length - failed} predicted${failed > 0 ? `, ${failed} refused` : ''}`);
  const text = written(requests, answers, options);
  if (options.out === undefined) process.stdout.write(text);
  else writeFileSync(options.out, text);
  if (failed === requests.length) throw new CommandFailure('Nothing could be predicted.');
}

function written(
  requests: readonly PredictRequest[],
  answers: readonly Answer[],
  { format, hops }: Pick<PredictOptions, 'format' | 'hops'>,
): string {
  const [only] = answers;
  const single = !hops && answers.length === 1 && only && !('path' in only) ? only : null;
  if (format === 'json') {
    const labelled = answers.map((answer, index) => ({ label: requests[index]?.label, ...answer }));
    return `${JSON.stringify(single ? labelled[0] : labelled, null, 2)}\n`;
  }
  if (format === 'csv') {
    const rows = answers.map((answer, index) => cells(requests[index], answer, String));
    return stringify([[...columns], ...rows]);
  }
  if (single) return `${describe(single)}\n`;
  const rows = answers.map((answer, index) => cells(requests[index], answer, short));
  return `${table(columns, rows)}\n`;
}

const columns = [
  'label',
  'value',
  'lower',
  'upper',
  'unit',
  'coverage',
  'percentile',
  'model',
  'problem',
] as const;

function cells(
  request: PredictRequest | undefined,
  answer: Answer,
  number: (value: number) => string,
): string[] {
  const label = request?.label ?? '';
  if ('path' in answer) return [label, '', '', '', '', '', '', '', failureText(answer)];
  const { value, lower, upper, unit, coverage, domain, model, warnings } = answer;
  return [
    label,
    ...[value, lower, upper].map(number),
    unit,
    String(coverage),
    domain.percentile.toFixed(1),
    `${model.slug}@${model.version}`,
    warnings.join(' '),
  ];
}

/** As many digits as a model can mean. */
const short = (value: number): string => String(Number(value.toPrecision(3)));

function describe({
  value,
  lower,
  upper,
  unit,
  coverage,
  model,
  domain,
  warnings,
}: PredictionAnswer): string {
  const near = domain.nearest.map(({ label, formula, target, distance }) => [
    label,
    formula,
    short(target),
    distance.toFixed(2),
  ]);
  return [
    `${short(value)} ${unit}, ${coverage * 100} % interval ${short(lower)} to ${short(upper)} ${unit} (${model.slug} ${model.version})`,
    `${domain.inside ? 'inside' : 'OUTSIDE'} what the model knows (percentile ${domain.percentile.toFixed(0)} of held-out rows)`,
    table(['nearest training row', 'formula', unit, 'distance'], near),
    ...warnings.map((warning) => `warning: ${warning}`),
  ].join('\n');
}
