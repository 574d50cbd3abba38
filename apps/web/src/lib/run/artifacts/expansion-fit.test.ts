import { describe, expect, it } from 'vitest';
import { artifactTable } from './tables';

const errors = { rootMeanSquareError: 0.01, meanAbsoluteError: 0.01, largestError: 0.01 };
const fit = (rows: readonly Record<string, number>[]) => ({
  name: 'fit',
  data: { source: 'given', rows, ...errors },
});
const validation = {
  name: 'cross-validation',
  data: { folds: 10, penalty: 0.1, error: 0.02, tried: [{ penalty: 0.1, error: 0.02 }] },
};
const barriers = fit([{ given: 0.3, predicted: 0.31, validated: 0.32 }]);
const energies = fit([{ composition: 0.5, given: 0.3, predicted: 0.31, validated: 0.32 }]);

describe('the fit of an expansion as a table', () => {
  it('tells barriers, in eV, from energies per site', () => {
    expect(artifactTable([barriers], 'fit')).toEqual({
      columns: ['given_ev', 'predicted_ev', 'left_out_ev'],
      rows: [[0.3, 0.31, 0.32]],
    });
    expect(artifactTable([energies], 'fit')?.columns).toContain('given_ev_per_site');
    expect(artifactTable([energies], 'fit')?.rows).toEqual([[0.5, 0.3, 0.31, 0.32]]);
  });

  it('has the errors of what was left out in the unit of the fit, for a penalty that was given too', () => {
    const columnOf = (one: ReturnType<typeof fit>) =>
      artifactTable([one, validation], 'cross-validation')?.columns[1];
    expect(columnOf(barriers)).toBe('left_out_error_ev');
    expect(columnOf(energies)).toBe('left_out_error_ev_per_site');
    const given = { ...validation, data: { ...validation.data, tried: [] } };
    expect(artifactTable([barriers, given], 'cross-validation')?.rows).toEqual([[0.1, 0.02]]);
  });
});
