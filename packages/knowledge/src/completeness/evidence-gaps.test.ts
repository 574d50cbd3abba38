import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkEvidence, readEvidence } from '../read/read-evidence.js';
import { checkReviewText } from './check-review-text.js';
import { readCoverage } from './coverage.js';

const complete = fileURLToPath(new URL('../../fixtures/complete', import.meta.url));
const review = 'reviews/doe-2020/review.yaml';
const findings = 'reviews/doe-2020/findings/all.yaml';
const publications = 'reviews/doe-2020/publications/all.json';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interphase-completeness-'));
  await cp(complete, folder, { recursive: true });
  // The text of a review stands beside its evidence, never inside.
  await rm(join(folder, 'text.md'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Replaces the first place where a text stands in a file, and gives the line of the replacement. */
async function change(file: string, from: string, to: string): Promise<number> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

describe('the gaps of a curation', () => {
  it('are none when every reference, section, figure, technique and number has its finding', async () => {
    const { problems, gaps } = await checkEvidence(folder);
    expect(problems).toEqual([]);
    expect(gaps).toEqual([]);
  });

  it.each<
    [code: string, file: string, from: string, to: string, shift: number, message: RegExp, where?: string]
  >([
    [
      'citation-number.missing',
      publications,
      '"citation-number": 1',
      '"note": "none"',
      0,
      /reference 1 has no/,
      review,
    ],
    [
      'citation-number.uncited',
      findings,
      '    - { publication: poe-2000, role: credited-to }\n',
      '',
      0,
      /reference 1, `poe-2000`/,
      review,
    ],
    [
      'citation-number.contradicted',
      review,
      'number: 3',
      'number: 2',
      0,
      /reference 2, `roe-2010`, is cited after all/,
    ],
    [
      'citation-number.unknown',
      review,
      '    - { number: 3,',
      '    - { number: 9, reason: Oops. }\n    - { number: 3,',
      0,
      /no reference 9/,
    ],
    ['section.unknown', findings, 'section: Outlook', 'section: Outlok', 0, /no section `Outlok`/],
    [
      'section.unreported',
      review,
      '  - name: Outlook',
      '  - name: Summary\n  - name: Outlook',
      0,
      /section `Summary`/,
    ],
    ['figure.unknown', findings, 'figure: 1a', 'figure: 1b', 0, /no figure `1b`/],
    ['figure.unreported', review, 'figures: [1a]', 'figures: [1a, 7]', 0, /figure `7`/],
    [
      'technique.unused',
      findings,
      'techniques: [galvanostatic-cycling]',
      'techniques: []',
      0,
      /`galvanostatic-cycling`/,
      'vocabulary/techniques/all.yaml',
    ],
    [
      'entry.orphan',
      'vocabulary/phenomena/all.yaml',
      '- {',
      '- { slug: luck, name: Luck, description: Chance. }\n- {',
      0,
      /phenomenon `luck`/,
    ],
    [
      'entry.orphan',
      'vocabulary/quantities/all.yaml',
      '- {',
      '- { slug: luck, name: L, symbol: L, unit: eV, description: D. }\n- {',
      0,
      /quantity `luck`/,
    ],
    [
      'entry.orphan',
      'vocabulary/length-scales/all.yaml',
      '- {',
      '- { slug: big, name: Big, minMetres: 1, maxMetres: 2 }\n- {',
      0,
      /length scale `big`/,
    ],
    [
      'entry.orphan',
      'vocabulary/materials/all.yaml',
      '- {',
      '- { slug: salt, name: Salt, formula: NaCl, variantOf: olivine-phosphate }\n- {',
      0,
      /material `salt`/,
    ],
    [
      'entry.orphan',
      publications,
      '  { "id": "poe',
      '  { "id": "joe-1999", "type": "book" },\n  { "id": "poe',
      0,
      /publication `joe-1999`/,
    ],
    ['number.unreadable', review, 'text: 300 K', 'text: 300 kelvins', 0, /`300 kelvins` is not one number/],
    ['number.unreadable', review, 'text: 300 K', 'text: at 300 K and 5 V', 0, /is not one number/],
    [
      'number.section',
      review,
      '  - name: Outlook\n    numbers:\n',
      '  - name: Outlook\n    numbers:\n      - { text: 200-300 meV, finding: hop-is-cheap }\n',
      2,
      /`hop-is-cheap` is not reported from the section `Outlook`/,
    ],
    ['number.unstated', review, 'text: ≥ 10C', 'text: ~10C', 0, /does not say `~10C`/],
    ['number.unstated', findings, 'lower: 0.2', 'lower: 0.25', 0, /does not say `200-300 meV`/, review],
  ])('%s in %s', async (code, file, from, to, shift, message, where) => {
    const line = await change(file, from, to);
    const { problems, gaps } = await checkEvidence(folder);
    expect(problems).toEqual([]);
    const found = gaps.filter((gap) => gap.code === code);
    expect(found.length, JSON.stringify(gaps, null, 2)).toBeGreaterThanOrEqual(1);
    expect(found[0]?.file).toBe(join(folder, where ?? file));
    if (where === undefined) expect(found[0]?.line).toBe(line + shift);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.expected).toBeTruthy();
    // What is incomplete can still be looked at.
    await readEvidence(folder);
  });

  it('review.missing: a review without the file that says what it holds', async () => {
    await rm(join(folder, review));
    const { problems, gaps } = await checkEvidence(folder);
    expect(problems).toEqual([]);
    expect(gaps).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: 'review.missing' })]));
  });

  it('section.unknown: a finding that does not say in which section it is reported', async () => {
    await change(findings, 'section: Results, ', '');
    const { gaps } = await checkEvidence(folder);
    expect(gaps.map(({ message }) => message)).toContain('no section is named');
  });

  it('number.section: a number that a finding of another folder says', async () => {
    const text = await readFile(join(folder, findings), 'utf8');
    await mkdir(join(folder, 'findings'));
    await writeFile(join(folder, 'findings/x.yaml'), text.replace('hop-is-cheap', 'hop-is-cheap-too'));
    await change('findings/x.yaml', 'cell-survives-fast-charge', 'cell-survives-too');
    await change(review, 'finding: hop-is-cheap }', 'finding: hop-is-cheap-too }');
    const { problems, gaps } = await checkEvidence(folder);
    expect(problems).toEqual([]);
    expect(gaps.map(({ code }) => code)).toEqual(['number.section']);
  });

  it('are not materials that something outside of the evidence names', async () => {
    await change('vocabulary/materials/all.yaml', '- {', '- { slug: salt, name: Salt, formula: NaCl }\n- {');
    expect((await checkEvidence(folder)).gaps).toHaveLength(1);
    expect((await checkEvidence(folder, new Set(['salt']))).gaps).toEqual([]);
  });

  it('ask nothing of the reference list of a work that is curated in part', async () => {
    await change(review, 'sections:', 'partOnly: The first half.\nsections:');
    await change(publications, '"citation-number": 1', '"note": "none"');
    expect((await checkEvidence(folder)).gaps).toEqual([]);
  });

  it('know a reference that another review lists', async () => {
    await cp(join(folder, 'reviews/doe-2020/publications'), join(folder, 'publications'), {
      recursive: true,
    });
    await writeFile(join(folder, publications), '[]');
    const elsewhere = ['poe-2000', 'roe-2010', 'zoe-2015'].map(
      (slug, i) => `{ number: ${i + 1}, publication: ${slug} }`,
    );
    await change(review, '  last: 3', `  last: 3\n  elsewhere: [${elsewhere.join(', ')}]`);
    expect(await checkEvidence(folder)).toMatchObject({ problems: [], gaps: [] });
  });
});

