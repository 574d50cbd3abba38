import { type SearchDocument, type SearchKind, type Store, searchKinds } from '@interphase/store';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { searchDocument } from './fixtures.js';

const documents: SearchDocument[] = [
  searchDocument({
    kind: 'TECHNIQUE',
    slug: 'nudged-elastic-band',
    name: 'Nudged elastic band',
    aliases: ['NEB', 'climbing-image NEB'],
    body: 'Finds the minimum-energy path between two sites, and with it the migration barrier.',
  }),
  searchDocument({
    kind: 'TECHNIQUE',
    slug: 'kinetic-monte-carlo',
    name: 'Kinetic Monte Carlo',
    aliases: ['kMC'],
    body: 'Hops between sites with rates from migration barriers.',
  }),
  searchDocument({ slug: 'lithium-iron-phosphate', aliases: ['LFP', 'LiFePO4'], body: 'olivine cathode' }),
  searchDocument({
    slug: 'lithium-manganese-phosphate',
    aliases: ['LMP', 'LiMnPO4'],
    body: 'olivine cathode',
  }),
  searchDocument({ slug: 'lithium-phosphate', aliases: ['γ-Li3PO4'], body: 'crystalline electrolyte' }),
  searchDocument({ slug: 'nasicon', name: 'NASICON', aliases: ['Na1+xZr2SixP3-xO12'] }),
  searchDocument({
    kind: 'FINDING',
    slug: 'olivine-channel',
    name: 'Lithium moves along the olivine channel',
    body: 'In LiFePO4 lithium hops along [010]; nudged elastic band calculations give the barrier.',
  }),
  searchDocument({
    kind: 'PUBLICATION',
    slug: 'morgan-2004',
    name: 'Li conductivity in olivines',
    aliases: ['Morgan 2004'],
  }),
  searchDocument({
    kind: 'QUANTITY',
    slug: 'migration-barrier',
    name: 'Migration barrier',
    body: 'Energy of one hop.',
  }),
  searchDocument({ kind: 'PHENOMENON', slug: 'antisite-blocking', name: 'Anti-site blocking' }),
];

