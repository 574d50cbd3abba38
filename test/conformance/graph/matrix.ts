import { evidenceAxes, evidenceMatrix, listFindings, loadEvidence } from '@interphase/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphUnderTest } from './graph-under-test.js';
import { withSecondReview } from './second-review.js';

/** Counts where two axes cross. */
export function matrixConforms({ graph, evidence, statementsOf }: GraphUnderTest): void {
  describe('the evidence matrix', () => {
    beforeAll(() => loadEvidence(graph(), withSecondReview(evidence()), { rebuild: true }));

    it('counts findings and distinct publications where two axes cross, most findings first', async () => {
      expect(await evidenceMatrix(graph(), 'technique', 'material')).toEqual({
        rows: [
          { key: 'neutron-powder-diffraction', label: 'Neutron powder diffraction', findings: 2 },
          { key: 'nudged-elastic-band', label: 'Nudged elastic band', findings: 1 },
          { key: 'poisson-blocking-model', label: 'Poisson blocking model', findings: 1 },
        ],
        columns: [
          { key: 'lithium-iron-phosphate', label: 'Lithium iron phosphate', findings: 4 },
          { key: 'olivine-phosphate', label: 'Olivine phosphate', findings: 1 },
        ],
        cells: [
          { row: 0, column: 0, findings: 2, publications: 3 },
          { row: 1, column: 0, findings: 1, publications: 2 },
          { row: 1, column: 1, findings: 1, publications: 2 },
          { row: 2, column: 0, findings: 1, publications: 2 },
        ],
        totalFindings: 4,
      });
    });

    it('tells sections of the same name in two reviews apart', async () => {
      const { rows } = await evidenceMatrix(graph(), 'section', 'year');
      expect(rows).toEqual([
        {
          key: 'bianchini-2022/progress-in-computations',
          label: expect.stringMatching(/^Progress in Computations \(Bianchini.* 2022\)$/),
          findings: 3,
        },
        {
          key: 'other-2023/progress-in-computations',
          label: 'Progress in Computations (Other 2023)',
          findings: 1,
        },
      ]);
    });

    it('takes the years of the work that is credited, not of the reviews that report it', async () => {
      const { columns } = await evidenceMatrix(graph(), 'section', 'year');
      expect(columns).toEqual([
        { key: '2004', label: '2004', findings: 2 },
        { key: '2010', label: '2010', findings: 1 },
      ]);
    });

    it('crosses an axis with itself: a symmetric matrix with its headers on the diagonal', async () => {
      for (const axis of evidenceAxes) {
        const { rows, columns, cells } = await evidenceMatrix(graph(), axis, axis);
        expect(columns).toEqual(rows);
        const at = (row: number, column: number) =>
          cells.find((cell) => cell.row === row && cell.column === column)?.findings;
        for (const { row, column, findings } of cells) expect(at(column, row)).toBe(findings);
        for (const [index, { findings }] of rows.entries()) expect(at(index, index)).toBe(findings);
      }
    });

    it('counts within the filter', async () => {
      const matrix = await evidenceMatrix(graph(), 'technique', 'phenomenon', { review: 'other-2023' });
      expect(matrix).toMatchObject({
        rows: [{ key: 'neutron-powder-diffraction', findings: 1 }],
        columns: [{ key: 'lithium-diffusion', findings: 1 }],
        cells: [{ row: 0, column: 0, findings: 1, publications: 2 }],
        totalFindings: 1,
      });
      expect(await evidenceMatrix(graph(), 'year', 'quantity', { material: 'no-such' })).toEqual({
        rows: [],
        columns: [],
        cells: [],
        totalFindings: 0,
      });
    });

    it('gives keys that the filter of findings takes, with as many findings', async () => {
      for (const axis of evidenceAxes) {
        const { rows } = await evidenceMatrix(graph(), axis, 'material');
        expect(rows.length).toBeGreaterThan(0);
        for (const { key, findings } of rows) {
          const filter = { [axis]: axis === 'year' ? Number(key) : key };
          expect((await listFindings(graph(), filter)).totalCount).toBe(findings);
        }
      }
    });

    it('sends four statements, three where an axis crosses itself', async () => {
      expect(await statementsOf(() => evidenceMatrix(graph(), 'technique', 'year'))).toBe(4);
      expect(await statementsOf(() => evidenceMatrix(graph(), 'technique', 'technique'))).toBe(3);
    });
  });
}