describe('mistakes in what a review says of itself', () => {
  it.each<[code: string, file: string, from: string, to: string, message: RegExp]>([
    ['field.missing', review, '  first: 1\n', '', /`references.first` is missing/],
    ['field.value', review, ', leftOut: Tells history.', '', /numbers/],
    ['field.value', review, 'leftOut: Tells', 'finding: hop-is-cheap, leftOut: Tells', /numbers/],
    [
      'field.unknown',
      review,
      'publication: doe-2020',
      'publication: doe-2020\nsection: []',
      /no field `section`/,
    ],
    [
      'reference.dangling',
      review,
      'finding: hop-is-cheap',
      'finding: hop-is-dear',
      /no finding `hop-is-dear`/,
    ],
    [
      'reference.dangling',
      review,
      'publication: doe-2020',
      'publication: doe-2021',
      /no publication `doe-2021`/,
    ],
    ['file.syntax', review, 'sections:', 'sections: [', /not readable/],
    [
      'material.variation',
      'vocabulary/materials/all.yaml',
      '  variantOf: olivine-phosphate\n',
      '',
      /from no material/,
    ],
    [
      'reference.circular',
      'vocabulary/materials/all.yaml',
      'formula: LiMPO4',
      'formula: LiMPO4, variantOf: lithium-iron-phosphate',
      /back to itself/,
    ],
    [
      'reference.circular',
      'vocabulary/techniques/all.yaml',
      '  measures: [current-rate]',
      '  measures: [current-rate]\n  combines: [both]\n- slug: both\n  name: Both\n  kind: experiment\n  family: F\n  description: D.\n  combines: [galvanostatic-cycling]',
      /back to itself/,
    ],
  ])('%s in %s', async (code, file, from, to, message) => {
    await change(file, from, to);
    const { problems } = await checkEvidence(folder);
    const found = problems.filter((problem) => problem.code === code);
    expect(found.length, JSON.stringify(problems, null, 2)).toBeGreaterThanOrEqual(1);
    expect(found[0]?.message).toMatch(message);
  });
});

