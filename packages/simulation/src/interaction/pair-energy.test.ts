import { describe, expect, it } from 'vitest';
import { morseAttraction, screenedRepulsion } from './pair-energy.js';
import { tabulate } from './pair-table.js';

describe('morseAttraction', () => {
  const bond = morseAttraction({ d0: 0.98816, alpha: 1.937984, rmin: 1.940013 });

  it('is half the bond energy at the minimum and zero far away', () => {
    expect(bond(1.940013)).toBeCloseTo(-0.98816 / 2, 12);
    expect(bond(30)).toBeCloseTo(0, 12);
  });

  it('rises on both sides of the minimum', () => {
    expect(bond(1.8)).toBeGreaterThan(bond(1.94));
    expect(bond(2.1)).toBeGreaterThan(bond(1.94));
  });
});

describe('screenedRepulsion', () => {
  it('is 14.4 q1 q2 / sqrt(n1 n2) / R erfc(R / 0.74 (rc1 + rc2))', () => {
    const li = { charge: 1, covalentRadius: 1.28, row: 2 };
    const p = { charge: 5, covalentRadius: 1.07, row: 3 };
    const range = 0.74 * (1.28 + 1.07);
    // erfc(1) = 0.1572992070502851
    expect(screenedRepulsion(li, p)(range)).toBeCloseTo(
      ((14.4 * 5) / Math.sqrt(6) / range) * 0.1572992070502851,
      10,
    );
  });
});

describe('tabulate', () => {
  it('drops the negligible tail and never reaches beyond the cut-off', () => {
    const repulsion = tabulate((distance) => Math.exp(-10 * distance), 8);
    expect(repulsion.cutoff).toBeGreaterThan(1.3);
    expect(repulsion.cutoff).toBeLessThan(1.5);
    expect(tabulate((distance) => 1 / distance, 8).cutoff).toBe(8);
  });
});
