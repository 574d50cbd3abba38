import type { ModelRecord } from './model-record.js';

/** A model card (after Mitchell et al. 2019) as Markdown, from nothing but the record. */
export function modelCard(record: ModelRecord): string {
  const { name, slug, version, description, limitations } = record;
  return [
    `# ${name}`,
    `\`${slug}\` ${version}. ${description}`,
    '## What it does',
    facts(record),
    '## How well it does',
    `Measured on rows that it had not learned from, ${record.splits.map((split) => `by ${split.name} (${split.description}, ${split.folds} parts)`).join('; ')}. Beside it what predicting always the mean or the median of the training rows would get.`,
    metrics(record),
    '## Errors by domain',
    domains(record),
    '## Intervals',
    `Conformal, calibrated on ${record.calibration.groups} groups held out in turn, each weighing the same; every group was judged by what the others gave.`,
    coverage(record),
    ...(record.learningCurve.length > 0 ? ['## What more data would bring', curve(record)] : []),
    '## Limitations',
    limitations.map((limitation) => `- ${limitation}`).join('\n'),
    '## To repeat it',
    `\`${record.command}\` with code ${record.code}, seed ${record.seed}, on ${record.backend}; weights have SHA-256 \`${record.sha256.weights}\`.`,
    '',
  ].join('\n\n');
}

const LEVELS = {
  structure: 'a structure',
  cell: 'a formula and a cell',
  formula: 'a formula',
} as const;

function facts({
  quantity,
  unit,
  level,
  dataset,
  auxiliaryDataset,
  learner,
  ions,
  parameters,
  inputs,
  trainedAt,
}: ModelRecord): string {
  return [
    `- predicts ${quantity} in ${unit} from ${LEVELS[level]}`,
    `- for moving ${ions.join(', ')}`,
    `- learned from ${dataset.rows} rows of ${dataset.slug} (SHA-256 \`${dataset.sha256}\`), ${trainedAt.slice(0, 10)}`,
    ...(auxiliaryDataset
      ? [
          `- prepared on ${auxiliaryDataset.rows} rows of ${auxiliaryDataset.slug} (SHA-256 \`${auxiliaryDataset.sha256}\`), by which it is not judged`,
        ]
      : []),
    `- ${learner.kind} of ${inputs.length} inputs and ${parameters} numbers`,
  ].join('\n');
}

const metrics = (record: ModelRecord): string =>
  markdownTable(
    ['split', 'figure', 'model', 'mean', 'median', 'rows', 'groups'],
    record.metrics.map(({ split, name, unit, value, baselines, rows, groups }) => [
      split,
      unit === '1' ? name : `${name} (${unit})`,
      figure(value),
      figure(baselines.mean),
      figure(baselines.median),
      String(rows),
      String(groups),
    ]),
  );

function domains({ domains: all, splits, judgedUnit }: ModelRecord): string {
  const own = all.filter(({ split }) => split === splits[0]?.name);
  return markdownTable(
    ['domain', 'rows', 'groups', `MAE (${judgedUnit})`, 'bias', 'MAE of the mean'],
    own.map(({ domain, rows, groups, mae, bias, baseline }) => [
      domain,
      String(rows),
      String(groups),
      figure(mae),
      figure(bias),
      figure(baseline),
    ]),
  );
}

const coverage = (record: ModelRecord): string =>
  markdownTable(
    ['claimed', ...record.coverage.map(({ claimed }) => `${Number((100 * claimed).toFixed(1))} %`)],
    [['observed', ...record.coverage.map(({ observed }) => `${(100 * observed).toFixed(1)} %`)]],
  );

const curve = (record: ModelRecord): string =>
  markdownTable(
    ['rows learned from', `MAE (${record.judgedUnit})`],
    record.learningCurve.map(({ rows, mae }) => [rows.toFixed(0), figure(mae)]),
  );

const figure = (value: number | null) => (value === null ? '' : value.toFixed(3));

const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
