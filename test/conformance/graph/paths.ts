import { evidencePaths, loadEvidence, type PathNode } from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';
import { withSecondReview } from './second-review.js';

/** How two things are connected. */
export function pathsConform({ graph, evidence }: GraphUnderTest): void {
  describe('paths through the evidence', () => {
    beforeAll(() => loadEvidence(graph(), withSecondReview(evidence()), { rebuild: true }));

    const neb: PathNode = { label: 'Technique', slug: 'nudged-elastic-band' };
    const poisson: PathNode = { label: 'Technique', slug: 'poisson-blocking-model' };
    const lfp: PathNode = { label: 'Material', slug: 'lithium-iron-phosphate' };
    const barrier: PathNode = { label: 'Quantity', slug: 'migration-barrier' };
    const lipon: PathNode = { label: 'Material', slug: 'lithium-phosphorus-oxynitride' };

    /** Each path as a sentence. */
    const told = async (from: PathNode, to: PathNode, options?: Parameters<typeof evidencePaths>[3]) =>
      (await evidencePaths(graph(), from, to, options)).map(({ nodes, relations }) => {
        expect(relations).toHaveLength(nodes.length - 1);
        return nodes.map(({ slug }, index) => [slug, relations[index]].join(' ').trim()).join(' ');
      });

    it('are told in reading order, the shortest first', async () => {
      expect(await told(neb, lfp, { maxLength: 2 })).toEqual([
        'nudged-elastic-band was used for channel-along-010 is about lithium-iron-phosphate',
      ]);
      expect(await told(lfp, neb, { first: 1 })).toEqual([
        'lithium-iron-phosphate is the subject of channel-along-010 was found with nudged-elastic-band',
      ]);
      const [direct, second] = await told(neb, barrier);
      expect(direct).toBe('nudged-elastic-band determines migration-barrier');
      expect(second).toBe(
        'nudged-elastic-band was used for channel-along-010 gives a number for migration-barrier',
      );
    });

    it('name what is handed over, along the arrow and against it', async () => {
      const [there] = await told(neb, poisson);
      const [back] = await told(poisson, neb);
      expect(there).toBe('nudged-elastic-band hands migration barrier over to poisson-blocking-model');
      expect(back).toBe('poisson-blocking-model takes migration barrier over from nudged-elastic-band');
    });

    it('do not go through length scales and reviews where something else connects the two', async () => {
      const paths = await evidencePaths(
        graph(),
        { label: 'Finding', slug: 'channel-along-010' },
        { label: 'Finding', slug: 'channel-seen-again' },
        { first: 100, maxLength: 6 },
      );
      expect(paths.length).toBeGreaterThan(1);
      for (const { nodes } of paths) {
        const bridges = nodes.slice(1, -1);
        expect(bridges.filter(({ label }) => label === 'LengthScale')).toEqual([]);
        expect(bridges.map(({ slug }) => slug)).not.toContain('bianchini-2022');
      }
    });

    it('lead from and to length scales and reviews', async () => {
      const scale: PathNode = { label: 'LengthScale', slug: 'particle' };
      const review: PathNode = { label: 'Publication', slug: 'other-2023' };
      expect((await told(review, poisson))[0]).toBe(
        'other-2023 reports channel-seen-again is about lithium-iron-phosphate is the subject of defects-block-long-channels was found with poisson-blocking-model',
      );
      expect((await told(scale, poisson))[0]).toBe('particle is worked at by poisson-blocking-model');
    });

    it('take no detours and never visit a thing twice', async () => {
      for (const { nodes } of await evidencePaths(graph(), neb, lfp, { maxLength: 6, first: 100 })) {
        const keys = nodes.map(({ label, slug }) => `${label} ${slug}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
    });

    it('are none where nothing connects the two', async () => {
      expect(await told(lipon, neb, { maxLength: 6 })).toEqual([]);
      expect(await told(neb, lfp, { maxLength: 1 })).toEqual([]);
      expect(await told(neb, lfp, { first: 0 })).toEqual([]);
    });

    it('refuse ends that are not there or the same, and numbers outside their range', async () => {
      const unknown = evidencePaths(graph(), { label: 'Technique', slug: 'nudged-elastic-bond' }, lfp);
      await expect(unknown).rejects.toMatchObject({
        message: 'There is no Technique `nudged-elastic-bond`; nearest are nudged-elastic-band',
        path: ['from'],
      });
      await expect(evidencePaths(graph(), neb, neb)).rejects.toMatchObject({ path: ['to'] });
      const long = evidencePaths(graph(), neb, lfp, { maxLength: 7 });
      await expect(long).rejects.toMatchObject({ path: ['maxLength'] });
      const many = evidencePaths(graph(), neb, lfp, { first: 101 });
      await expect(many).rejects.toMatchObject({ path: ['first'] });
    });
  });
}
