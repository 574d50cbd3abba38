import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Source } from './entry.js';
import { verdict } from './verdict.js';

const entry = (source: Source, numbers: Partial<Entry>): Entry => ({
  source,
  technique: null,
  value: null,
  lower: null,
  upper: null,
  unit: 'eV',
  conditions: [],
  origin: { type: 'Finding', key: 'any' },
  label: '',
  ...numbers,
});
const at = (kelvin: number) => [{ name: 'temperature', value: String(kelvin), unit: 'K' }];

describe('the verdict', () => {
  it('says when nothing can be compared', () => {
    expect(verdict([], 'eV')).toMatch(/^Nothing is reported/);
    expect(verdict([entry('REPORTED', { value: 0.3 })], 'eV')).toBe(
      'Only reported numbers can be looked at (0.3 eV): there is nothing to compare them with.',
    );
  });

  it('finds agreement where intervals overlap, in whatever unit', () => {
    const entries = [
      entry('REPORTED', { lower: 270, upper: 550, unit: 'meV' }),
      entry('SIMULATED', { value: 0.5 }),
      entry('PREDICTED', { value: 0.4, lower: 0.2, upper: 0.6 }),
    ];
    expect(verdict(entries, 'eV')).toBe(
      'Reported (0.27 to 0.55 eV), simulated (0.5 eV) and predicted (0.2 to 0.6 eV) agree within their uncertainties.',
    );
  });

  it('says which lies above which and by how much', () => {
    const entries = [
      entry('REPORTED', { value: 0.3 }),
      entry('REPORTED', { value: 0.4 }),
      entry('SIMULATED', { value: 0.9, lower: 0.8, upper: 1 }),
    ];
    expect(verdict(entries, 'eV')).toBe(
      'Reported (0.3 to 0.4 eV, 2 numbers) and simulated (0.8 to 1 eV) do not all agree: simulated lies above reported by at least 0.4 eV.',
    );
    const rates = [
      entry('REPORTED', { lower: 1e-3, unit: 'S/cm' }),
      entry('PREDICTED', { upper: 1e-5, lower: 1e-7, value: 1e-6, unit: 'S/cm' }),
    ];
    expect(verdict(rates, 'S/cm')).toMatch(
      /at least 0.001 S\/cm.*reported lies above predicted by a factor of at least 100/,
    );
  });

  it('compares only what holds under like conditions', () => {
    const entries = [
      entry('REPORTED', { value: 1e-3, unit: 'S/cm', conditions: at(300) }),
      entry('PREDICTED', { value: 2e-3, lower: 1e-4, upper: 1e-2, unit: 'S/cm', conditions: at(298.15) }),
      entry('SIMULATED', { value: 1, unit: 'S/cm', conditions: at(900) }),
    ];
    expect(verdict(entries, 'S/cm')).toMatch(/^Reported .* agree near room temperature within/);
  });

  it('does not depend on the order of the sources', () => {
    const source = fc.constantFrom<Source>('REPORTED', 'SIMULATED', 'PREDICTED');
    const number = fc.double({ min: 0.01, max: 2, noNaN: true });
    const entries = fc.array(
      fc.tuple(source, number).map(([from, value]) => entry(from, { value })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(entries, (given) => {
        const agrees = (list: Entry[]) => /agree within/.test(verdict(list, 'eV'));
        expect(agrees(given)).toBe(agrees(given.toReversed()));
      }),
      { numRuns: 50 },
    );
  });
});
