import { loadEvidence, recommendTechniques } from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

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
      ]);
      expect(best?.score).toBeCloseTo((3 * 1 + 2 * 0.5 + 2 * 1) / 7, 12);
    });

    it('sends five statements', async () => {
      expect(await statementsOf(() => recommendTechniques(graph(), { kind: 'computation' }))).toBe(5);
    });
  });
}
