// Families of learners on the same rows and folds: kernel, descriptor network and message passing, for hops and crystals
import { join } from 'node:path';
import {
  chooseBackend,
  crystalOf,
  descriptorEnsemble,
  evaluateTask,
  findTask,
  hopGraph,
  kernelLearner,
  PREFERENCE,
  readTable,
  surroundingsOf,
} from '@interphase/models';
import { dataFolder } from '@interphase/simulation';

/** Rows of each task at most, spread evenly over its dataset. */
const MOST = Number(process.argv[2] ?? 1500);
const SEED = 1;

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

/** Epochs on simulated hops before the others; hops taken, spread over all. */
const PRETRAINING = { epochs: 10, hops: 1000 };

/** Simulated hops as rows to learn from first: they count little, and are never judged. */
async function simulatedHops() {
  const open = async (name) => (await readTable(join(dataFolder(), 'datasets', name))).table.rows;
  const [crystals, hops] = await Promise.all([open('bond-valence-crystals'), open('bond-valence-hops')]);
  const every = Math.ceil(hops.length / PRETRAINING.hops);
  return hops
    .filter((_, index) => index % every === 0)
    .flatMap((hop, index) => {
      const row = crystals[hop.crystal];
      const ends = {
        from: [hop['start a'], hop['start b'], hop['start c']],
        to: [hop['end a'], hop['end b'], hop['end c']],
      };
      const ion = row['mobile ion'];
      if (hop.barrier === null || hop.length < 0.5 || hop.length > 8) return [];
      try {
        const input = hopGraph(surroundingsOf(crystalOf(row), ion, ends));
        const facts = { formula: row.formula, mobileIon: ion, domain: row.family, groups: {} };
        return [
          {
            ...facts,
            id: `simulated ${index}`,
            label: row.id,
            input,
            target: hop.barrier,
            weight: 0.2,
            auxiliary: true,
          },
        ];
      } catch {
        // Ions that the barriers of the literature do not have, and hosts without anions.
        return [];
      }
    });
}

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

/** Tasks that learn from simulated hops first. */
const pretrained = new Set();

function variants(slug) {
  const shipped = findTask(slug);
  const shippedGraph = findTask(`${slug}-of-graph`);
  // Message passing takes minutes a fold: one member, and the first split alone.
  const graph = withLearner(
    { ...shippedGraph, splits: shippedGraph.splits.slice(0, 1) },
    shippedGraph.learner,
    { ...shippedGraph.learnerOptions, members: 1, epochs: 40 },
  );
  const after = withLearner(graph, graph.learner, {
    ...graph.learnerOptions,
    pretrainEpochs: PRETRAINING.epochs,
  });
  if (slug === 'migration-barrier') pretrained.add(after);
  return [
    [`as shipped (${shipped.learner.kind})`, shipped],
    ['kernel, one length', withLearner(shipped, kernelLearner, kernelOptions(shipped))],
    ['descriptor network', withLearner(shipped, descriptorEnsemble, NETWORK)],
    ['message passing, 1 member', graph],
    ...(pretrained.has(after) ? [['the same, simulated first', after]] : []),
  ];
}

/** As many rows of a table as asked for, those that all variants have. */
async function tablesOf(tasks) {
  const tables = await Promise.all(
    tasks.map(async ({ dataset }) => (await readTable(join(dataFolder(), 'datasets', dataset))).table),
  );
  const [first, ...others] = tables.map(({ rows }) => rows.map(({ id }) => id));
  const sets = others.map((ids) => new Set(ids));
  const ids = first.filter((id) => sets.every((set) => set.has(id)));
  const every = Math.max(1, Math.ceil(ids.length / MOST));
  const chosen = new Set(ids.filter((_, index) => index % every === 0));
  return tables.map(({ columns, rows }) => ({ columns, rows: rows.filter(({ id }) => chosen.has(id)) }));
}

const backend = await chooseBackend(PREFERENCE.training);
console.log(`back end ${backend}, seed ${SEED}; no options were chosen on these rows but those as shipped`);
const asked = process.argv[3] ? [process.argv[3]] : ['migration-barrier', 'percolation-barrier'];
for (const slug of asked) {
  const compared = variants(slug);
  const tables = await tablesOf(compared.map(([, task]) => task));
  console.log(`\n${slug}, ${tables[0].rows.length} rows`);
  for (const [index, [name, task]] of compared.entries()) {
    if (process.argv[4] && !name.includes(process.argv[4])) continue;
    const started = performance.now();
    const rows = [...task.rowsOf(tables[index]), ...(pretrained.has(task) ? await simulatedHops() : [])];
    const { metrics } = await evaluateTask(task, rows, { seed: SEED, curveFolds: 0 });
    const told = task.splits.map(({ name: split }) => {
      const of = (metric) => metrics.find((each) => each.split === split && each.name === metric)?.value;
      return `${split} ${of('MAE')?.toFixed(3)} (R2 ${of('R2')?.toFixed(2)})`;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`  ${name.padEnd(26)} ${task.unit} ${told.join(', ')}; ${seconds} s`);
  }
}
