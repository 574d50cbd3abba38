import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from './links.js';
import { type SearchOptions, waysBetween } from './search.js';

type Edge = readonly [string, string];

/** A search over a graph that is given by its edges. */
function search(edges: readonly Edge[], from: string, to: string, options: Partial<SearchOptions> = {}) {
  const link = (a: string, b: string, along: boolean): Link => ({
    from: a,
    to: b,
    along,
    type: 'SUPPORTS',
    role: null,
    quantity: null,
  });
  const links = edges.flatMap(([a, b]) => [link(a, b, true), link(b, a, false)]);
  const asked: string[] = [];
  const ways = waysBetween(
    from,
    to,
    async (keys) => {
      asked.push(...keys);
      return new Map(
        keys.map((key) => [
          key,
          links.filter((one) => one.from === key).toSorted((a, b) => (a.to < b.to ? -1 : 1)),
        ]),
      );
    },
    { maxLength: 6, enough: 1000, mayBridge: () => true, ...options },
  );
  return ways.then((found) => ({
    ways: found.map((way) => [from, ...way.map((one) => one.to)].join('')),
    found,
    asked,
  }));
}

const edgesOf = (...pairs: string[]): Edge[] => pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]);

describe('the search between two ends', () => {
  it('finds the shortest ways first and then longer ones without detours', async () => {
    const { ways } = await search(edgesOf('ab', 'bz', 'ac', 'cz', 'ad', 'de', 'ez', 'be'), 'a', 'z');
    expect(ways).toEqual(['abz', 'acz', 'adez']);
  });

  it('gives every link in reading direction', async () => {
    const { found } = await search(edgesOf('ba', 'bz'), 'a', 'z');
    expect(found[0]?.map(({ from, to, along }) => [from, to, along])).toEqual([
      ['a', 'b', false],
      ['b', 'z', true],
    ]);
  });

  it('stops at the length where there are enough, and at the longest allowed', async () => {
    const edges = edgesOf('az', 'ab', 'bz');
    expect((await search(edges, 'a', 'z', { enough: 1 })).ways).toEqual(['az']);
    expect((await search(edges, 'a', 'z', { enough: 2 })).ways).toEqual(['az', 'abz']);
    expect((await search(edgesOf('ab', 'bc', 'cz'), 'a', 'z', { maxLength: 2 })).ways).toEqual([]);
  });

  it('goes through nothing that may not bridge, though an end may be such a thing', async () => {
    const mayBridge = (key: string) => key !== 'h' && key !== 'z';
    const { ways } = await search(edgesOf('ah', 'hz', 'ab', 'bc', 'cz'), 'a', 'z', { mayBridge });
    expect(ways).toEqual(['abcz']);
  });

  it('goes on from the side with fewer things', async () => {
    const crowd = Array.from({ length: 400 }, (_, index): Edge => ['hub', `member-${index}`]);
    const { found, asked } = await search([...crowd, ['hub', 'b'], ['b', 'z']], 'z', 'hub', { enough: 1 });
    expect(found).toHaveLength(1);
    expect(asked).toEqual(['z', 'b']);
  });

  it('finds all shortest ways of any small graph, and never a thing twice', async () => {
    const node = fc.integer({ min: 0, max: 7 }).map((index) => String.fromCharCode(97 + index));
    const edges = fc.uniqueArray(fc.tuple(node, node), {
      selector: ([a, b]) => [a, b].toSorted().join(''),
      maxLength: 16,
    });
    await fc.assert(
      fc.asyncProperty(edges, async (pairs) => {
        const graph = pairs.filter(([a, b]) => a !== b);
        const { ways } = await search(graph, 'a', 'h', { maxLength: 5 });
        const expected = shortest(graph, 'a', 'h', 5);
        const length = ways[0]?.length;
        expect(ways.filter((way) => way.length === length).toSorted()).toEqual(expected);
        for (const way of ways) expect(new Set(way).size).toBe(way.length);
        expect(ways.map((way) => way.length)).toEqual(
          ways.map((way) => way.length).toSorted((a, b) => a - b),
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

/** All shortest ways, by trying every one. */
function shortest(edges: readonly Edge[], from: string, to: string, maxLength: number): string[] {
  let ways = [from];
  for (let length = 1; length <= maxLength; length += 1) {
    ways = ways.flatMap((way) =>
      edges
        .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
        .filter(([a, b]) => a === way.at(-1) && !way.includes(b))
        .map(([, b]) => way + b),
    );
    const found = ways.filter((way) => way.endsWith(to));
    if (found.length > 0) return found.toSorted();
  }
  return [];
}
