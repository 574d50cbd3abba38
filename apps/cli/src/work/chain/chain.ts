import { setTimeout as delay } from 'node:timers/promises';
import { chains, describeParameters } from '@interphase/simulation';
import { z } from 'zod';
import { type ApiClient, withApi } from '../../api-client.js';
import { CommandFailure } from '../../report/failure.js';
import { print, table } from '../../report/output.js';
import { type Progress, startProgress } from '../../report/progress.js';
import { measured } from '../../report/properties.js';
import { failureText, structureInput } from '../../structure-argument.js';
import { isOver } from '../simulate/runs.js';
import { chainParameters } from './chain-parameters.js';

const pollMilliseconds = 250;

const RUN = `fragment Handed on HandedOver { name quantity { slug } value text unit meaning }
fragment Chain on ChainRun {
  id status note: message version inputHash parameters structure { label }
  steps {
    slug title why method status received { ...Handed } handedOver { ...Handed }
    run { id status progress note: message warnings }
  }
}`;
const SUBMIT = `${RUN}
mutation ($input: RunChainInput!) {
  runChain(input: $input) {
    ...Chain
    ... on InvalidStructureError { message path line }
    ... on InvalidParameterError { message path }
  }
}`;
const FOLLOW = `${RUN}
query ($id: ID!) { chainRun(id: $id) { ...Chain } }`;

const status = z.enum(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']);
const handedSchema = z.object({
  name: z.string(),
  quantity: z.object({ slug: z.string() }).nullable(),
  value: z.number().nullable(),
  text: z.string().nullable(),
  unit: z.string().nullable(),
  meaning: z.string(),
});
const chainSchema = z.object({
  id: z.string(),
  status,
  note: z.string().nullable(),
  version: z.string(),
  inputHash: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  structure: z.object({ label: z.string() }),
  steps: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      why: z.string(),
      method: z.string().nullable(),
      status,
      received: z.array(handedSchema),
      handedOver: z.array(handedSchema),
      run: z
        .object({
          id: z.string(),
          status,
          progress: z.number(),
          note: z.string().nullable(),
          warnings: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
});
type ChainRun = z.infer<typeof chainSchema>;

const failureSchema = z.object({
  message: z.string(),
  path: z.array(z.string()),
  line: z.number().nullish(),
});
const submissionSchema = z.object({ runChain: z.union([chainSchema, failureSchema]) });
const followedSchema = z.object({ chainRun: chainSchema });

/** Prints every chain with its steps and parameters. */
export function listChains({ json }: { json: boolean }): void {
  const listed = Object.values(chains).map((chain) => ({
    slug: chain.slug,
    name: chain.name,
    description: chain.description,
    material: chain.material,
    steps: chain.steps.map(({ slug, title, method }) => ({ slug, title, method })),
    parameters: describeParameters(chain),
  }));
  const told = listed.map(({ slug, name, description, material, steps, parameters }) =>
    [
      `${slug} · ${name}`,
      `  ${description}`,
      `  from ${material} unless another structure is given`,
      ...steps.map(({ title }, index) => `  ${index + 1}. ${title}`),
      ...parameters.map(
        (one) =>
          `  --set ${one.name}=${one.default === undefined ? '' : [one.default].flat().join(',')}${one.unit ? ` (${one.unit})` : ''}`,
      ),
    ].join('\n'),
  );
  print(listed, told.join('\n\n'), { json });
}

/**
 * Runs a chain to its end and prints what every step handed over.
 *
 * @param structure file or slug of a material; null for the chain's own
 * @param set parameters as `name=value`
 */
export async function runChain(
  slug: string,
  structure: string | null,
  set: readonly string[],
  { json }: { json: boolean },
): Promise<void> {
  const chain = Object.hasOwn(chains, slug) ? chains[slug] : undefined;
  if (!chain) {
    throw new CommandFailure(`There is no chain “${slug}”; there are ${Object.keys(chains).join(', ')}.`);
  }
  const parameters = chainParameters(describeParameters(chain), set);
  const of = structure === null ? {} : { structure: structureInput(structure) };
  const progress = startProgress(chain.name, { silent: json });
  const run = await withApi((api) => follow(api, { chain: slug, ...of, parameters }, progress));
  print(run, describeChain(run), { json });
  if (run.status !== 'SUCCEEDED')
    throw new CommandFailure(run.note ?? `The chain ended ${run.status.toLowerCase()}.`);
}

async function follow(
  api: ApiClient,
  input: Readonly<Record<string, unknown>>,
  progress: Progress,
): Promise<ChainRun> {
  const { runChain: submitted } = await api.query(SUBMIT, { input }, submissionSchema);
  if ('path' in submitted) throw new CommandFailure(failureText(submitted));
  let chain = submitted;
  while (!isOver(chain)) {
    const done = chain.steps.filter(({ handedOver }) => handedOver.length > 0).length;
    const current = chain.steps.find(({ run, handedOver }) => run && handedOver.length === 0);
    progress.update(
      (done + (current?.run?.progress ?? 0)) / chain.steps.length,
      [`step ${done + 1} of ${chain.steps.length}`, current?.title, current?.run?.note]
        .filter(Boolean)
        .join(' · '),
    );
    await delay(pollMilliseconds);
    chain = (await api.query(FOLLOW, { id: chain.id }, followedSchema)).chainRun;
  }
  progress.done(`chain ${chain.id} ${chain.status.toLowerCase()}`);
  return chain;
}

function describeChain({ steps }: ChainRun): string {
  const rows = steps.flatMap(({ title, handedOver, status: state }) =>
    handedOver.length === 0
      ? [[title, state.toLowerCase(), '', '']]
      : handedOver.map(({ name, value, text, unit, meaning }, index) => [
          index === 0 ? title : '',
          name,
          value === null ? (text ?? '') : measured(value, unit),
          meaning,
        ]),
  );
  const warnings = new Set(steps.flatMap(({ run }) => run?.warnings ?? []));
  return [
    table(['step', 'hands over', 'value', 'which is'], rows),
    ...[...warnings].map((warning) => `warning: ${warning}`),
  ].join('\n');
}
