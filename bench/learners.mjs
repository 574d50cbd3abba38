// Families of learners on the same rows and folds: kernel, descriptor network and message passing, for hops and crystals.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  chooseBackend,
  descriptorEnsemble,
  findTask,
  foldsOf,
  judgeFold,
  kernelLearner,
  PREFERENCE,
  readTable,
} from '@interphase/models';
import { dataFolder } from '@interphase/simulation';
import { simulatedHopGraphs } from './lib/simulated-hop-graphs.mjs';

const { values: asked } = parseArgs({
  args: process.argv.slice(2),
  options: {
    /** Rows of each task at most, spread evenly over its dataset. */
    rows: { type: 'string', default: '1500' },
    task: { type: 'string', multiple: true, default: ['migration-barrier', 'percolation-barrier'] },
    /** Part of a variant's name; all where none is asked for. */
    variant: { type: 'string', multiple: true, default: [] },
    split: { type: 'string', multiple: true, default: [] },
    /** Partings into folds, by seed. */
    seed: { type: 'string', multiple: true, default: ['1'] },
    /** Simulated hops that message passing learns first. */
    hops: { type: 'string', default: '2500' },
    backend: { type: 'string', multiple: true, default: [...PREFERENCE.training] },
  },
});

/** As large as does well on a few hundred rows. */
const NETWORK = {
  scaling: { kind: 'standard', clip: 4 },
  members: 4,
  hidden: [64, 32],
  activation: 'tanh',
  epochs: 60,
  batchSize: 32,
  learningRate: 0.004,
  weightDecay: 1e-3,
  inputNoise: 0.2,
  beta: 0.5,
};

/** One network of message passing: an ensemble would take as many times as long. */
const MESSAGES = { members: 1, epochs: 40, batchSize: 32, learningRate: 0.004 };
const PRETRAINING = 5;

/** One length for all columns. */
const kernelOptions = ({ inputs }) => ({
  scaling: { kind: 'standard', clip: 4 },
  blocks: [inputs.map((_, index) => index)],
  terms: [{ shape: 'matern32', metric: 'euclidean', amplitude: 1, scales: [1 / inputs.length] }],
  noise: 0.05,
});

const withLearner = (task, learner, options) => ({
  ...task,
  candidates: undefined,
  learner,
  learnerOptions: learner.options.parse(options),
});

const tableOf = async (dataset) => (await readTable(join(dataFolder(), 'datasets', dataset))).table;

const auxiliaryOf = async ({ auxiliary }) =>
  auxiliary
    ? auxiliary.rowsOf(await tableOf(auxiliary.dataset)).map((row) => ({ ...row, auxiliary: true }))
    : [];

/** Rows of graphs without what is known of the whole. */
const atomsAlone = (rows) =>
  rows.map((row) => {
    const { whole: _, ...input } = row.input;
    return { ...row, input };
  });

/** Each: a name, a task, and what makes its rows of those judged. */
function variants(slug) {
  const shipped = findTask(slug);
  const graphs = findTask(`${slug}-of-graph`);
  const messages = (options) =>
    withLearner(graphs, graphs.learner, { ...graphs.learnerOptions, ...MESSAGES, ...options });
  const own = async (rows) => rows;
  const simulated = async (rows) => [
    ...rows,
    ...(await simulatedHopGraphs(shipped, rows, Number(asked.hops))),
  ];
  const beside = { weightDecay: 1e-3 };
  return [
    [
      `as shipped (${shipped.learner.kind})`,
      shipped,
      async (rows) => [...rows, ...(await auxiliaryOf(shipped))],
    ],
    ...(shipped.auxiliary ? [['shipped, nothing simulated', shipped, own]] : []),
    ['kernel, one length', withLearner(shipped, kernelLearner, kernelOptions(shipped)), own],
    ['descriptor network', withLearner(shipped, descriptorEnsemble, NETWORK), own],
    ...(slug === 'migration-barrier'
      ? [
          ['message passing', messages({ inputNoise: 0 }), async (rows) => atomsAlone(rows)],
          [
            'message passing, simulated first',
            messages({ inputNoise: 0, pretrainEpochs: PRETRAINING }),
            async (rows) => atomsAlone(await simulated(rows)),
          ],
          ['messages and descriptors', messages(beside), own],
          [
            'messages and descriptors, simulated first',
            messages({ ...beside, pretrainEpochs: PRETRAINING }),
            simulated,
          ],
        ]
      : [['message passing', messages({}), own]]),
  ];
}

/** As many rows of each variant's table as asked for, those that all have. */
async function rowsOfEach(compared) {
  const tables = new Map();
  for (const [, { dataset }] of compared) {
    if (!tables.has(dataset)) tables.set(dataset, await tableOf(dataset));
  }
  const [first, ...others] = [...tables.values()].map(({ rows }) => rows.map(({ id }) => id));
  const sets = others.map((ids) => new Set(ids));
  const ids = first.filter((id) => sets.every((set) => set.has(id)));
  const every = Math.max(1, Math.ceil(ids.length / Number(asked.rows)));
  const chosen = new Set(ids.filter((_, index) => index % every === 0));
  return compared.map(([, task]) => {
    const { columns, rows } = tables.get(task.dataset);
    return () => task.rowsOf({ columns, rows: rows.filter(({ id }) => chosen.has(id)) });
  });
}

/** Notes how many numbers a learner ends up with, fitted ones and, of kernels, remembered rows. */
function counting(learner, note) {
  const train = async (...lesson) => {
    const predictor = await learner.train(...lesson);
    note(predictor.save().tensors.reduce((sum, { data }) => sum + data.length, 0));
    return predictor;
  };
  return { ...learner, train };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function told(held) {
  const errors = held.map(({ judged }) => judged.predicted - judged.truth);
  const middle = mean(held.map(({ judged }) => judged.truth));
  const spread = mean(held.map(({ judged }) => (judged.truth - middle) ** 2));
  return `MAE ${mean(errors.map(Math.abs)).toFixed(4)} R2 ${(1 - mean(errors.map((e) => e * e)) / spread).toFixed(3)}`;
}

const backend = await chooseBackend(asked.backend);
console.log(`back end ${backend}; no options were chosen on these rows but those as shipped`);
for (const slug of asked.task) {
  const compared = variants(slug);
  const rows = await rowsOfEach(compared);
  for (const [index, [name, task, complete]] of compared.entries()) {
    if (asked.variant.length > 0 && !asked.variant.some((part) => name.includes(part))) continue;
    const learned = await complete(rows[index]());
    for (const split of task.splits) {
      if (asked.split.length > 0 && !asked.split.includes(split.name)) continue;
      for (const seed of asked.seed.map(Number)) {
        const started = performance.now();
        const numbers = [];
        const lesson = { ...task, learner: counting(task.learner, (count) => numbers.push(count)) };
        const held = [];
        for (const fold of foldsOf(learned, split, seed)) {
          held.push(...(await judgeFold(lesson, fold, split, seed)));
        }
        const minutes = ((performance.now() - started) / 60_000).toFixed(1);
        console.log(
          `${slug}, ${held.length} rows, ${split.name}, seed ${seed}: ${name}: ${told(held)} (${task.unit}), ${Math.max(...numbers)} numbers, ${minutes} min`,
        );
      }
    }
  }
}
