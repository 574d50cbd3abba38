import { describe, expect, it } from 'vitest';
import { publicationProperties } from './publication-properties.js';

const item = { id: 'x', type: 'article-journal' as const, author: [] };
const family = (name: string) => ({ family: name });
const issued = { 'date-parts': [[2011, 3]] as [[number, ...number[]]] };

describe('the label of a publication', () => {
  it.each([
    [[family('Morgan'), family('Van der Ven'), family('Ceder')], issued, 'Morgan et al. 2011'],
    [[family('Adams'), family('Rao')], issued, 'Adams and Rao 2011'],
    [[{ literal: 'Department of Energy' }], undefined, 'Department of Energy'],
    [[], issued, 'x'],
  ])('%j', (author, date, name) => {
    expect(publicationProperties({ ...item, author, ...(date && { issued: date }) }).name).toBe(name);
  });

  it('is the site of a page of which only the address is stated', () => {
    const URL = 'https://www.energy.gov/fecm/carbon-negative-shot';
    expect(publicationProperties({ ...item, type: 'webpage', URL }).name).toBe('www.energy.gov');
  });

  it('gives authors in reading order and leaves out what is not stated', () => {
    const properties = publicationProperties({ ...item, author: [{ family: 'Islam', given: 'M. S.' }] });
    expect(properties.authors).toEqual(['M. S. Islam']);
    expect(properties.authorKeys).toEqual(['m. s. islam']);
    expect(properties.year).toBeUndefined();
    expect(properties.doi).toBeUndefined();
  });
});
