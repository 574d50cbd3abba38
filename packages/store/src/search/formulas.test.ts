import { describe, expect, it } from 'vitest';
import { rewrittenFormulas, withCanonicalFormulas } from './formulas.js';

describe('formulas in a text', () => {
  it.each([
    ['Li4Fe4P4O16', 'LiFePO4'],
    ['FePO4Li', 'LiFePO4'],
    ['LiFe(PO₄) at 300 K', 'LiFePO4 at 300 K'],
    ['γ-Li₃PO₄', 'γ-Li3PO4'],
    ['Na3V2(PO4)2F3/NaZr2[PO4]3', 'Na3V2P2O8F3/NaZr2P3O12'],
    ['LFP and NMC622 by XRD, CO, LiF, Fe2, 10C', 'LFP and NMC622 by XRD, CO, LiF, Fe2, 10C'],
    ['Na1+xZr2SixP3-xO12', 'Na1+xZr2SixP3-xO12'],
    ['lifepo4', 'lifepo4'],
  ])('%j becomes %j', (text, expected) => {
    expect(withCanonicalFormulas(text)).toBe(expected);
  });

  it('are listed where they are written otherwise', () => {
    expect(rewrittenFormulas('LiFePO4 is Fe1Li1(PO4)1, and O4PFeLi; TiO2 stays')).toEqual(['LiFePO4']);
  });
});
