import { describe, expect, it } from 'vitest';
import { authorsAndYear, familyName } from './authors';

describe('authorsAndYear', () => {
  it.each([
    [['D. Morgan', 'A. Van der Ven', 'G. Ceder'], 'Morgan et al. 2004'],
    [['Kang, B.', 'Ceder, G.'], 'Kang and Ceder 2004'],
    [['M. S. Islam'], 'Islam 2004'],
    [[], 'morgan-2004 2004'],
  ])('%j', (authors, expected) => {
    expect(authorsAndYear({ slug: 'morgan-2004', authors, year: 2004 })).toBe(expected);
  });

  it('keeps particles with the family name', () => {
    expect(familyName('Anton van der Ven')).toBe('van der Ven');
  });
});
