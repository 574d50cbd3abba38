import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiForTests } from './api-support.js';

/** Chains over the API: from a structure through its barriers to particles and bulk, with what every step hands over. */

const api = apiForTests();

const handedOver = z.array(
  z.object({
    name: z.string(),
    quantity: z.object({ slug: z.string() }).nullable(),
    value: z.number().nullable(),
    text: z.string().nullable(),
    unit: z.string().nullable(),
    meaning: z.string(),
  }),
);
const chainRun = z.object({
  id: z.string(),
  status: z.string(),
  message: z.string().nullable(),
  chain: z.object({ slug: z.string(), version: z.string() }),
  structure: z.object({ label: z.string() }),
  steps: z.array(
    z.object({
      slug: z.string(),
      method: z.string().nullable(),
      status: z.string(),
      run: z
        .object({
          id: z.string(),
          status: z.string(),
          parameters: z.record(z.string(), z.unknown()),
          structure: z.object({ label: z.string() }).nullable(),
        })
        .nullable(),
      received: handedOver,
      handedOver,
    }),
  ),
  results: handedOver,
});
type ChainRun = z.infer<typeof chainRun>;

const handed = '{ name quantity { slug } value text unit meaning }';
const fields = `id status message chain { slug version } structure { label } results ${handed}
  steps { slug method status run { id status parameters structure { label } } received ${handed} handedOver ${handed} }`;

const submission = `mutation ($input: RunChainInput!) {
  runChain(input: $input) { __typename ... on ChainRun { ${fields} } ... on UserError { reason: message path } }
}`;

/** Runs a chain to its end. */
async function run(chain: string, parameters: object, structure?: object): Promise<ChainRun> {
  const input = { chain, parameters, ...(structure ? { structure } : {}) };
  const { runChain } = await api.data(submission, { input });
  for (let current = chainRun.parse(runChain); ; await setTimeout(200)) {
    if (current.status !== 'RUNNING') return current;
    const query = `query ($id: ID!) { chainRun(id: $id) { ${fields} } }`;
    current = chainRun.parse((await api.data(query, { id: current.id })).chainRun);
  }
}

const stepOf = (chain: ChainRun, slug: string) => {
  const step = chain.steps.find((one) => one.slug === slug);
  if (!step) throw new Error(`${chain.chain.slug} has no step ${slug}.`);
  return step;
};
const handedBy = (chain: ChainRun, step: string, name: string) =>
  stepOf(chain, step).handedOver.find((one) => one.name === name)?.value ?? Number.NaN;

const olivine = { defectFraction: [0.01], particleSizes: [10, 100] };

