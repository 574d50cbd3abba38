import { describe, expect, it } from 'vitest';
import { exportCitation } from './export-citation.js';

const csl = JSON.stringify({
  id: 'doe-2020',
  type: 'article-journal',
  title: `A title long enough that a writer of fixed line length would have to break it in the middle of a word`,
  author: [
    { family: 'Doe', given: 'J.' },
    { family: 'Muñoz-García', given: 'A. B.' },
  ],
  'container-title': 'Journal of Examples',
  volume: '7',
  page: '1-9',
  issued: { 'date-parts': [[2020, 10, 14]] },
  'citation-number': 17,
  note: 'A remark of the curator.',
});

describe('exportCitation', () => {
  it('writes BibTeX under the slug, with year and month', () => {
    const text = exportCitation(csl, 'bibtex');
    expect(text).toMatch(/^@article\{doe-2020,/);
    expect(text).toContain('year = {2020}');
    expect(text).toContain('month = {10}');
    expect(text).toContain("Mu{\\~n}oz-Garc{\\'i}a");
  });

  it('writes RIS with one tag a line', () => {
    const lines = exportCitation(csl, 'ris').split('\n');
    expect(lines[0]).toBe('TY  - JOUR');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines).toContain('AU  - Muñoz-García, A. B.');
  });

  it('writes the CSL-JSON item without what belongs to the curation', () => {
    const [item] = JSON.parse(exportCitation(csl, 'csl-json'));
    expect(item).toMatchObject({ id: 'doe-2020', volume: '7' });
    expect(item).not.toHaveProperty('note');
    expect(item).not.toHaveProperty('citation-number');
  });
});
