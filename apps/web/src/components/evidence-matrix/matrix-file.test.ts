import { describe, expect, it } from 'vitest';
import type { Matrix } from './matrix';
import { matrixCsv } from './matrix-csv';
import { matrixSvg } from './matrix-svg';

const matrix: Matrix = {
  rows: [{ key: 'nmr', label: 'NMR, solid state', findings: 3 }],
  columns: [
    { key: 'redox', label: 'Redox <anions>', findings: 3 },
    { key: 'cracks', label: 'Cracks', findings: 1 },
  ],
  cells: [{ row: 0, column: 0, findings: 3, publications: 2 }],
  totalFindings: 4,
};

describe('the matrix as a file', () => {
  it('is a table with its gaps as 0', () => {
    expect(matrixCsv(matrix)).toBe('key,label,findings,redox,cracks\r\nnmr,"NMR, solid state",3,3,0\r\n');
  });

  it('is a drawing with its words escaped', () => {
    const svg = matrixSvg(matrix, 'Findings & gaps');
    expect(svg).toContain('<title>Findings &amp; gaps</title>');
    expect(svg).toContain('Redox &lt;anions&gt;');
    expect(svg.match(/<rect x=/g)).toHaveLength(2);
    expect(svg).toMatch(/text-anchor="middle">3<\/text>/);
  });
});
