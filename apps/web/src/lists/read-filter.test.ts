import { describe, expect, it } from 'vitest';
import { choice, names, number, readFilter, text, yesOrNo } from './read-filter';

const FIELDS = {
  kind: choice('COMPUTATION', 'EXPERIMENT'),
  elements: names,
  operando: yesOrNo,
  minMetres: number,
  material: text,
};

describe('the filter of an address', () => {
  it('reads every field that it knows', () => {
    expect(
      readFilter(FIELDS, {
        kind: 'EXPERIMENT',
        elements: 'Li, O',
        operando: 'false',
        minMetres: '1e-3',
        material: 'graphite',
        sort: 'name',
      }),
    ).toEqual({
      kind: 'EXPERIMENT',
      elements: ['Li', 'O'],
      operando: false,
      minMetres: 1e-3,
      material: 'graphite',
    });
  });

  it('leaves out what means nothing', () => {
    expect(
      readFilter(FIELDS, { kind: 'MAGIC', elements: ' , ', operando: 'perhaps', minMetres: 'small' }),
    ).toEqual({});
  });
});
