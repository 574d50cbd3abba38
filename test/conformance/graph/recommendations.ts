import { type Evidence, loadEvidence, readQuestion, recommendTechniques } from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

const added: Omit<Evidence['techniques'][number], 'slug'> = {
  name: 'Another computation',
  aliases: [],
  kind: 'computation',
  family: 'Test',
  description: 'Stands here for a technique that a later load adds.',
  strengths: [],
  limitations: [],
  lengthScales: [],
  measures: [],
  reveals: [],
  combines: [],
  complements: [],
  handsOver: [],
  sameAs: [],
};

/** The recommender's facts come from the graph; its scoring is tested beside its code. */
export function recommendationsConform({ graph, evidence, statementsOf }: GraphUnderTest): void {
  describe('recommendations', () => {
    beforeAll(() => loadEvidence(graph(), evidence(), { rebuild: true }));

    it('ranks by what is asked and shows the evidence', async () => {
      const [best] = await recommendTechniques(graph(), {
        quantity: 'migration-barrier',
        material: 'LFP',
        maxMetres: 1e-8,
      });
      expect(best).toMatchObject({
        technique: 'nudged-elastic-band',
        findings: ['channel-along-010'],
        complementedBy: [{ technique: 'neutron-powder-diffraction', findings: ['channel-along-010'] }],
      });
      expect(best?.reasons.map(({ criterion, score }) => [criterion, score])).toEqual([
        ['quantity', 1],
        ['material', 0.5],
        ['length', 1],
        ['evidence', 0.5],
      ]);
      expect(best?.score).toBeCloseTo((3 * 1 + 2 * 0.5 + 3 * 1 + 1 * 0.5) / 9, 12);
    });

    it('reads free text, and says how', async () => {
      const text = 'Which migraton barier does Li+ meet in LiFePO₄, at 0.5 nm, by simulation?';
      expect(await readQuestion(graph(), { text })).toMatchObject({
        quantities: ['migration-barrier'],
        materials: ['lithium-iron-phosphate'],
        minMetres: 2.5e-10,
        maxMetres: 1e-9,
        kind: 'computation',
      });
      const [best] = await recommendTechniques(graph(), { text });
      expect(best?.technique).toBe('nudged-elastic-band');
    });

    it('asks the graph for its facts once for each load, then only whether they are the same', async () => {
      const ask = () => recommendTechniques(graph(), { kind: 'computation' });
      await ask();
      expect(await statementsOf(ask)).toBe(1);
      const { techniques, ...others } = evidence();
      await loadEvidence(graph(), { ...others, techniques: [...techniques, { ...added, slug: 'another' }] });
      expect(await statementsOf(ask)).toBe(7);
      expect((await ask()).map(({ technique }) => technique)).toContain('another');
      await loadEvidence(graph(), evidence());
      expect((await ask()).map(({ technique }) => technique)).not.toContain('another');
    });
  });
}
