import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { fromNeo4j, toNeo4j } from './neo4j-values.js';

describe('values on their way to Neo4j', () => {
  it('keep whole numbers whole, also inside lists and maps', () => {
    expect(toNeo4j(3)).toEqual(neo4j.int(3));
    expect(toNeo4j(0.5)).toBe(0.5);
    expect(toNeo4j({ rows: [{ n: 1, s: 'x', missing: undefined }] })).toEqual({
      rows: [{ n: neo4j.int(1), s: 'x', missing: null }],
    });
  });
});

describe('values from Neo4j', () => {
  it('are plain numbers and objects', () => {
    const node = new neo4j.types.Node(neo4j.int(1), ['Technique'], { slug: 'a', n: neo4j.int(5) });
    expect(fromNeo4j([node, { inner: neo4j.int(7) }, null, 'text'])).toEqual([
      { slug: 'a', n: 5 },
      { inner: 7 },
      null,
      'text',
    ]);
  });
});
