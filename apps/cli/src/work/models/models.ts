import {
  activate,
  compareVersions,
  listModels,
  type ModelLine,
  modelCard,
  readLine,
  readRecord,
  rollBack,
} from '@interphase/models';
import { print, table } from '../../report/output.js';
import { figure, figures } from './figures.js';
import { modelsFolder } from './folders.js';

interface Options {
  readonly why: string;
  readonly json: boolean;
}

const now = () => new Date().toISOString();

export function runList(options: Options): void {
  const models = listModels(modelsFolder());
  const rows = models.map(({ slug, active, versions }) => [slug, active ?? 'none', versions.join(', ')]);
  print(models, table(['model', 'active', 'versions'], rows), options);
}

export function runShow(slug: string, version: string | undefined, options: Options): void {
  const record = readRecord(modelsFolder(), slug, version);
  const { history } = readLine(modelsFolder(), slug);
  const facts = [
    `${record.name} (${slug} ${record.version}): ${record.quantity} in ${record.unit}, from ${record.level}`,
    `${record.learner.kind} of ${record.parameters} numbers, learned from ${record.dataset.rows} rows of ${record.dataset.slug}`,
    `trained ${record.trainedAt} by ${record.code}, seed ${record.seed}, on ${record.backend}: ${record.command}`,
  ];
  const past = history.map(({ version: own, at, why }) => [own, at, why]);
  const text = [...facts, '', figures(record), '', table(['was active', 'from', 'why'], past)].join('\n');
  const { predictor: _, calibration: __, parity: ___, ...told } = record;
  print({ ...told, history }, text, options);
}

export function runCompare(slug: string, before: string, after: string, options: Options): void {
  const record = (version: string) => readRecord(modelsFolder(), slug, version);
  const changes = compareVersions(record(before), record(after));
  const rows = changes.map(({ split, name, unit, before: was, after: is }) => [
    split,
    name,
    unit,
    figure(was),
    figure(is),
    was === null || is === null ? '' : `${is >= was ? '+' : ''}${figure(is - was)}`,
  ]);
  print(changes, table(['split', 'figure', 'unit', before, after, 'change'], rows), options);
}

export function runActivate(slug: string, version: string, options: Options): void {
  tell(slug, activate(modelsFolder(), slug, version, options.why, now()), options);
}

export function runRollBack(slug: string, options: Options): void {
  tell(slug, rollBack(modelsFolder(), slug, now()), options);
}

export function runCard(slug: string, version: string | undefined, options: Options): void {
  const card = modelCard(readRecord(modelsFolder(), slug, version));
  print({ slug, card }, card, options);
}

const tell = (slug: string, line: ModelLine, options: Options): void =>
  print(line, `${slug} ${line.active} predicts from now on.`, options);
