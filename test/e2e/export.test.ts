import { Cite } from '@citation-js/core';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiForTests } from './api-support.js';

const { url, data } = apiForTests();

const get = (file: string) => fetch(`${url()}/export/${file}`);

async function text(file: string): Promise<string> {
  const response = await get(file);
  const content = await response.text();
  expect(response.status, content).toBe(200);
  return content;
}

/** How many a list of the API holds. */
async function total(list: string, filter = ''): Promise<number> {
  const answer = await data(`{ ${list}(first: 1${filter}) { totalCount } }`);
  return z.object({ totalCount: z.number() }).parse(answer[list]).totalCount;
}

describe('a list as a file', () => {
  it.each([
    ['techniques', 'techniques'],
    ['materials', 'materials'],
    ['findings', 'findings'],
    ['publications', 'publications'],
    ['computed-properties', 'computedProperties'],
    ['runs', 'simulationRuns'],
  ])('%s: every entry, in CSV and JSON', async (file, list) => {
    // Runs of the first start may add to a list between two looks at it: what counts is a look without a change.
    const counts = async () => {
      const before = await total(list);
      const rows: unknown[] = parse(await text(`${file}.csv`), { columns: true });
      const records = z.array(z.unknown()).parse(JSON.parse(await text(`${file}.json`)));
      const after = await total(list);
      return before === after ? [rows.length - after, records.length - after] : 'changing';
    };
    await expect.poll(counts).toEqual([0, 0]);
  });

  it('keeps the filters of its address', async () => {
    const rows = parse(await text('findings.csv?material=lithium-iron-phosphate&certainty=stated'), {
      columns: true,
    });
    expect(rows).toHaveLength(
      await total('findings', ', filter: { material: "lithium-iron-phosphate", certainty: STATED }'),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(await text('materials.csv?elements=Li,La,Ti')).toMatch(/lithium-lanthanum-titanate/);
    expect(await text('techniques.csv?operando=true&minMetres=')).toMatch(/^slug,name/);
  });

  it.each([
    ['findings.csv?colour=red', 400, /no filter "colour"; there are certainty,/],
    ['findings.csv?certainty=maybe', 400, /none of INFERRED, STATED/],
    ['techniques.csv?minMetres=far', 400, /"far" is no number/],
    ['techniques.csv?minMetres=2&maxMetres=1', 400, /maxMetres/],
    ['graph.jsonld?kind=experiment', 400, /exported whole/],
    ['findings.xlsx', 404, /there are techniques\.csv,/],
  ])('%s is answered %i', async (file, status, message) => {
    const response = await get(file);
    expect(response.status).toBe(status);
    expect(z.object({ message: z.string() }).parse(await response.json()).message).toMatch(message);
  });
});

describe('a list that has no pages', () => {
  it.each(['phenomena', 'quantities', 'length-scales'])('%s: whole, in CSV and JSON', async (file) => {
    const rows: unknown[] = parse(await text(`${file}.csv`), { columns: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.parse(await text(`${file}.json`))).toHaveLength(rows.length);
    expect((await get(`${file}.csv?kind=experiment`)).status).toBe(400);
  });
});

describe('a bibliography', () => {
  it('holds each publication of the list once, and reads back', async () => {
    const items = z
      .array(z.looseObject({ id: z.string() }))
      .parse(JSON.parse(await text('publications.csl.json')));
    expect(new Set(items.map(({ id }) => id)).size).toBe(await total('publications'));
    const bibtex = await text('findings.bib?material=lithium-iron-phosphate');
    const keys = [...bibtex.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
    expect(keys).toContain('morgan-2004');
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Cite(bibtex).data).toHaveLength(keys.length);
    expect((await text('publications.ris?year=2010')).match(/^TY {2}- /gm)).toHaveLength(
      await total('publications', ', filter: { year: 2010 }'),
    );
  });
});

describe('findings as a LaTeX table', () => {
  it('has a row for each, keys of the bibliography, and nothing that LaTeX would stumble over', async () => {
    const filter = '?material=lithium-iron-phosphate';
    const table = await text(`findings.tex${filter}`);
    const rows = table.split('\n').filter((line) => line.endsWith('\\\\') && line.includes('\\cite{'));
    expect(rows).toHaveLength(await total('findings', ', filter: { material: "lithium-iron-phosphate" }'));
    expect(table).toContain('\\ce{LiFePO4}');
    const bibtex = await text(`findings.bib${filter}`);
    for (const [, keys = ''] of table.matchAll(/\\cite\{([^}]+)\}/g)) {
      for (const key of keys.split(',')) expect(bibtex).toContain(`{${key},`);
    }
    for (const row of rows) {
      expect(row.match(/(?<!\\)&/g)).toHaveLength(4);
      expect(row.replace(/\$[^$]*\$/g, '')).not.toMatch(/(?<!\\)[%#$_^]|[₀-₉⁰-⁹]/);
    }
  });
});

describe('the graph as linked data', () => {
  it('expands without loss: every word has a meaning, every entity is there', async () => {
    const document = z
      .looseObject({ '@graph': z.array(z.looseObject({ '@id': z.string(), '@type': z.string() })) })
      .parse(JSON.parse(await text('graph.jsonld')));
    const counts = {
      technique: 'techniques',
      material: 'materials',
      finding: 'findings',
      publication: 'publications',
    };
    for (const [kind, list] of Object.entries(counts)) {
      const ids = document['@graph'].filter((entry) => entry['@id'].startsWith(`urn:interphase:${kind}:`));
      expect(ids).toHaveLength(await total(list));
    }
    // `safe` throws where a word would be dropped because the context does not explain it.
    const strict: jsonld.Options.Expand & { safe: boolean } = { safe: true };
    const expanded = await jsonld.expand(JSON.parse(JSON.stringify(document)), strict);
    expect(expanded).toHaveLength(document['@graph'].length);
    const known = new Set(document['@graph'].map((entry) => entry['@id']));
    const named =
      JSON.stringify(document['@graph']).match(/urn:interphase:(?!term)[a-z-]+:[a-z0-9-]+/g) ?? [];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const quantity = expanded.find((entry) => entry['@id'] === 'urn:interphase:quantity:specific-capacity');
    expect(quantity).toMatchObject({
      'http://www.w3.org/2004/02/skos/core#exactMatch': [
        { '@id': expect.stringContaining('https://w3id.org/emmo/domain/electrochemistry#') },
      ],
      'https://schema.org/unitCode': [{ '@id': 'http://qudt.org/vocab/unit/MilliA-HR-PER-GM' }],
    });
  });
});
