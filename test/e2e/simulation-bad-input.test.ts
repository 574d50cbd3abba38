import { engines } from '@interphase/simulation';
import { afterEach, describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';
import { cif } from './cif-samples.js';

/** Whatever is handed to the engines, the answer says what is wrong and what would be right, soon, and is an answer. */

const { ask, data } = apiForTests();

/** A cube of 100,000 atoms, 3 angstrom from each other. */
const crowd = () =>
  cif({
    edge: '141',
    more: Array.from({ length: 100_000 }, (_, n) =>
      [`L${n}`, 'Li', (n % 47) / 47, (Math.floor(n / 47) % 47) / 47, Math.floor(n / 47 ** 2) / 47, 1].join(
        ' ',
      ),
    ).join('\n'),
  });

/** Every method that moves an ion through the bond-valence landscape or force field, and is here. */
const methods = [
  { field: 'bondValenceSiteEnergy', method: 'BOND_VALENCE_SITE_ENERGY', further: {} },
  { field: 'networkDiffusion', method: 'NETWORK_DIFFUSION', further: {} },
  { field: 'nudgedElasticBand', method: 'NUDGED_ELASTIC_BAND', further: {} },
  { field: 'molecularDynamics', method: 'MOLECULAR_DYNAMICS', further: { temperatures: [600] } },
].filter(({ method }) => Object.hasOwn(engines, method));
const onGrids = methods.filter(({ field }) => field !== 'molecularDynamics');
const scattering = [{ field: 'powderDiffraction' }, { field: 'pairDistribution' }];

interface Answer {
  readonly kind: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What becomes of a request: a typed refusal, or the end of the run that it started. */
async function outcome(field: string, structure: object, parameters: object): Promise<Answer> {
  const { runSimulation: answer } = await data(
    `mutation ($input: SimulationInput!) {
      runSimulation(input: $input) { kind: __typename ... on SimulationRun { id } ... on UserError { message path } }
    }`,
    { input: { [field]: { structure, ...parameters } } },
  );
  return answer.kind === 'SimulationRun' ? end(answer.id) : answer;
}

async function end(id: string): Promise<Answer> {
  const query = 'query ($id: ID!) { simulationRun(id: $id) { kind: status message } }';
  const { simulationRun: run } = await data(query, { id });
  if (run.kind !== 'QUEUED' && run.kind !== 'RUNNING') return { ...run, path: [] };
  await new Promise((resolve) => setTimeout(resolve, 20));
  return end(id);
}

afterEach(async () => {
  expect(await data('{ lengthScales { slug } }')).not.toEqual({});
});

describe('a structure', () => {
  const wrong: [string, () => string, RegExp][] = [
    ['of an unknown element', () => cif({ anion: 'Xx' }), /"Xx" names no element/],
    ['with a cell of no volume', () => cif({ edge: '0' }), /0 Å is outside 0\.5 to 1000 Å/],
    ['with a flat cell', () => cif({ angle: '180' }), /between 0° and 180°/],
    ['with a coordinate that is not a number', () => cif({ x: 'NaN' }), /should be a number.*NaN/],
    ['with a cell that is not a number', () => cif({ edge: 'NaN' }), /should be a number.*NaN/],
    ['with an infinite cell', () => cif({ edge: '1e400' }), /should be a number.*1e400/],
    ['of 100,000 atoms', crowd, /at most 2000000 are read, and at most 2000 atoms/],
  ];
  describe.each([...methods, ...scattering.map((one) => ({ ...one, further: null }))])(
    '$field',
    ({ field, further }) => {
      it.each(wrong)('%s is refused within a second, with the reason', async (_, text, reason) => {
        const given = text();
        const started = performance.now();
        const answer = await outcome(field, { cif: given }, further ? { mobileIon: 'Li', ...further } : {});
        expect(performance.now() - started).toBeLessThan(1000);
        expect(answer).toMatchObject({
          kind: 'InvalidStructureError',
          message: expect.stringMatching(reason),
          path: ['input', field, 'structure', 'cif'],
        });
      });
    },
  );
});

describe.each(methods)('the chemistry of $field', ({ field, further }) => {
  const wrong: [string, string, object, RegExp][] = [
    ['without parameters for an element', cif({ anion: 'Xe' }), {}, /Xe/],
    ['whose charges cannot balance', cif({ anion: 'Ne' }), {}, /LiNe neutral|Ne/],
    ['with an oxidation state nobody knows', cif(), { oxidationStates: { Cl: -3 } }, /Cl/],
    [
      'with a charge for an element it does not hold',
      cif(),
      { oxidationStates: { Fe: 2 } },
      /Fe.*does not hold/,
    ],
  ];
  it.each(wrong)('%s: the run fails with the reason', async (_, text, parameters, reason) => {
    const answer = await outcome(field, { cif: text }, { mobileIon: 'Li', ...further, ...parameters });
    expect(answer).toMatchObject({ kind: 'FAILED', message: expect.stringMatching(reason) });
  });

  it('has a mobile ion that can be read, and charges within what atoms have', async () => {
    expect(await outcome(field, { cif: cif() }, { ...further, mobileIon: 'Qq' })).toMatchObject({
      kind: 'InvalidParameterError',
      message: expect.stringMatching(/“Qq” is not an ion; write .*Li1\+/),
      path: ['input', field, 'mobileIon'],
    });
    const charged = { ...further, mobileIon: 'Li', oxidationStates: { Cl: 9 } };
    expect(await outcome(field, { cif: cif() }, charged)).toMatchObject({
      kind: 'InvalidParameterError',
      message: expect.stringMatching(/from -8 to 8 elementary charges/),
      path: ['input', field, 'oxidationStates', 'Cl'],
    });
  });
});

describe.each(onGrids)('the grid of $field', ({ field }) => {
  it.each([0, 0.001, -1, 1e9])('has no resolution of %d angstrom', async (resolution) => {
    expect(await outcome(field, { cif: cif() }, { mobileIon: 'Li', resolution })).toMatchObject({
      kind: 'InvalidParameterError',
      message: expect.stringMatching(/from 0\.05 to 0\.5 angstrom/),
      path: ['input', field, 'resolution'],
    });
  });

  it('knows no ion of another charge', async () => {
    expect(await outcome(field, { cif: cif() }, { mobileIon: 'Li3+' })).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(/Li3\+/),
    });
  });

  it('does not fill a cell of a million cubic angstrom', async () => {
    expect(await outcome(field, { cif: cif({ edge: '100' }) }, { mobileIon: 'Li' })).toMatchObject({
      kind: 'FAILED',
      message: expect.stringMatching(/at most 8000000/),
    });
  });
});

describe('a request', () => {
  it.each(['NaN', 'Infinity', '"fine"'])('with the resolution %s is no request', async (resolution) => {
    const { errors } = await ask(`mutation {
      runSimulation(input: {
        bondValenceSiteEnergy: { structure: { material: "lithium-oxide" }, mobileIon: "Li", resolution: ${resolution} }
      }) { __typename }
    }`);
    expect(errors?.[0]?.message).toMatch(/Float cannot represent/);
  });

  it('that is larger than the server takes is told how large it may be', async () => {
    const { errors } = await ask('query ($text: String) { __typename }', { text: 'x'.repeat(17 * 2 ** 20) });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('16 MB'),
      extensions: { code: 'REQUEST_TOO_LARGE' },
    });
  });
});
