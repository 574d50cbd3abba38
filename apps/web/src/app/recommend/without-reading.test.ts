import { describe, expect, it } from 'vitest';
import { withoutReading } from './without-reading';

describe('a question without one reading', () => {
  it('loses the words that were read', () => {
    expect(
      withoutReading(
        { text: 'Lithium plating in a full cell', kind: 'EXPERIMENT' },
        { field: 'phenomenon', words: 'lithium plating' },
      ),
    ).toEqual({ text: 'in a full cell', kind: 'EXPERIMENT' });
    expect(withoutReading({ text: 'operando' }, { field: 'operando', words: 'operando' })).toEqual({});
  });

  it('loses the fields that were filled in', () => {
    expect(
      withoutReading({ text: 'x', minMetres: '1', maxMetres: '2' }, { field: 'length', words: '' }),
    ).toEqual({ text: 'x' });
  });

  it('is not there when nothing can be left out', () => {
    expect(withoutReading({ text: 'x' }, { field: 'material', words: '' })).toBeNull();
    expect(withoutReading({ text: 'x' }, { field: 'material', words: 'olivine' })).toBeNull();
  });
});