describe('chains', () => {
  it('say what they do and what can be set', async () => {
    const { chains } = await api.data(
      '{ chains { slug name description material { slug } steps { slug title why method } parameters { name kind default minimum maximum unit choices } } }',
    );
    expect(chains.map(({ slug }: { slug: string }) => slug)).toEqual(['olivine', 'rocksalt', 'nasicon']);
    expect(chains[0]).toMatchObject({
      material: { slug: 'lithium-iron-phosphate' },
      steps: [
        { method: 'BOND_VALENCE_SITE_ENERGY' },
        { method: 'NUDGED_ELASTIC_BAND' },
        { method: 'ANTISITE_BLOCKING' },
      ],
    });
    expect(chains[2].parameters).toContainEqual(
      expect.objectContaining({
        name: 'barriers',
        default: '"published"',
        choices: ['published', 'bond-valence'],
      }),
    );
  });

  it('lead from olivine to what defects leave of its particles', async () => {
    const chain = await run('olivine', olivine);
    expect(chain).toMatchObject({ status: 'SUCCEEDED', message: null });
    expect(chain.steps.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    const barrier = handedBy(chain, 'barriers', 'channel-barrier');
    expect(barrier).toBeGreaterThan(0.1);
    expect(barrier).toBeLessThan(0.6);
    // What one step hands over is what the next received, and what its run was given.
    const particle = stepOf(chain, 'particle');
    expect(particle.received).toContainEqual(
      stepOf(chain, 'barriers').handedOver.find(({ name }) => name === 'channel-barrier'),
    );
    expect(particle.run?.parameters).toMatchObject({ channelBarrier: barrier });
    expect(particle.run?.structure).toBeNull();
    expect(chain.results.map(({ quantity }) => quantity?.slug)).toEqual([
      'unblocked-fraction',
      'unblocked-fraction',
      'diffusivity',
      'diffusivity',
    ]);
    expect(chain.results[1]?.value).toBeCloseTo(0.54, 1);
  });

  it('are one for equal input, and take runs that are there instead of computing them again', async () => {
    const first = await run('olivine', olivine);
    expect((await run('olivine', { ...olivine, temperature: 300 })).id).toBe(first.id);
    const other = await run('olivine', { ...olivine, temperature: 400 });
    expect(other.id).not.toBe(first.id);
    expect(stepOf(other, 'barriers').run?.id).toBe(stepOf(first, 'barriers').run?.id);
    const { chainRuns } = await api.data(
      '{ chainRuns(chain: "olivine", first: 2) { totalCount nodes { id } } }',
    );
    expect(chainRuns).toMatchObject({ totalCount: 2, nodes: [{ id: other.id }, { id: first.id }] });
  });

  it('lead from rocksalt through the channels that are open to the lithium within reach', async () => {
    const chain = await run('rocksalt', { lithium: [1, 1.2], cells: 6, samples: 20 });
    expect(chain).toMatchObject({ status: 'SUCCEEDED', message: null });
    const [none, one, two] = ['zero-tm', 'one-tm', 'two-tm'].map((kind) =>
      handedBy(chain, kind, `${kind}-barrier`),
    );
    expect(none).toBeLessThan(one ?? 0);
    expect(one).toBeLessThan(two ?? 0);
    expect(stepOf(chain, 'open-channels')).toMatchObject({ method: null, run: null, status: 'SUCCEEDED' });
    expect(stepOf(chain, 'percolation').run?.parameters).toMatchObject({ channels: ['ZERO_TM'] });
    expect(stepOf(chain, 'zero-tm').run?.structure?.label).toMatch(/spinel-like order/);
    expect(chain.results.map(({ quantity }) => quantity?.slug)).toContain('accessible-lithium');
  });

  it('lead from NASICON to its conductivity', async () => {
    const given = {
      compositions: [1, 2.4],
      temperatures: [473, 573],
      supercell: [2, 2, 2],
      replicas: 4,
      passes: 20,
    };
    const chain = await run('nasicon', given);
    expect(chain).toMatchObject({ status: 'SUCCEEDED', message: null });
    const conductivities = chain.results.filter(({ quantity }) => quantity?.slug === 'ionic-conductivity');
    expect(conductivities).toHaveLength(4);
    // In the order of compositions, then temperatures.
    const [, , cold = 0, hot = 0] = conductivities.map(({ value }) => value ?? 0);
    expect(hot).toBeGreaterThan(3 * cold);
    expect(cold).toBeGreaterThan(0);
    expect(stepOf(chain, 'expansion').run?.parameters).toMatchObject({ local: { around: ['Na1'] } });
    const own = await run('nasicon', { ...given, barriers: 'bond-valence' });
    expect(own.status).toBe('SUCCEEDED');
    expect(stepOf(own, 'transport').run?.parameters).toMatchObject({ system: 'custom' });
  });

  it('end with the reason where a step finds no way on', async () => {
    const closed = await run('rocksalt', { lithium: [1, 1.2], cells: 6, samples: 20, barrierLimit: 0.05 });
    expect(closed).toMatchObject({ status: 'FAILED', results: [] });
    expect(closed.message).toMatch(/No channel is open up to 0.05 eV.*Raise barrierLimit/);
    expect(closed.steps.map(({ status }) => status)).toEqual([
      ...['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
    ]);
    // What was refused is told with what it was refused for.
    expect(stepOf(closed, 'open-channels').received).toHaveLength(3);
    const spinel = await run('olivine', olivine, { material: 'lithium-titanium-oxide-spinel' });
    expect(spinel.message).toMatch(/do not join into channels of one dimension/);
  });

  it('are refused with the field at fault', async () => {
    const refused = async (input: object) => (await api.data(submission, { input })).runChain;
    expect(await refused({ chain: 'garnet' })).toMatchObject({
      __typename: 'InvalidParameterError',
      path: ['input', 'chain'],
      reason: expect.stringContaining('olivine, rocksalt, nasicon'),
    });
    expect(await refused({ chain: 'nasicon', parameters: { temperatures: [0] } })).toMatchObject({
      __typename: 'InvalidParameterError',
      path: ['input', 'parameters', 'temperatures', '0'],
      reason: expect.stringContaining('from 50 to 3000 K'),
    });
    expect(await refused({ chain: 'olivine', structure: { material: 'nothing' } })).toMatchObject({
      __typename: 'InvalidStructureError',
      path: ['input', 'structure', 'material'],
    });
  });
});
