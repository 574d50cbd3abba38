import {
  contentHashOf,
  type Evidence,
  findingsBySlug,
  GraphError,
  graphFingerprint,
  kindNames,
  loadEvidence,
  loadedEvidenceHash,
  openGraph,
  techniquesBySlug,
} from '@interphase/knowledge';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

/** Loading: complete, repeatable, all or nothing, and the same graph on every engine. */
export function loadConforms({ graph, evidence }: GraphUnderTest): void {
  describe('load', () => {
    beforeEach(() => graph().run('MATCH (n) DETACH DELETE n'));

    const without = (slug: string): Evidence => ({
      ...evidence(),
      findings: evidence().findings.filter((finding) => finding.slug !== slug),
    });

    it('creates every entry and says so', async () => {
      const progress: number[] = [];
      const summary = await loadEvidence(graph(), evidence(), { onProgress: (part) => progress.push(part) });
      for (const kind of kindNames) {
        const created = evidence()[kind].length;
        expect(summary.counts[kind], kind).toEqual({ created, updated: 0, unchanged: 0, removed: 0 });
      }
      expect(summary).toMatchObject({ changed: true, contentHash: contentHashOf(evidence()) });
      expect(await loadedEvidenceHash(graph())).toBe(summary.contentHash);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(progress.at(-1)).toBe(1);
    });

    it('writes nothing the second time', async () => {
      await loadEvidence(graph(), evidence());
      const before = await graphFingerprint(graph());
      const again = await loadEvidence(graph(), evidence());
      expect(again.changed).toBe(false);
      for (const kind of kindNames) {
        expect(again.counts[kind]).toEqual({
          created: 0,
          updated: 0,
          unchanged: evidence()[kind].length,
          removed: 0,
        });
      }
      expect(await graphFingerprint(graph())).toEqual(before);
    });

    it('builds the same graph as an engine in memory', async () => {
      const reference = await openGraph();
      await loadEvidence(reference, evidence());
      const expected = await graphFingerprint(reference);
      await reference.close();
      await loadEvidence(graph(), evidence());
      expect(await graphFingerprint(graph())).toEqual(expected);
      expect(expected.relationships).toBeGreaterThan(30);
    });

    it('rewrites only what differs, and comes back to the same graph', async () => {
      await loadEvidence(graph(), evidence());
      const before = await graphFingerprint(graph());
      const changed: Evidence = {
        ...evidence(),
        findings: evidence().findings.map((finding) =>
          finding.slug === 'channel-along-010'
            ? { ...finding, values: finding.values.slice(1), materials: ['olivine-phosphate'] }
            : finding,
        ),
      };
      const summary = await loadEvidence(graph(), changed);
      expect(summary.counts.findings).toEqual({ created: 0, updated: 1, unchanged: 2, removed: 0 });
      const finding = (await findingsBySlug(graph(), ['channel-along-010'])).get('channel-along-010');
      expect(finding?.values).toHaveLength(1);
      expect(finding?.values[0]).toMatchObject({ qualifier: 'greater-than', value: 1000 });
      expect(finding?.materials).toEqual(['olivine-phosphate']);
      // What others say of a rewritten entry stays.
      const technique = (await techniquesBySlug(graph(), ['nudged-elastic-band'])).get('nudged-elastic-band');
      expect(technique?.complements).toHaveLength(1);

      await loadEvidence(graph(), evidence());
      expect(await graphFingerprint(graph())).toEqual(before);
    });

    it('removes what is gone, with its numbers', async () => {
      await loadEvidence(graph(), evidence());
      const summary = await loadEvidence(graph(), without('defects-block-long-channels'));
      expect(summary.counts.findings).toEqual({ created: 0, updated: 0, unchanged: 2, removed: 1 });
      await loadEvidence(graph(), { ...without(''), findings: [], techniques: [] });
      const rows = await graph().run(
        'MATCH (n) WHERE n:Finding OR n:Technique OR n:QuantityValue RETURN n.slug AS slug',
      );
      expect(rows).toEqual([]);
    });

    it('leaves the graph as it was when a reference leads nowhere', async () => {
      await loadEvidence(graph(), evidence());
      const before = await graphFingerprint(graph());
      const [first, ...others] = evidence().findings;
      if (first === undefined) throw new Error('the fixture has findings');
      const broken: Evidence = {
        ...evidence(),
        findings: [...others, { ...first, techniques: ['nowhere'] }],
      };
      await expect(loadEvidence(graph(), broken)).rejects.toBeInstanceOf(GraphError);
      expect(await graphFingerprint(graph())).toEqual(before);
    });

    it('leaves the graph as it was when the load is broken off', async () => {
      await loadEvidence(graph(), without('channel-seen-by-neutrons'));
      const before = await graphFingerprint(graph());
      const onProgress = (part: number) => {
        if (part > 0.5) throw new Error('broken off');
      };
      await expect(loadEvidence(graph(), evidence(), { onProgress })).rejects.toThrow('broken off');
      expect(await graphFingerprint(graph())).toEqual(before);
    });

    it('rebuilds a graph that other hands have changed', async () => {
      await loadEvidence(graph(), evidence());
      const before = await graphFingerprint(graph());
      await graph().run("MATCH (n:Finding {slug: 'channel-along-010'})-[r:CITES]->() DELETE r");
      await graph().run("CREATE (:Technique {slug: 'crystal-ball', name: 'Crystal ball'})");
      await loadEvidence(graph(), evidence(), { rebuild: true });
      expect(await graphFingerprint(graph())).toEqual(before);
    });
  });
}