describe('the text of a review against its inventory', () => {
  const text = join(complete, 'text.md');

  it('has every number as often as it stands under each heading', async () => {
    expect(await checkReviewText(folder, null, text)).toEqual([]);
    expect(await checkReviewText(folder, 'doe-2020', text)).toEqual([]);
  });

  it('text.number-missing: names the line of the text', async () => {
    await change(review, '      - { text: 200-300 meV, finding: hop-is-cheap }\n', '');
    expect(await checkReviewText(folder, null, text)).toMatchObject([
      { code: 'text.number-missing', file: text, line: 7, message: expect.stringContaining('`200-300 meV`') },
    ]);
  });

  it('text.number-extra: names the line of the inventory', async () => {
    const line = await change(
      review,
      '      - { text: 300 K',
      '      - { text: 5 V, leftOut: X. }\n      - { text: 300 K',
    );
    expect(await checkReviewText(folder, null, text)).toMatchObject([
      {
        code: 'text.number-extra',
        file: join(folder, review),
        line,
        message: expect.stringContaining('`5 V`'),
      },
    ]);
  });

  it('text.heading: a section that the text does not have', async () => {
    await change(review, 'name: Outlook', 'name: Prospects');
    const gaps = await checkReviewText(folder, null, text);
    expect(gaps).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: 'text.heading' })]));
  });

  it('says which reviews there are, and that a text cannot be read', async () => {
    await expect(checkReviewText(folder, 'roe', text)).rejects.toThrow(
      /no review "roe"; there are: doe-2020/,
    );
    await expect(checkReviewText(folder, null, join(folder, 'none.md'))).rejects.toThrow(/cannot be read/);
  });
});

describe('coverage', () => {
  it('counts findings per section, figure and technique', async () => {
    const { reviews, techniques, techniquesWithFindings, ranges, entries } = await readCoverage(folder);
    expect(reviews).toMatchObject([
      {
        slug: 'doe-2020',
        partOnly: null,
        findings: 2,
        sections: [
          {
            name: 'Results',
            findings: 1,
            withValues: 1,
            stated: 1,
            results: 1,
            references: 1,
            numbers: 2,
            numbersLeftOut: 0,
          },
          {
            name: 'Outlook',
            findings: 1,
            inferred: 1,
            limitations: 1,
            references: 0,
            numbers: 3,
            numbersLeftOut: 1,
          },
        ],
        figures: [{ figure: '1a', section: 'Results', findings: 1 }],
        complete: {
          references: { done: 3, total: 3 },
          sections: { done: 2, total: 2 },
          figures: { done: 1, total: 1 },
          numbers: { done: 5, total: 5 },
        },
      },
    ]);
    expect(techniques).toMatchObject([
      { slug: 'galvanostatic-cycling', findings: 1, publications: 0, materials: 1, range: null },
      { slug: 'nudged-elastic-band', findings: 1, publications: 1, materials: 1, range: 'stated' },
    ]);
    expect(techniquesWithFindings).toEqual({ done: 2, total: 2 });
    expect(ranges).toEqual({ stated: 1, inferred: 0, none: 1 });
    expect(entries).toMatchObject({ findings: 2, techniques: 2, publications: 4 });
  });

  it('counts findings of other works in the folder of a review apart', async () => {
    await change(
      findings,
      '{ publication: doe-2020, role: reported-by, section: Outlook }',
      '{ publication: zoe-2015, role: reported-by }',
    );
    const [only] = (await readCoverage(folder)).reviews;
    expect(only).toMatchObject({
      findings: 1,
      fromOtherWorks: 1,
      complete: { sections: { done: 1, total: 2 } },
    });
  });

  it('leaves out what is not done', async () => {
    await change(findings, '    - { publication: poe-2000, role: credited-to }\n', '');
    await change(findings, 'lower: 0.2', 'lower: 0.25');
    const [only] = (await readCoverage(folder)).reviews;
    expect(only?.complete).toMatchObject({
      references: { done: 2, total: 3 },
      numbers: { done: 3, total: 5 },
    });
  });
});
