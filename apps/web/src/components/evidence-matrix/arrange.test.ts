import { describe, expect, it } from 'vitest';
import { arrange, placesOn } from './arrange';
import { grid, type Matrix } from './matrix';

const header = (key: string) => ({ key, label: key, findings: 1 });
const matrix: Matrix = {
  rows: [header('nano'), header('atomic')],
  columns: [header('2021'), header('1995'), header('2004')],
  cells: [
    { row: 0, column: 0, findings: 7, publications: 1 },
    { row: 1, column: 2, findings: 5, publications: 1 },
  ],
  totalFindings: 12,
};
const scales = [{ slug: 'atomic' }, { slug: 'nano' }];

describe('the order of rows and columns', () => {
  it('is that of nature for scales and years, cells going along', () => {
    const arranged = arrange(matrix, placesOn('LENGTH_SCALE', scales), placesOn('YEAR', scales));
    expect(arranged.rows.map(({ key }) => key)).toEqual(['atomic', 'nano']);
    expect(arranged.columns.map(({ key }) => key)).toEqual(['1995', '2004', '2021']);
    expect(grid(arranged).map((row) => row.map((cell) => cell?.findings ?? 0))).toEqual([
      [0, 5, 0],
      [0, 0, 7],
    ]);
  });

  it('stays for what has no order of its own', () => {
    expect(placesOn('MATERIAL', scales)).toBeNull();
    expect(arrange(matrix, null, null)).toEqual(matrix);
  });
});
