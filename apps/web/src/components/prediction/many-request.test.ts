import { describe, expect, it } from 'vitest';
import { partsOf, readMany } from './many-request';
import { formulasOfTable } from './read-formulas';

const read = (fields: Record<string, string>, files: [name: string, text: string][] = []) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, text] of files) form.append('files', new File([text], name));
  return readMany(form, async (name, text) => formulasOfTable(name, text));
};

describe('many questions', () => {
  it('are the formulas of a text and of tables, then the structures', async () => {
    const request = await read({ formulas: 'Li3N\nLi2O', ion: 'Na' }, [
      ['a.cif', 'data_a'],
      ['t.csv', 'formula\nNaCl\n'],
    ]);
    expect(request.failure).toBeNull();
    expect(request.fields).toMatchObject({ what: 'conductivity', ion: 'Na' });
    expect(request.questions).toEqual([
      ...['Li3N', 'Li2O', 'NaCl'].map((formula) => ({ name: formula, formula })),
      { name: 'a.cif', cif: 'data_a' },
    ]);
  });

  it.each([
    [{}, [], /Nothing came/],
    [{}, [['a.cif', ' ']], /a\.cif is empty/],
    [{}, [['t.csv', 'a,b\n1,2\n']], /must be called formula/],
    [{ what: 'barrier', formulas: 'Li3N' }, [], /needs a structure/],
    [{ formulas: 'Li3N', temperature: 'warm' }, [], /“warm” is no number/],
    [{ formulas: 'Li3N\n'.repeat(2001) }, [], /2001 are more than 2000/],
  ] satisfies [object, [string, string][], RegExp][])(
    'are refused for %j with %j',
    async (fields, files, reason) => {
      const request = await read(fields, files);
      expect(request.failure).toMatch(reason);
      expect(request.questions).toEqual([]);
    },
  );

  it('are parted by number and by size, in their order', () => {
    const formulas = Array.from({ length: 130 }, (_, index) => ({ name: `${index}`, formula: 'Li3N' }));
    const cifs = ['a', 'b', 'c'].map((name) => ({ name, cif: 'x'.repeat(1_400_000) }));
    const parts = partsOf([...formulas, ...cifs]);
    expect(parts.map((part) => part.length)).toEqual([64, 64, 4, 1]);
    expect(parts.flat()).toEqual([...formulas, ...cifs]);
  });
});
