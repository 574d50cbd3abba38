import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyIn, singleSources, surprisingGaps } from './gaps';
import { corner, grid, type Matrix, shadeOf } from './matrix';

const header = (key: string, findings: number) => ({ key, label: key.toUpperCase(), findings });
const cell = (row: number, column: number, findings = 1) => ({ row, column, findings, publications: 1 });

const matrix: Matrix = {
  rows: [header('nmr', 6), header('xrd', 4)],
  columns: [header('redox', 5), header('cracks', 4), header('shuttle', 1)],
  cells: [cell(0, 0, 5), cell(1, 1, 4), cell(1, 2)],
  totalFindings: 10,
};

describe('surprising gaps', () => {
  it('are empty cells between well-studied sides, most expected first', () => {
    expect(surprisingGaps(matrix).map((gap) => [gap.row.key, gap.column.key, gap.expected])).toEqual([
      ['nmr', 'cracks', 2.4],
      ['xrd', 'redox', 2],
    ]);
  });

  it('are never cells with findings, and none are in an empty matrix', () => {
    expect(surprisingGaps({ rows: [], columns: [], cells: [], totalFindings: 0 })).toEqual([]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5), { maxLength: 6 }), (filled) => {
        const cells = filled.map((index) => cell(Math.floor(index / 3), index % 3));
        const gaps = surprisingGaps({ ...matrix, cells });
        const full = cells.map((one) => [matrix.rows[one.row], matrix.columns[one.column]]);
        for (const gap of gaps) expect(full).not.toContainEqual([gap.row, gap.column]);
        const expected = gaps.map((gap) => gap.expected);
        expect(expected).toEqual([...expected].sort((a, b) => b - a));
      }),
    );
  });
});

describe('one-sided knowledge', () => {
  it('names columns with a single row and that row', () => {
    expect(singleSources(matrix).map(({ header, only }) => [header.key, only.key])).toEqual([
      ['redox', 'nmr'],
      ['cracks', 'xrd'],
      ['shuttle', 'xrd'],
    ]);
    expect(singleSources({ ...matrix, cells: [...matrix.cells, cell(1, 0)] })).toHaveLength(2);
  });

  it('keeps what the other side lacks', () => {
    expect(onlyIn(matrix.rows, [header('xrd', 1)])).toEqual([matrix.rows[0]]);
  });
});

describe('the part that is shown', () => {
  it('is a corner whose grid has its cells in place', () => {
    const part = corner(matrix, 2, 2);
    expect(part.cells).toHaveLength(2);
    expect(grid(part).map((row) => row.map((one) => one?.findings ?? 0))).toEqual([
      [5, 0],
      [0, 4],
    ]);
  });

  it('is shaded by doubling counts', () => {
    expect([0, 1, 2, 3, 4, 7, 8, 15, 16, 400].map(shadeOf)).toEqual([0, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
});
