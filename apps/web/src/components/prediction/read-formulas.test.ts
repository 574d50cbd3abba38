import { describe, expect, it } from 'vitest';
import { formulaLines } from './formula-lines';
import { formulasOfTable } from './read-formulas';

describe('formulas', () => {
  it('are the lines of a text', () => {
    expect(formulaLines(' Li3N \r\n\nLi2O\n')).toEqual(['Li3N', 'Li2O']);
  });

  it.each([
    ['a column formula among others', 'id,Formula,source\n1,Li3N,"a, b"\n2,Li2O,c\n3,,d\n', ['Li3N', 'Li2O']],
    ['the only column, without a head', 'Li3N\r\nLi2O\r\n', ['Li3N', 'Li2O']],
    ['the only column, with a head and a byte order mark', '\ufeffformula\nLi3N\n', ['Li3N']],
  ])('are %s of a table', (_, text, formulas) => expect(formulasOfTable('t.csv', text)).toEqual(formulas));

  it.each([
    ['id,name\n1,x\n', /columns id, name; one of them must be called formula/],
    ['formula\n', /t\.csv holds no formulas/],
    ['formula\n"Li3N\n', /t\.csv cannot be read as CSV/],
  ])('are missing from %j with a reason', (text, reason) =>
    expect(formulasOfTable('t.csv', text)).toMatch(reason),
  );
});
