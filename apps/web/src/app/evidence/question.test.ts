import { describe, expect, it } from 'vitest';
import { matrixQuestion } from './question';

describe('the question of the matrix', () => {
  it('is techniques against phenomena when nothing is said', () => {
    const { rows, columns, filter } = matrixQuestion({});
    expect([rows.name, columns.name, filter]).toEqual(['TECHNIQUE', 'PHENOMENON', {}]);
  });

  it('reads axes in any case and filters by their type', () => {
    const question = matrixQuestion({ rows: 'material', columns: 'YEAR', type: 'CHALLENGE', technique: 'x' });
    expect([question.rows.name, question.columns.name]).toEqual(['MATERIAL', 'YEAR']);
    expect(question.filter).toEqual({ type: 'CHALLENGE', technique: 'x' });
  });

  it('leaves out a filter on an axis, an unknown choice and a year that is no number', () => {
    const question = matrixQuestion({ technique: 'x', kind: 'MAGIC', year: 'soon', other: 'y' });
    expect(question.filter).toEqual({});
    expect(matrixQuestion({ year: '2017' }).filter).toEqual({ year: 2017 });
    expect(matrixQuestion({ year: '2017' }).parameters).toEqual({ year: '2017' });
  });
});
