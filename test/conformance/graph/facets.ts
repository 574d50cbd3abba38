import {
  type Facet,
  findingFacets,
  findingFacetsOf,
  listFindings,
  listMaterials,
  listPublications,
  listTechniques,
  loadEvidence,
  materialFacets,
  publicationFacets,
  techniqueFacets,
} from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';
import { withSecondReview } from './second-review.js';

/** Counts of the values of each filter. */
export function facetsConform({ graph, evidence, statementsOf }: GraphUnderTest): void {
  describe('facets', () => {
    beforeAll(() => loadEvidence(graph(), withSecondReview(evidence()), { rebuild: true }));

    const valuesOf = (facets: readonly Facet[], field: string) =>
      facets.find((facet) => facet.field === field)?.values;

    it('count the values of every field, most first', async () => {
      const facets = await findingFacets(graph());
      expect(valuesOf(facets, 'technique')).toEqual([
        { key: 'neutron-powder-diffraction', label: 'Neutron powder diffraction', count: 2 },
        { key: 'nudged-elastic-band', label: 'Nudged elastic band', count: 1 },
        { key: 'poisson-blocking-model', label: 'Poisson blocking model', count: 1 },
      ]);
      expect(valuesOf(facets, 'type')).toEqual([
        { key: 'result', label: 'Result', count: 3 },
        { key: 'challenge', label: 'Challenge', count: 1 },
      ]);
      expect(valuesOf(facets, 'hasValue')).toEqual([
        { key: 'false', label: 'No', count: 3 },
        { key: 'true', label: 'Yes', count: 1 },
      ]);
      expect(valuesOf(facets, 'section')?.map(({ key, count }) => [key, count])).toEqual([
        ['bianchini-2022/progress-in-computations', 3],
        ['other-2023/progress-in-computations', 1],
      ]);
    });

    it('stay within the other fields of the filter, not within their own', async () => {
      const facets = await findingFacets(graph(), { type: 'challenge', kind: 'experiment' });
      expect(valuesOf(facets, 'type')).toEqual([
        { key: 'challenge', label: 'Challenge', count: 1 },
        { key: 'result', label: 'Result', count: 1 },
      ]);
      expect(valuesOf(facets, 'kind')).toEqual([{ key: 'experiment', label: 'Experiment', count: 1 }]);
      expect(valuesOf(facets, 'review')?.map(({ key }) => key)).toEqual(['other-2023']);
    });

    it('keep the own choice of a field that takes several values', async () => {
      const facets = await materialFacets(graph(), { elements: ['Fe'] });
      expect(valuesOf(facets, 'elements')?.map(({ key, count }) => [key, count])).toEqual([
        ['Fe', 1],
        ['Li', 1],
        ['O', 1],
        ['P', 1],
      ]);
    });

    it('give keys that the filters take, with as many entries', async () => {
      const lists = [
        [await techniqueFacets(graph()), listTechniques],
        [await materialFacets(graph()), listMaterials],
        [await findingFacets(graph()), listFindings],
        [await publicationFacets(graph()), listPublications],
      ] as const;
      for (const [facets, list] of lists) {
        for (const { field, values } of facets) {
          for (const { key, count } of values) {
            const { totalCount } = await list(graph(), { [field]: asFilterTakesIt(field, key) });
            expect([field, key, totalCount]).toEqual([field, key, count]);
          }
        }
      }
    });

    it('count the lists of many owners in as many statements as one', async () => {
      const owners = ['lithium-iron-phosphate', 'olivine-phosphate', 'no-such'];
      const facets = await findingFacetsOf(graph(), 'material', owners, { certainty: 'stated' });
      expect([...facets.keys()]).toEqual(owners);
      const techniques = (owner: string) =>
        valuesOf(facets.get(owner) ?? [], 'technique')?.map(({ key, count }) => [key, count]);
      expect(techniques('lithium-iron-phosphate')).toEqual([
        ['neutron-powder-diffraction', 2],
        ['nudged-elastic-band', 1],
      ]);
      expect(techniques('olivine-phosphate')).toEqual([['nudged-elastic-band', 1]]);
      expect(techniques('no-such')).toEqual([]);
      const statements = (slugs: string[]) => statementsOf(() => findingFacetsOf(graph(), 'material', slugs));
      expect(await statements(owners)).toBe(await statements(['olivine-phosphate']));
    });

    it('refuse a window that runs backwards', async () => {
      const facets = techniqueFacets(graph(), { minMetres: 1e-6, maxMetres: 1e-9 });
      await expect(facets).rejects.toMatchObject({ path: ['filter', 'maxMetres'] });
    });
  });
}

/** Facets write every value as text; filters take numbers, booleans and lists too. */
function asFilterTakesIt(field: string, key: string): unknown {
  if (field === 'year') return Number(key);
  if (field === 'elements') return [key];
  return key === 'true' || key === 'false' ? key === 'true' : key;
}
