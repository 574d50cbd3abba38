import { describe, expect, it } from 'vitest';
import { chosenOf, toggled } from './toggled';

describe('choosing a value of a facet', () => {
  it('keeps the other filters and goes back to the first page', () => {
    expect(toggled({ kind: 'EXPERIMENT', after: 'x', sort: 'name' }, 'operando', 'true')).toEqual({
      kind: 'EXPERIMENT',
      operando: 'true',
      sort: 'name',
    });
  });

  it('takes the place of another value, and is left out the second time', () => {
    expect(toggled({ kind: 'EXPERIMENT' }, 'kind', 'COMPUTATION')).toEqual({ kind: 'COMPUTATION' });
    expect(toggled({ kind: 'EXPERIMENT' }, 'kind', 'EXPERIMENT')).toEqual({});
  });

  it('adds an element to those chosen', () => {
    expect(toggled({ elements: 'Li' }, 'elements', 'O')).toEqual({ elements: 'Li,O' });
    expect(toggled({ elements: 'Li, O' }, 'elements', 'Li')).toEqual({ elements: 'O' });
    expect(chosenOf({ elements: 'Li, O' }, 'elements')).toEqual(['Li', 'O']);
  });
});
