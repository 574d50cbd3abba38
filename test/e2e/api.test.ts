import { readAdminToken } from '@interphase/api';
import { describe, expect, it } from 'vitest';
import { apiForTests } from './api-support.js';

const { url, ask, data, follow, dataFolder } = apiForTests();

describe('the path from a technique to a prediction', () => {
  it('goes from technique to finding to material', async () => {
    const { technique } = await data(`{
      technique(slug: "nudged-elastic-band") {
        id name kind
        findings(filter: { material: "lithium-iron-phosphate" }, first: 50) {
          totalCount
          nodes { slug statement citations { role publication { slug } } materials { slug } }
        }
      }
    }`);
    expect(technique).toMatchObject({ name: 'Nudged elastic band', kind: 'COMPUTATION' });
    expect(technique.findings.totalCount).toBeGreaterThan(0);
    for (const finding of technique.findings.nodes) {
      expect(finding.materials).toContainEqual({ slug: 'lithium-iron-phosphate' });
      expect(finding.citations).toContainEqual({
        role: 'REPORTED_BY',
        publication: { slug: 'bianchini-2022' },
      });
    }
    const { node } = await data('query ($id: ID!) { node(id: $id) { id ... on Entity { slug } } }', {
      id: technique.id,
    });
    expect(node).toEqual({ id: technique.id, slug: 'nudged-elastic-band' });
  });

  it('goes on to what our own run computed, and how', async () => {
    const { simulationRuns } = await data(
      '{ simulationRuns(filter: { material: "lithium-iron-phosphate" }) { nodes { id } } }',
    );
    expect((await follow(simulationRuns.nodes[0].id)).at(-1)).toMatchObject({
      status: 'SUCCEEDED',
      progress: 1,
    });
    const { material } = await data(`{
      material(slug: "lithium-iron-phosphate") {
        formula
        structures { spaceGroup lattice ordered citation }
        computedProperties(filter: { quantity: "percolation-barrier", method: BOND_VALENCE_SITE_ENERGY }) {
          totalCount
          nodes {
            value milli: value(unit: "meV") unit conditions { name value }
            run { engineVersion parameters inputHash artifacts { name } structure { formula } }
          }
        }
      }
    }`);
    expect(material.structures[0]).toMatchObject({ ordered: true, lattice: expect.any(Array) });
    const [first] = material.computedProperties.nodes;
    expect(first).toMatchObject({
      unit: 'eV',
      conditions: [
        { name: 'dimensions', value: '1' },
        { name: 'ion', value: 'Li1+' },
      ],
      run: { parameters: { mobileIon: 'Li', resolution: 0.2 }, structure: { formula: 'LiFePO4' } },
    });
    expect(first.value).toBeGreaterThan(0.1);
    expect(first.value).toBeLessThan(1.5);
    expect(first.milli).toBeCloseTo(first.value * 1000, 6);
  });

  it('ends in a prediction with its interval and applicability', async () => {
    const { predictMigrationBarrier } = await data(`{
      predictMigrationBarrier(input: { structure: { material: "lithium-cobalt-oxide" }, mobileIon: "Li" }) {
        __typename
        ... on Prediction {
          value lower upper unit coverage
          quantity { slug }
          model { slug dataset { rows } }
          domain { percentile inside nearest { label formula target distance } }
        }
        ... on UserError { message path }
      }
    }`);
    expect(predictMigrationBarrier).toMatchObject({ __typename: 'Prediction', unit: 'eV', coverage: 0.9 });
    expect(predictMigrationBarrier.lower).toBeLessThan(predictMigrationBarrier.value);
    expect(predictMigrationBarrier.upper).toBeGreaterThan(predictMigrationBarrier.value);
    expect(predictMigrationBarrier.domain.nearest.length).toBeGreaterThan(0);
  });
});

describe('arguments', () => {
  it('a page above the maximum is an error that names it', async () => {
    const { errors } = await ask('{ techniques(first: 101) { totalCount } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('100'),
        extensions: { code: 'BAD_USER_INPUT', argument: ['techniques', 'first'] },
      },
    ]);
  });

  it('search goes forward only, and says so', async () => {
    const { errors } = await ask('{ search(query: "NEB", last: 2) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: ['search', 'last'] } }]);
  });

  it('an author is found, misspelt too', async () => {
    const search =
      'query ($name: String!) { search(query: $name, first: 3) { edges { node { __typename } } } }';
    for (const name of ['Ceder', 'Jinouchi']) {
      const { search: found } = await data(search, { name });
      expect(found.edges[0]).toEqual({ node: { __typename: 'Publication' } });
    }
  });

  it('an id that names nothing leaves the others of a request alone', async () => {
    const { technique } = await data('{ technique(slug: "nudged-elastic-band") { id } }');
    const ids = ['nonsense', technique.id, Buffer.from('Potato:1').toString('base64')];
    const { nodes } = await data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([null, { id: technique.id }, null]);
  });

  it('an incommensurable unit is an error that names the accepted ones', async () => {
    const { errors } = await ask(
      '{ findings(filter: { quantity: "migration-barrier" }, first: 1) { nodes { values { value(unit: "S/cm") } } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('eV, meV, kJ/mol'),
      extensions: { code: 'BAD_USER_INPUT', argument: ['findings', 'nodes', 'values', 'value', 'unit'] },
    });
  });

  it('pages follow each other without gaps or repeats', async () => {
    const slugs: string[] = [];
    let after: string | null = null;
    do {
      const { techniques } = await data(
        'query ($after: String) { techniques(first: 7, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      slugs.push(...techniques.nodes.map(({ slug }: { slug: string }) => slug));
      after = techniques.pageInfo.hasNextPage ? techniques.pageInfo.endCursor : null;
      if (!after) expect(slugs).toHaveLength(techniques.totalCount);
    } while (after);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});

describe('the server', () => {
  it('says what it runs on and that it is ready', async () => {
    expect(await (await fetch(`${url()}/health`)).json()).toMatchObject({
      status: 'ok',
      graph: { kind: 'grafeo' },
      store: { kind: 'pglite' },
      tensors: { backend: expect.stringMatching(/wasm|cpu|native/) },
    });
    expect((await fetch(`${url()}/ready`)).status).toBe(200);
  });

  it('shows a browser how to ask, from nowhere else', async () => {
    const page = await fetch(`${url()}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).not.toMatch(/https?:\/\//);
  });

  it('loads the sources again only for whoever can read its token', async () => {
    const load = (token: string) =>
      fetch(`${url()}/admin/load`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect((await load('guess')).status).toBe(401);
    const response = await load((await readAdminToken(dataFolder())) ?? '');
    expect(await response.json()).toEqual({ evidence: null, structures: null });
  });

  it('refuses a request above 16 MB', async () => {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ models { slug } } # ${'x'.repeat(16 * 1024 * 1024)}` }),
    });
    expect(response.status).toBe(413);
  });
});
