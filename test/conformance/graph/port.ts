import { GraphError } from '@interphase/knowledge';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';

/** The port itself: values, errors, transactions and writers that meet. */
export function portConforms({ graph }: GraphUnderTest): void {
  describe('port', () => {
    afterEach(() => graph().run('MATCH (n:Probe) DETACH DELETE n'));

    const count = async (): Promise<unknown> => {
      const [row] = await graph().run('MATCH (n:Probe) RETURN count(n) AS count');
      return row?.count;
    };

    it('returns what was written, as plain values', async () => {
      const value = { text: 'Å σ "x"', whole: 3, part: 1e-10, yes: true, list: ['a', 'b'], none: [] };
      await graph().run('CREATE (n:Probe) SET n = $value', { value: { ...value, missing: null } });
      const [row] = await graph().run(
        'MATCH (n:Probe) RETURN n, n {.whole, doubled: n.whole * 2} AS map, n.missing AS missing, size(n.list) AS size',
      );
      expect(row).toEqual({ n: value, map: { whole: 3, doubled: 6 }, missing: null, size: 2 });
    });

    it('returns relationships as their properties', async () => {
      await graph().run("CREATE (:Probe {slug: 'a'})-[:LEADS_TO {position: 1}]->(:Probe {slug: 'b'})");
      const rows = await graph().run('MATCH (:Probe)-[r:LEADS_TO]->(:Probe) RETURN r');
      expect(rows).toEqual([{ r: { position: 1 } }]);
    });

    it('sends whole numbers as whole numbers', async () => {
      await graph().run('UNWIND range(1, 5) AS i CREATE (:Probe {i: i})');
      const rows = await graph().run('MATCH (n:Probe) RETURN n.i AS i ORDER BY i LIMIT $limit', { limit: 2 });
      expect(rows).toEqual([{ i: 1 }, { i: 2 }]);
    });

    it('turns what the engine refuses into a GraphError with its code', async () => {
      const error = await graph()
        .run('MATCH (n:Probe RETURN n')
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(GraphError);
      expect(error).toHaveProperty('code', expect.any(String));
    });

    it('refuses a second node with the slug of the first', async () => {
      await graph().run("CREATE (n:Technique {slug: 'probe'}) SET n:Probe");
      await expect(graph().run("CREATE (:Technique {slug: 'probe'})")).rejects.toBeInstanceOf(GraphError);
    });

    it('keeps all of a transaction', async () => {
      const seen = await graph().transaction(async (transaction) => {
        await transaction.run('CREATE (:Probe)');
        await transaction.run('CREATE (:Probe)');
        return (await transaction.run('MATCH (n:Probe) RETURN count(n) AS count'))[0]?.count;
      });
      expect(seen).toBe(2);
      expect(await count()).toBe(2);
    });

    it('keeps nothing of a transaction whose work throws, and passes the error on', async () => {
      const work = graph().transaction(async (transaction) => {
        await transaction.run('CREATE (:Probe)');
        throw new RangeError('on purpose');
      });
      await expect(work).rejects.toThrow(new RangeError('on purpose'));
      expect(await count()).toBe(0);
    });

    it('keeps nothing of a transaction with a statement that failed', async () => {
      const work = graph().transaction(async (transaction) => {
        await transaction.run('CREATE (:Probe)');
        await transaction.run('THIS IS NOT CYPHER');
      });
      await expect(work).rejects.toBeInstanceOf(GraphError);
      expect(await count()).toBe(0);
    });

    it('loses no update when writers of one node meet', async () => {
      await graph().run('CREATE (:Probe {n: 0})');
      const increments = Array.from({ length: 6 }, () =>
        graph().transaction((transaction) => transaction.run('MATCH (p:Probe) SET p.n = p.n + 1')),
      );
      await Promise.all(increments);
      expect(await graph().run('MATCH (p:Probe) RETURN p.n AS n')).toEqual([{ n: 6 }]);
    });
  });
}
