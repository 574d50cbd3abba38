import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Evidence, readEvidence } from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';

/** The terms of other vocabularies that the evidence names, against the table of vocabularies beside it. */

const folder = fileURLToPath(new URL('../../data/knowledge', import.meta.url));
const table = readFileSync(`${folder}/vocabulary/README.md`, 'utf8');
const namespaces = [...table.matchAll(/\| `(https?:\/\/[^`]+[#/])` \|/g)].map(([, iri = '']) => iri);

const kinds = ['techniques', 'quantities', 'phenomena', 'materials'] as const;

describe('terms of other vocabularies', () => {
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = await readEvidence(folder);
  });

  it('come from a vocabulary of the table, each of which is used', () => {
    const terms = kinds.flatMap((kind) => evidence[kind].flatMap(({ sameAs }) => sameAs));
    expect(terms.length).toBeGreaterThan(40);
    const namespaceOf = (iri: string) => iri.slice(0, iri.search(/[A-Za-z]\w*$/));
    expect(terms.filter((iri) => !namespaces.includes(namespaceOf(iri)))).toEqual([]);
    expect(new Set(terms.map(namespaceOf))).toEqual(new Set(namespaces));
  });

  it.each(kinds)('each mean one entry only: %s', (kind) => {
    const terms = evidence[kind].flatMap(({ sameAs }) => sameAs);
    expect(terms.filter((iri, at) => terms.indexOf(iri) !== at)).toEqual([]);
  });
});
