import { fileURLToPath } from 'node:url';
import { type GraphClient, loadEvidence, openGraph, readEvidence } from '@interphase/knowledge';
import { createSimulationPool } from '@interphase/simulation';
import { openStore, type Store } from '@interphase/store';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChainService } from './chain/chain-service.js';
import { createContext, type Services } from './context.js';
import { noModels } from './no-models.js';
import { schema } from './schema.js';
import { createSimulationService } from './simulation/simulation-service.js';

/** Matrix, paths, workflows, facets and the links between entries, over GraphQL, on a small body of evidence. */

const folder = fileURLToPath(new URL('../../../packages/knowledge/fixtures/small', import.meta.url));

let statements = 0;
let store: Store;
let graph: GraphClient;
let services: Services;

beforeAll(async () => {
  store = await openStore({});
  graph = await openGraph({
    onStatement: () => {
      statements += 1;
    },
  });
  await loadEvidence(graph, await readEvidence(folder));
  const log = { error: (details: object, message: string) => console.error(message, details) };
  const simulations = createSimulationService(store, createSimulationPool(), log);
  const chains = createChainService(store, simulations, log);
  services = { graph, store, simulations, chains, ...noModels(store) };
}, 60_000);

afterAll(async () => {
  await services.simulations.close();
  await graph.close();
  await store.close();
});

const ask = (source: string, variableValues: Record<string, unknown> = {}) =>
  graphql({ schema, source, variableValues, contextValue: createContext(services) });

async function data(source: string, variables: Record<string, unknown> = {}) {
  const { data: given, errors } = await ask(source, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(given));
}

describe('the evidence matrix', () => {
  it('crosses two axes within a filter', async () => {
    const { evidenceMatrix } = await data(`{
      evidenceMatrix(rows: TECHNIQUE, columns: LENGTH_SCALE, filter: { certainty: STATED, type: RESULT }) {
        totalFindings rows { key label findings } columns { key } cells { row column findings publications }
      }
    }`);
    expect(evidenceMatrix).toEqual({
      totalFindings: 2,
      rows: [
        { key: 'neutron-powder-diffraction', label: 'Neutron powder diffraction', findings: 1 },
        { key: 'nudged-elastic-band', label: 'Nudged elastic band', findings: 1 },
      ],
      columns: [{ key: 'atomic' }],
      cells: [
        { row: 0, column: 0, findings: 1, publications: 1 },
        { row: 1, column: 0, findings: 1, publications: 2 },
      ],
    });
  });
});

describe('paths through the evidence', () => {
  const paths = `query ($from: ID!, $to: ID!, $maxLength: Int) {
    evidencePaths(from: $from, to: $to, maxLength: $maxLength) {
      nodes { __typename id ... on Entity { slug } } relations
    }
  }`;
  const ids = async () => {
    const given = await data(`{
      technique(slug: "poisson-blocking-model") { id }
      quantities { slug id }
    }`);
    return { from: given.technique.id, to: given.quantities[1].id };
  };

  it('hold nodes of every kind, with the words between them', async () => {
    const { evidencePaths } = await data(paths, await ids());
    expect(evidencePaths[0]).toMatchObject({
      nodes: [
        { __typename: 'Technique', slug: 'poisson-blocking-model' },
        { __typename: 'Technique', slug: 'nudged-elastic-band' },
        { __typename: 'Quantity', slug: 'migration-barrier' },
      ],
      relations: ['takes migration barrier over from', 'determines'],
    });
  });

  it('refuse ids of other things and lengths outside the range, and name the argument', async () => {
    const { from, to } = await ids();
    const { errors: ofId } = await ask(paths, { from: 'nonsense', to });
    expect(ofId).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: ['evidencePaths', 'from'] } },
    ]);
    const { errors: ofLength } = await ask(paths, { from, to, maxLength: 9 });
    expect(ofLength).toMatchObject([
      {
        message: '`maxLength` is 9; 1 to 6 links make a path.',
        extensions: { argument: ['evidencePaths', 'maxLength'] },
      },
    ]);
  });
});

