import { describe, expect, it } from 'vitest';
import { softBondValenceTable } from './pair-parameters.js';

describe('softBondValenceTable', () => {
  const li = { element: 'Li', charge: 1 };
  const o = { element: 'O', charge: -2 };

  it('finds a pair whichever ion comes first', () => {
    const pair = softBondValenceTable().find(li, o);
    expect(pair).toMatchObject({ r0: 1.17096, alpha: 1.937984, rmin: 1.940013, d0: 0.98816 });
    expect(softBondValenceTable().find(o, li)).toBe(pair);
  });

  it('has nothing for ions of like sign, other charges and pairs without a usable fit', () => {
    const table = softBondValenceTable();
    expect(table.find(li, { element: 'Na', charge: 1 })).toBeUndefined();
    expect(table.find(li, { element: 'O', charge: -1 })).toBeUndefined();
    expect(table.find({ element: 'Mg', charge: 2 }, { element: 'I', charge: -1 })).toBeUndefined();
  });
});
