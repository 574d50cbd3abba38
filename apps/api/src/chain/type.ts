import { chains } from '@interphase/simulation';
import type {
  ChainRunRecord,
  ChainStepRecord,
  HandedOverRecord,
  RunStatus as Status,
} from '@interphase/store';
import { builder } from '../builder.js';
import { Material } from '../material/ref.js';
import { Quantity } from '../quantity/ref.js';
import { RunStatus, SimulationMethod } from '../simulation/method.js';
import { SimulationRun } from '../simulation/ref.js';
import { Structure } from '../structure/ref.js';
import { stepsOfChainRun } from './batches.js';
import { Chain } from './chain.js';
import { ChainRun } from './ref.js';

const HandedOver = builder.objectRef<HandedOverRecord>('HandedOver').implement({
  description: 'What one step of a chain gives to the next.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Key within the chain, e.g. channel-barrier.' }),
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description: 'The quantity; null for what is none.',
      resolve: ({ quantity }) => quantity,
    }),
    value: t.float({
      nullable: true,
      description: 'The number in `unit`; null where words say it.',
      resolve: ({ value }) => (typeof value === 'number' ? value : null),
    }),
    text: t.string({
      nullable: true,
      description: 'The words; null where a number says it.',
      resolve: ({ value }) => (typeof value === 'string' ? value : null),
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of the number.' }),
    meaning: t.exposeString('meaning', { description: 'What it is and how it was got.' }),
  }),
});

/** A step of a chain run, whether it has been reached or not. */
interface RunStep {
  readonly slug: string;
  readonly title: string;
  readonly why: string;
  readonly method: typeof SimulationMethod.$inferType | null;
  readonly record: ChainStepRecord | null;
  readonly chainStatus: Status;
}

const ChainRunStep = builder.objectRef<RunStep>('ChainRunStep').implement({
  description: 'A step of a chain run: what it received, which run it needed and what it handed over.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Key within the chain.' }),
    title: t.exposeString('title', { description: 'What it is.' }),
    why: t.exposeString('why', { description: 'What it is for.' }),
    method: t.field({
      type: SimulationMethod,
      nullable: true,
      description: 'How it computes; null for a rule, which needs no run.',
      resolve: ({ method }) => method,
    }),
    status: t.field({
      type: RunStatus,
      description:
        'Where it stands; a step that has not been reached is queued, or cancelled once the chain has ended.',
      resolve: async ({ record, chainStatus }, _args, context) => {
        if (record?.handedOver) return 'SUCCEEDED';
        if (!record) return chainStatus === 'RUNNING' ? 'QUEUED' : 'CANCELLED';
        if (!record.runId) return chainStatus;
        const run = await SimulationRun.getDataloader(context).load(record.runId);
        // Its run may have succeeded without giving what the chain needs.
        if (run.status === 'SUCCEEDED') return chainStatus === 'RUNNING' ? 'RUNNING' : chainStatus;
        return run.status;
      },
    }),
    run: t.field({
      type: SimulationRun,
      nullable: true,
      description:
        'The run with its parameters, progress and results; null for a rule, or until it is reached.',
      resolve: ({ record }) => record?.runId ?? null,
    }),
    received: t.field({
      type: [HandedOver],
      description: 'What it took from the steps before.',
      resolve: ({ record }) => [...(record?.received ?? [])],
    }),
    handedOver: t.field({
      type: [HandedOver],
      description: 'What it gives to those after it; empty until it is done.',
      resolve: ({ record }) => [...(record?.handedOver ?? [])],
    }),
  }),
});

ChainRun.implement({
  description:
    'One chain from a structure: its steps with their runs and what each handed to the next. Equal input is one chain run.',
  fields: (t) => ({
    chain: t.field({
      type: Chain,
      nullable: true,
      description: 'The chain; null for one that this version no longer has.',
      resolve: ({ chain }) => chains[chain] ?? null,
    }),
    version: t.exposeString('version', { description: 'Version of the chain.' }),
    parameters: t.field({
      type: 'JSONObject',
      description: 'Every parameter, defaults included.',
      resolve: ({ parameters }) => parameters,
    }),
    inputHash: t.exposeString('inputHash', {
      description: 'SHA-256 of the chain, the versions of its engines, structure and parameters.',
    }),
    structure: t.field({
      type: Structure,
      description: 'The structure it starts from.',
      resolve: ({ structureId }) => structureId,
    }),
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material of the structure; null for one that was submitted by itself.',
      resolve: ({ materialSlug }) => materialSlug,
    }),
    status: t.field({ type: RunStatus, description: 'Where it stands.', resolve: ({ status }) => status }),
    message: t.exposeString('message', { nullable: true, description: 'Why it failed; null otherwise.' }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When it was started.',
      resolve: ({ startedAt }) => startedAt,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null until then.',
      resolve: ({ finishedAt }) => finishedAt,
    }),
    steps: t.field({
      type: [ChainRunStep],
      description: 'Its steps in their order, also those that it has not reached.',
      resolve: async (run, _args, context) => stepsOf(run, await stepsOfChainRun(context, run.id, {})),
    }),
    results: t.field({
      type: [HandedOver],
      description: 'What the last step handed over; empty until the chain has succeeded.',
      resolve: async ({ id, status }, _args, context) =>
        status === 'SUCCEEDED'
          ? [...((await stepsOfChainRun(context, id, {})).at(-1)?.handedOver ?? [])]
          : [],
    }),
  }),
});

/** Every step that the chain has, or that the record has where this version has not the chain. */
function stepsOf({ chain: slug, status }: ChainRunRecord, records: readonly ChainStepRecord[]): RunStep[] {
  const chain = chains[slug];
  if (!chain) {
    return records.map((record) => {
      const { step } = record;
      return { slug: step, title: step, why: '', method: null, record, chainStatus: status };
    });
  }
  return chain.steps.map(({ slug: step, title, why, method }) => ({
    slug: step,
    title,
    why,
    method,
    record: records.find((one) => one.step === step) ?? null,
    chainStatus: status,
  }));
}
