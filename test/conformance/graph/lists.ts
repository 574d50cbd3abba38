import { ParameterError } from '@interphase/core';
import {
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
  materialsOfTechniques,
  phenomenaBySlug,
  publicationsOfTechniques,
  quantitiesBySlug,
  techniquesBySlug,
  techniquesOfLengthScales,
  techniquesOfMaterials,
} from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

/** Lists: pages that hold still, and a fixed number of statements however much is asked. */
export function listsConform({ graph, evidence, statementsOf }: GraphUnderTest): void {
  describe('lists', () => {
    beforeAll(() => loadEvidence(graph(), evidence(), { rebuild: true }));

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
