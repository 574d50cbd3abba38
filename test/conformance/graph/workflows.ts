import { loadEvidence, recommendWorkflows } from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

/** Chains over hand-overs come from the graph; their scoring is tested beside its code. */
export function workflowsConform({ graph, evidence }: GraphUnderTest): void {
  describe('workflows', () => {
    beforeAll(() => loadEvidence(graph(), evidence(), { rebuild: true }));

    it('lead from a start to the technique that gives the quantity at a scale', async () => {
      const workflows = await recommendWorkflows(graph(), {
        quantity: 'unblocked-fraction',
        start: 'NEB',
        toLengthScale: 'particle',
        material: 'LiFePO₄',
      });
      expect(workflows).toHaveLength(1);
      expect(workflows[0]?.steps).toEqual([
        {
          technique: 'nudged-elastic-band',
          receives: null,
          handsOver: 'migration-barrier',
          reason: 'Says which directions are closed.',
          findings: ['channel-along-010'],
        },
        {
          technique: 'poisson-blocking-model',
          receives: 'migration-barrier',
          handsOver: 'unblocked-fraction',
          reason: 'Gives the quantity that is asked for.',
          findings: ['defects-block-long-channels'],
        },
      ]);
      expect(workflows[0]?.reasons.map(({ criterion }) => criterion)).toEqual([
        'shortness',
        'evidence',
        'material',
        'scale',
      ]);
    });

    it('end with a technique alone where it starts at the scale that is asked', async () => {
      const techniques = async (question: Parameters<typeof recommendWorkflows>[1], first = 5) =>
        (await recommendWorkflows(graph(), question, first)).map(({ steps }) =>
          steps.map(({ technique }) => technique),
        );
      const [neb, poisson] = ['nudged-elastic-band', 'poisson-blocking-model'];
      expect(await techniques({ quantity: 'unblocked-fraction', fromLengthScale: 'Atomic' })).toEqual([
        [neb, poisson],
      ]);
      expect(await techniques({ quantity: 'unblocked-fraction' })).toEqual([[poisson], [neb, poisson]]);
      expect(await techniques({ quantity: 'unblocked-fraction' }, 1)).toEqual([[poisson]]);
      expect(await techniques({ quantity: 'ionic-conductivity' })).toEqual([]);
      expect(await techniques({ quantity: 'migration-barrier', start: poisson })).toEqual([]);
    });

    it('refuse names that are not known and say what is nearest', async () => {
      await expect(recommendWorkflows(graph(), { quantity: 'migration-barier' })).rejects.toMatchObject({
        message: 'No quantity is called `migration-barier`; nearest are migration-barrier',
        path: ['quantity'],
      });
      const unknown = { quantity: 'migration-barrier', toLengthScale: 'partikel' };
      await expect(recommendWorkflows(graph(), unknown)).rejects.toMatchObject({
        message: expect.stringContaining('nearest are particle'),
        path: ['toLengthScale'],
      });
      await expect(recommendWorkflows(graph(), { quantity: ' ' })).rejects.toMatchObject({
        path: ['quantity'],
      });
      await expect(recommendWorkflows(graph(), { quantity: 'migration-barrier' }, 101)).rejects.toMatchObject(
        {
          path: ['first'],
        },
      );
    });
  });
}
