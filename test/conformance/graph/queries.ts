import { ParameterError } from '@interphase/core';
import {
  findingsBySlug,
  findingsOfLengthScales,
  findingsOfMaterials,
  findingsOfPhenomena,
  findingsOfPublications,
  findingsOfQuantities,
  findingsOfTechniques,
  lengthScalesBySlug,
  listFindings,
  listLengthScales,
  listPhenomena,
  listPublications,
  listQuantities,
  listTechniques,
  loadEvidence,
  materialsBySlug,
  materialsOfTechniques,
  phenomenaBySlug,
  publicationsBySlug,
  publicationsOfTechniques,
  quantitiesBySlug,
  techniquesBySlug,
  techniquesOfLengthScales,
  techniquesOfMaterials,
} from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

/** Reading: whole records, pages that hold still, and a fixed number of statements however much is asked. */
export function queriesConform({ graph, evidence, statementsOf }: GraphUnderTest): void {
  describe('queries', () => {
    beforeAll(() => loadEvidence(graph(), evidence(), { rebuild: true }));

    it('reads a technique whole', async () => {
      const techniques = await techniquesBySlug(graph(), [
        'nudged-elastic-band',
        'no-such',
        'nudged-elastic-band',
      ]);
      expect([...techniques.keys()]).toEqual(['nudged-elastic-band']);
      expect(techniques.get('nudged-elastic-band')).toEqual({
        slug: 'nudged-elastic-band',
        name: 'Nudged elastic band',
        abbreviation: 'NEB',
        aliases: ['climbing-image NEB'],
        kind: 'computation',
        family: 'First principles',
        description: 'Finds the path of least energy between two states.',
        minMetres: 1e-10,
        maxMetres: 2e-9,
        minSeconds: 1e-13,
        maxSeconds: 1e-12,
        scaleCertainty: 'inferred',
        scaleBasis: 'One hop in a supercell.',
        scaleSources: ['morgan-2004'],
        operando: null,
        destructive: null,
        strengths: ['Gives the barrier of one hop'],
        limitations: ['Needs the end points'],
        lengthScales: ['atomic'],
        measures: ['migration-barrier'],
        reveals: ['lithium-diffusion'],
        complements: [
          {
            technique: 'neutron-powder-diffraction',
            reason: 'Shows the same channel in the crystal.',
            findings: ['channel-along-010'],
          },
        ],
        handsOver: [
          {
            technique: 'poisson-blocking-model',
            quantity: 'migration-barrier',
            reason: 'Says which directions are closed.',
          },
        ],
        combines: [],
        combinedIn: [],
        sameAs: [],
      });
    });

    it('reads a finding whole, its lists in the order of the evidence', async () => {
      const finding = (await findingsBySlug(graph(), ['channel-along-010'])).get('channel-along-010');
      expect(finding).toEqual({
        slug: 'channel-along-010',
        name: 'Lithium moves along [010]',
        statement: 'In olivines the barrier along [010] is far below those of other directions.',
        type: 'result',
        certainty: 'stated',
        techniques: ['nudged-elastic-band'],
        materials: ['lithium-iron-phosphate', 'olivine-phosphate'],
        phenomena: ['lithium-diffusion'],
        lengthScales: ['atomic'],
        values: [
          {
            quantity: 'migration-barrier',
            qualifier: 'range',
            value: null,
            lower: 100,
            upper: 300,
            unit: 'meV',
            conditions: [{ name: 'direction', value: '[010]', unit: null }],
          },
          {
            quantity: 'migration-barrier',
            qualifier: 'greater-than',
            value: 1000,
            lower: null,
            upper: null,
            unit: 'meV',
            conditions: [{ name: 'temperature', value: '0', unit: 'K' }],
          },
        ],
        citations: [
          {
            publication: 'bianchini-2022',
            role: 'reported-by',
            section: 'Progress in Computations',
            figure: '2a',
            note: null,
          },
          { publication: 'morgan-2004', role: 'credited-to', section: null, figure: null, note: null },
        ],
        related: [],
      });
    });

    it('reads relations between findings with their kind', async () => {
      const finding = (await findingsBySlug(graph(), ['channel-seen-by-neutrons'])).get(
        'channel-seen-by-neutrons',
      );
      expect(finding?.related).toEqual([
        {
          kind: 'supports',
          finding: 'channel-along-010',
          reason: 'An experiment agrees with the calculation.',
        },
      ]);
    });

    it('reads materials and publications whole', async () => {
      const materials = await materialsBySlug(graph(), [
        'lithium-iron-phosphate',
        'lithium-phosphorus-oxynitride',
      ]);
      expect(materials.get('lithium-iron-phosphate')).toEqual({
        slug: 'lithium-iron-phosphate',
        name: 'Lithium iron phosphate',
        formula: 'LiFePO4',
        aliases: ['LFP'],
        elements: expect.arrayContaining(['Li', 'Fe', 'P', 'O']),
        roles: ['cathode'],
        structureFamily: 'olivine',
        mobileIon: 'Li',
        variantOf: 'olivine-phosphate',
        variantBy: null,
        variants: [],
        sameAs: [],
      });
      const [family] = (await materialsBySlug(graph(), ['olivine-phosphate'])).values();
      expect(family).toMatchObject({ variantOf: null, variants: ['lithium-iron-phosphate'] });
      expect(materials.get('lithium-phosphorus-oxynitride')).toMatchObject({
        formula: null,
        elements: ['Li', 'P', 'O', 'N'],
        structureFamily: null,
        variantOf: null,
      });
      const publication = (await publicationsBySlug(graph(), ['morgan-2004'])).get('morgan-2004');
      expect(publication).toMatchObject({
        name: 'Morgan et al. 2004',
        referenceNumber: 24,
        title: null,
        authors: ['D. Morgan', 'A. Van der Ven', 'G. Ceder'],
        journal: 'Electrochemical and Solid-State Letters',
        year: 2004,
        doi: null,
      });
      expect(JSON.parse(publication?.csl ?? '')).toMatchObject({ id: 'morgan-2004', 'citation-number': 24 });
    });

    it('lists length scales by size, quantities and phenomena by slug', async () => {
      expect((await listLengthScales(graph())).map(({ slug }) => slug)).toEqual(['atomic', 'particle']);
      expect((await listQuantities(graph())).map(({ slug }) => slug)).toEqual([
        'ionic-conductivity',
        'migration-barrier',
        'unblocked-fraction',
      ]);
      expect(await listPhenomena(graph())).toEqual([
        expect.objectContaining({ slug: 'antisite-blocking', techniques: ['poisson-blocking-model'] }),
        expect.objectContaining({
          slug: 'lithium-diffusion',
          techniques: ['neutron-powder-diffraction', 'nudged-elastic-band'],
        }),
      ]);
      expect((await lengthScalesBySlug(graph(), ['atomic'])).get('atomic')).toEqual({
        slug: 'atomic',
        name: 'Atomic',
        minMetres: 1e-10,
        maxMetres: 1e-9,
      });
      expect((await quantitiesBySlug(graph(), ['migration-barrier'])).get('migration-barrier')?.unit).toBe(
        'eV',
      );
      expect(
        (await quantitiesBySlug(graph(), ['migration-barrier'])).get('migration-barrier')?.techniques,
      ).toEqual(['nudged-elastic-band']);
      expect((await phenomenaBySlug(graph(), ['no-such'])).size).toBe(0);
    });

    it('pages forwards and backwards with cursors that hold still', async () => {
      const whole = await listTechniques(graph());
      const slugs = whole.edges.map(({ node }) => node.slug);
      expect(slugs).toEqual(['neutron-powder-diffraction', 'nudged-elastic-band', 'poisson-blocking-model']);
      const first = await listTechniques(graph(), {}, { first: 1 });
      expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
      const rest = await listTechniques(graph(), {}, { first: 5, after: first.pageInfo.endCursor });
      expect(rest.edges.map(({ node }) => node.slug)).toEqual(slugs.slice(1));
      const last = await listTechniques(graph(), {}, { last: 1, before: rest.pageInfo.endCursor });
      expect(last.edges.map(({ node }) => node.slug)).toEqual(['nudged-elastic-band']);

      await graph().run("MATCH (n:Technique {slug: 'neutron-powder-diffraction'}) DETACH DELETE n");
      const later = await listTechniques(graph(), {}, { first: 5, after: first.pageInfo.endCursor });
      expect(later.edges.map(({ node }) => node.slug)).toEqual(slugs.slice(1));
      await loadEvidence(graph(), evidence(), { rebuild: true });
    });

    it('refuses a page that is too large and names the maximum', async () => {
      const page = listFindings(graph(), {}, { first: 101 });
      await expect(page).rejects.toBeInstanceOf(ParameterError);
      await expect(page).rejects.toThrow('100');
    });

    it('refuses a window that runs backwards and names its end', async () => {
      const page = listTechniques(graph(), { minMetres: 1e-6, maxMetres: 1e-9 });
      await expect(page).rejects.toMatchObject({ path: ['filter', 'maxMetres'] });
    });

    it('sorts publications by reference number, those without one last', async () => {
      const page = await listPublications(graph());
      expect(page.edges.map(({ node }) => node.referenceNumber)).toEqual([24, 32, null]);
    });

    it('answers for many owners at once, each with its own page and count', async () => {
      const owners = ['nudged-elastic-band', 'poisson-blocking-model', 'no-such'];
      const findings = await findingsOfTechniques(graph(), owners);
      expect([...findings.keys()]).toEqual(owners);
      expect(findings.get('nudged-elastic-band')?.edges.map(({ node }) => node.slug)).toEqual([
        'channel-along-010',
      ]);
      expect(findings.get('no-such')).toMatchObject({ edges: [], totalCount: 0 });

      const ofMaterial = await findingsOfMaterials(graph(), ['lithium-iron-phosphate'], {}, { first: 1 });
      expect(ofMaterial.get('lithium-iron-phosphate')).toMatchObject({
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        edges: [{ node: { slug: 'channel-along-010' } }],
      });
    });

    it('follows every nested list', async () => {
      const slugs = (
        map: ReadonlyMap<string, { edges: readonly { node: { slug: string } }[] }>,
        owner: string,
      ) => map.get(owner)?.edges.map(({ node }) => node.slug);
      const g = graph();
      expect(slugs(await findingsOfPhenomena(g, ['lithium-diffusion']), 'lithium-diffusion')).toEqual([
        'channel-along-010',
        'channel-seen-by-neutrons',
      ]);
      expect(slugs(await findingsOfLengthScales(g, ['particle']), 'particle')).toEqual([
        'defects-block-long-channels',
      ]);
      expect(slugs(await findingsOfPublications(g, ['malik-2010']), 'malik-2010')).toEqual([
        'defects-block-long-channels',
      ]);
      // Two numbers of one finding list it once.
      expect(slugs(await findingsOfQuantities(g, ['migration-barrier']), 'migration-barrier')).toEqual([
        'channel-along-010',
      ]);
      expect(slugs(await materialsOfTechniques(g, ['nudged-elastic-band']), 'nudged-elastic-band')).toEqual([
        'lithium-iron-phosphate',
        'olivine-phosphate',
      ]);
      expect(
        slugs(await publicationsOfTechniques(g, ['poisson-blocking-model']), 'poisson-blocking-model'),
      ).toEqual(['malik-2010', 'bianchini-2022']);
      expect(slugs(await techniquesOfMaterials(g, ['olivine-phosphate']), 'olivine-phosphate')).toEqual([
        'nudged-elastic-band',
      ]);
      expect(slugs(await techniquesOfLengthScales(g, ['atomic']), 'atomic')).toEqual([
        'neutron-powder-diffraction',
        'nudged-elastic-band',
      ]);
    });

    it('sends a fixed number of statements, however many are asked for', async () => {
      const techniques = evidence().techniques.map(({ slug }) => slug);
      expect(await statementsOf(() => techniquesBySlug(graph(), techniques))).toBe(1);
      expect(await statementsOf(() => techniquesBySlug(graph(), []))).toBe(0);
      expect(await statementsOf(() => listFindings(graph()))).toBe(2);
      expect(await statementsOf(() => findingsOfTechniques(graph(), techniques))).toBe(2);
      expect(await statementsOf(() => findingsOfTechniques(graph(), techniques.slice(0, 1)))).toBe(2);
    });
  });
}
