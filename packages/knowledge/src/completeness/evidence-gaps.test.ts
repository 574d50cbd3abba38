import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkEvidence, readEvidence } from '../read/read-evidence.js';
import { completeEvidence, findings, publications, review } from './complete-evidence.fixture.js';

const { folder, pathOf, change } = completeEvidence();

describe('the gaps of a curation', () => {
  it('are none when every reference, section, figure, technique and number has its finding', async () => {
    const { problems, gaps } = await checkEvidence(folder());
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
    const { problems, gaps } = await checkEvidence(folder());
    expect(problems).toEqual([]);
    const found = gaps.filter((gap) => gap.code === code);
    expect(found.length, JSON.stringify(gaps, null, 2)).toBeGreaterThanOrEqual(1);
    expect(found[0]?.file).toBe(pathOf(where ?? file));
    if (where === undefined) expect(found[0]?.line).toBe(line + shift);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.expected).toBeTruthy();
    // What is incomplete can still be looked at.
    await readEvidence(folder());
  });

  it('review.missing: a review without the file that says what it holds', async () => {
    await rm(pathOf(review));
    const { problems, gaps } = await checkEvidence(folder());
    expect(problems).toEqual([]);
    expect(gaps).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: 'review.missing' })]));
  });

  it('section.unknown: a finding that does not say in which section it is reported', async () => {
    await change(findings, 'section: Results, ', '');
    const { gaps } = await checkEvidence(folder());
    expect(gaps.map(({ message }) => message)).toContain('no section is named');
  });

  it('number.section: a number that a finding of another folder says', async () => {
    const text = await readFile(pathOf(findings), 'utf8');
    await mkdir(pathOf('findings'));
    await writeFile(pathOf('findings/x.yaml'), text.replace('hop-is-cheap', 'hop-is-cheap-too'));
    await change('findings/x.yaml', 'cell-survives-fast-charge', 'cell-survives-too');
    await change(review, 'finding: hop-is-cheap }', 'finding: hop-is-cheap-too }');
    const { problems, gaps } = await checkEvidence(folder());
    expect(problems).toEqual([]);
    expect(gaps.map(({ code }) => code)).toEqual(['number.section']);
  });

  it('are not materials that something outside of the evidence names', async () => {
    await change('vocabulary/materials/all.yaml', '- {', '- { slug: salt, name: Salt, formula: NaCl }\n- {');
    expect((await checkEvidence(folder())).gaps).toHaveLength(1);
    expect((await checkEvidence(folder(), new Set(['salt']))).gaps).toEqual([]);
  });

  it('ask nothing of the reference list of a work that is curated in part', async () => {
    await change(review, 'sections:', 'partOnly: The first half.\nsections:');
    await change(publications, '"citation-number": 1', '"note": "none"');
    expect((await checkEvidence(folder())).gaps).toEqual([]);
  });

  it('know a reference that another review lists', async () => {
    await cp(pathOf('reviews/doe-2020/publications'), pathOf('publications'), {
      recursive: true,
    });
    await writeFile(pathOf(publications), '[]');
    const elsewhere = ['poe-2000', 'roe-2010', 'zoe-2015'].map(
      (slug, i) => `{ number: ${i + 1}, publication: ${slug} }`,
    );
    await change(review, '  last: 3', `  last: 3\n  elsewhere: [${elsewhere.join(', ')}]`);
    expect(await checkEvidence(folder())).toMatchObject({ problems: [], gaps: [] });
  });
});