describe('workflows', () => {
  const workflows = `query ($question: WorkflowQuestion!) {
    recommendWorkflows(question: $question) {
      score
      reasons { criterion score weight explanation }
      steps { technique { slug } receives { slug } handsOver { slug unit } reason findings { slug } }
    }
  }`;

  it('lead from technique to technique, with evidence', async () => {
    const { recommendWorkflows } = await data(workflows, {
      question: { quantity: 'unblocked-fraction', fromLengthScale: 'atomic', toLengthScale: 'particle' },
    });
    expect(recommendWorkflows).toHaveLength(1);
    expect(recommendWorkflows[0].steps).toMatchObject([
      {
        technique: { slug: 'nudged-elastic-band' },
        receives: null,
        handsOver: { slug: 'migration-barrier', unit: 'eV' },
        findings: [{ slug: 'channel-along-010' }],
      },
      {
        technique: { slug: 'poisson-blocking-model' },
        receives: { slug: 'migration-barrier' },
        handsOver: { slug: 'unblocked-fraction' },
        findings: [{ slug: 'defects-block-long-channels' }],
      },
    ]);
    expect(recommendWorkflows[0].score).toBeGreaterThan(0.5);
  });

  it('refuse a name that is not known, with the nearest', async () => {
    const { errors } = await ask(workflows, { question: { quantity: 'unblocked-fractions' } });
    expect(errors).toMatchObject([
      {
        message: 'No quantity is called `unblocked-fractions`; nearest are unblocked-fraction',
        extensions: { code: 'BAD_USER_INPUT', argument: ['recommendWorkflows', 'quantity'] },
      },
    ]);
  });
});

describe('facets', () => {
  it('come with every list, under the names that its filter takes', async () => {
    const given = await data(`{
      techniques { ...T } materials { ...M } findings { ...F } publications { ...P }
      material(slug: "lithium-iron-phosphate") { techniques { ...T } findings(filter: { kind: EXPERIMENT }) { ...F } }
      technique(slug: "nudged-elastic-band") { materials { ...M } publications { ...P } findings { ...F } }
      lengthScales { techniques { ...T } findings { ...F } }
      phenomena { findings { ...F } }
      quantities { findings { ...F } }
      publication(slug: "morgan-2004") { findings { ...F } }
    }
    fragment T on TechniqueConnection { facets { field values { key count } } }
    fragment M on MaterialConnection { facets { field values { key count } } }
    fragment F on FindingConnection { facets { field label values { key label count } } }
    fragment P on PublicationConnection { facets { field values { key count } } }`);
    const fieldsOf = (input: string) => {
      const type = schema.getType(input);
      return type !== undefined && 'getFields' in type ? Object.keys(type.getFields()) : [];
    };
    for (const noun of ['Technique', 'Material', 'Finding', 'Publication']) {
      const { facets } = given[`${noun.toLowerCase()}s`];
      expect(facets.length).toBeGreaterThan(3);
      for (const { field } of facets) expect(fieldsOf(`${noun}Filter`)).toContain(field);
    }
    const kinds = given.material.findings.facets.find((facet: { field: string }) => facet.field === 'kind');
    expect(kinds).toEqual({
      field: 'kind',
      label: 'Kind of technique',
      values: [
        { key: 'COMPUTATION', label: 'Computation', count: 2 },
        { key: 'EXPERIMENT', label: 'Experiment', count: 1 },
      ],
    });
  });

  it('cost nothing where they are not asked for, and no more for many owners than for one', async () => {
    const count = async (source: string) => {
      statements = 0;
      await data(source);
      return statements;
    };
    const plain = await count('{ findings { totalCount } }');
    const counted = await count('{ findings { totalCount facets { field } } }');
    expect(plain).toBe(2);
    expect(counted).toBeGreaterThan(plain);
    const nested = (first: number) =>
      count(`{ materials(first: ${first}) { nodes { findings { facets { field } } } } }`);
    expect(await nested(3)).toBe(await nested(1));
  });
});

describe('links between entries', () => {
  it('lead from a quantity, a variant, and to what an entry is the same as', async () => {
    const given = await data(`{
      quantities { slug aliases sameAs techniques { slug } findings { totalCount } }
      phenomena { aliases sameAs }
      material(slug: "lithium-iron-phosphate") { variantOf { slug variants { slug } } variantBy sameAs }
      technique(slug: "nudged-elastic-band") { combines { slug } combinedIn { slug } sameAs }
      findings(filter: { review: "bianchini-2022", year: 2004 }) { nodes { type citations { note } } }
    }`);
    expect(given.quantities[1]).toEqual({
      slug: 'migration-barrier',
      aliases: [],
      sameAs: [],
      techniques: [{ slug: 'nudged-elastic-band' }],
      findings: { totalCount: 1 },
    });
    expect(given.material).toEqual({
      variantOf: { slug: 'olivine-phosphate', variants: [{ slug: 'lithium-iron-phosphate' }] },
      variantBy: null,
      sameAs: [],
    });
    expect(given.technique).toEqual({ combines: [], combinedIn: [], sameAs: [] });
    expect(given.findings.nodes).toEqual([{ type: 'RESULT', citations: [{ note: null }, { note: null }] }]);
  });
});