export function searchConforms(store: () => Store): void {
  const slugs = async (query: string, kinds?: SearchKind[]) =>
    (await store().search.query(query, { kinds, first: 100 })).edges.map(({ node }) => node.slug);

  beforeAll(async () => {
    await store().search.replace(documents);
  });

  it.each([
    ['its name', 'Nudged Elastic Band', 'nudged-elastic-band'],
    ['its abbreviation', 'neb', 'nudged-elastic-band'],
    ['a name with typing errors', 'nugded elastc band', 'nudged-elastic-band'],
    ['a name with a missing letter', 'kinetic mote carlo', 'kinetic-monte-carlo'],
    ['a formula', 'LiFePO4', 'lithium-iron-phosphate'],
    ['a formula in another order', 'FePO4Li', 'lithium-iron-phosphate'],
    ['the formula of a cell', 'Li4Fe4P4O16', 'lithium-iron-phosphate'],
    ['a formula with a bracket', 'LiMn(PO4)', 'lithium-manganese-phosphate'],
    ['a formula with subscripts', 'LiFePO₄', 'lithium-iron-phosphate'],
    ['a formula with a typing error', 'LiFeP4', 'lithium-iron-phosphate'],
    ['a formula with variables', 'Na1+xZr2SixP3−xO12', 'nasicon'],
    ['a Greek letter spelled out', 'gamma-Li3PO4', 'lithium-phosphate'],
    ['a Greek letter', 'γ-Li₃PO₄', 'lithium-phosphate'],
    ['a name among similar ones', 'lithium manganese phosphate', 'lithium-manganese-phosphate'],
    ['an author with a typing error', 'morgn', 'morgan-2004'],
    ['a hyphenated word without its hyphen', 'antisite blocking', 'antisite-blocking'],
    ['a question', 'how does lithium move in olivine', 'olivine-channel'],
  ])('finds by %s', async (_, query, expected) => {
    expect((await slugs(query))[0]).toBe(expected);
  });

  it('counts a name for more than an alias, and an alias for more than a body', async () => {
    await store().search.replace([
      searchDocument({ slug: 'in-body', name: 'First', body: 'spectroscopy' }),
      searchDocument({ slug: 'in-alias', name: 'Second', aliases: ['spectroscopy'] }),
      searchDocument({ slug: 'in-name', name: 'Spectroscopy' }),
    ]);
    expect(await slugs('spectroscopy')).toEqual(['in-name', 'in-alias', 'in-body']);
    await store().search.replace(documents);
  });

  it('ranks what a formula names before titles that speak of it', async () => {
    await store().search.replace([
      ...documents,
      searchDocument({
        kind: 'PUBLICATION',
        slug: 'a-title',
        name: 'Rate of LiFePO₄ and Fe1Li1(PO4)1 cathodes',
      }),
    ]);
    expect((await slugs('LiFePO4')).slice(0, 2)).toEqual(['lithium-iron-phosphate', 'a-title']);
    await store().search.replace(documents);
  });

  it('gives scores from 0 to 1, 1 for the name itself, falling', async () => {
    const { edges } = await store().search.query('lithium iron phosphate');
    const scores = edges.map(({ node }) => node.score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toBeGreaterThan(0);
  });

  it.each(['blorptastic', '', '   ', '%', "'); DROP TABLE run; --", 'a & b | !c', '<->', '\0'])(
    'finds nothing for %j',
    async (query) => {
      expect(await store().search.query(query)).toMatchObject({ edges: [], totalCount: 0 });
    },
  );

  it('answers any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        const { edges } = await store().search.query(query);
        for (const { node } of edges) expect(node.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('counts every kind, whichever kinds and page were asked for', async () => {
    const text = 'olivine';
    const all = await store().search.query(text, { first: 100 });
    const counted = new Map<string, number>();
    for (const { node } of all.edges) counted.set(node.kind, (counted.get(node.kind) ?? 0) + 1);
    expect(counted.size).toBeGreaterThan(1);
    expect(all.byKind).toEqual(counted);
    for (const [kind, count] of all.byKind) {
      const one = await store().search.query(text, { kinds: [kind], first: 1 });
      expect(one.byKind).toEqual(counted);
      expect(one.totalCount).toBe(count);
    }
    expect((await store().search.query('', {})).byKind.size).toBe(0);
  });

  it('looks through the kinds asked for only', async () => {
    expect(await slugs('olivine', ['FINDING'])).toEqual(['olivine-channel']);
    expect(await slugs('olivine', [])).toEqual([]);
    for (const kind of searchKinds) {
      const hits = await store().search.query('lithium barrier olivine blocking', { kinds: [kind] });
      for (const { node } of hits.edges) expect(node.kind).toBe(kind);
    }
  });

  it('gives every hit once, page by page, equals by slug, with one count', async () => {
    const equals = Array.from({ length: 7 }, (_, index) =>
      searchDocument({ slug: `equal-${7 - index}`, name: 'Equal name' }),
    );
    const twins = [searchDocument({ slug: 'equal-1', kind: 'FINDING', name: 'Equal name' })];
    await store().search.replace([...documents, ...equals, ...twins]);
    const all = await store().search.query('equal name', { first: 100 });
    expect(all.totalCount).toBe(8);
    const keys = all.edges.map(({ node }) => `${node.slug} ${node.kind}`);
    expect(keys).toEqual([...keys].sort());
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await store().search.query('equal name', { first: 3, after });
      expect(page.totalCount).toBe(8);
      paged.push(...page.edges.map(({ node }) => `${node.slug} ${node.kind}`));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(keys);
    await store().search.replace(documents);
  });

  it('refuses a cursor of another list', async () => {
    const { pageInfo } = await store().structures.list({}, { first: 1 });
    const after = pageInfo.endCursor ?? 'MQ';
    await expect(store().search.query('olivine', { after })).rejects.toMatchObject({ path: ['after'] });
  });

  it('replaces all documents or none', async () => {
    const twice = searchDocument({ slug: 'twice-the-same' });
    await expect(store().search.replace([twice, twice])).rejects.toThrow();
    expect((await slugs('nudged elastic band'))[0]).toBe('nudged-elastic-band');
    expect(await slugs('twice the same')).toEqual([]);
    await store().search.replace([]);
    expect(await slugs('nudged elastic band')).toEqual([]);
    await store().search.replace(documents);
  });
}
