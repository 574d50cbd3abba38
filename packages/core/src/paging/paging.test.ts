import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParameterError } from '../errors/input-error.js';
import { type Connection, pageOf } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { checkPage, maximumPageSize } from './page.js';

const slugs = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 40 })
  .map((list) => list.sort());
const self = (slug: string) => slug;

describe('cursor', () => {
  it('gives back any key, in characters that need no escaping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        const cursor = encodeCursor(key);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(cursor, [])).toBe(key);
      }),
    );
  });

  it.each(['', 'not a cursor', '%%%', 'YQ==', 'YR'])('refuses %j', (text) => {
    expect(() => checkPage({ after: text }, ['findings'])).toThrow(ParameterError);
  });
});

describe('checkPage', () => {
  it('names the maximum and the field', () => {
    const attempt = () => checkPage({ first: maximumPageSize + 1 }, ['materials']);
    expect(attempt).toThrow(/101.*0 to 100/);
    expect(attempt).toThrow(expect.objectContaining({ path: ['materials', 'first'] }));
  });

  it.each([-1, 1.5, Number.NaN])('refuses a size of %d', (first) => {
    expect(() => checkPage({ first })).toThrow(ParameterError);
  });

  it('refuses both ends at once', () => {
    expect(() => checkPage({ first: 1, last: 1 })).toThrow(ParameterError);
  });
});

describe('pageOf', () => {
  it('walks every entry once, from either end', () => {
    fc.assert(
      fc.property(slugs, fc.integer({ min: 1, max: 7 }), (list, size) => {
        const forward: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const page: Connection<string> = pageOf(list, { first: size, after }, self);
          forward.push(...page.edges.map((edge) => edge.node));
          expect(page.totalCount).toBe(list.length);
          after = page.pageInfo.endCursor;
          more = page.pageInfo.hasNextPage;
        }
        expect(forward).toEqual(list);
        const backward: string[] = [];
        for (let before: string | null = null, more = true; more; ) {
          const page: Connection<string> = pageOf(list, { last: size, before }, self);
          backward.unshift(...page.edges.map((edge) => edge.node));
          before = page.pageInfo.startCursor;
          more = page.pageInfo.hasPreviousPage;
        }
        expect(backward).toEqual(list);
      }),
    );
  });

  it('continues at the right place when entries before the cursor have gone', () => {
    const first = pageOf(['a', 'b', 'c', 'd'], { first: 2 }, self);
    const second = pageOf(['c', 'd', 'e'], { first: 2, after: first.pageInfo.endCursor }, self);
    expect(second.edges.map((edge) => edge.node)).toEqual(['c', 'd']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('gives an empty page for first: 0, with the count', () => {
    expect(pageOf(['a'], { first: 0 }, self)).toMatchObject({
      edges: [],
      totalCount: 1,
      pageInfo: { hasNextPage: true, startCursor: null },
    });
  });
});
