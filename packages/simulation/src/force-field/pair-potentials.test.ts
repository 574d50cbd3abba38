import { describe, expect, it } from 'vitest';
import { pairPotentials, pairPotentialsFromData } from './pair-potentials.js';

describe('pairPotentialsFromData', () => {
  it('gives each form its own minimum', () => {
    const data = pairPotentials.parse({
      pairs: [
        { kind: 'lennard-jones', between: ['Ar', 'Ar'], epsilon: 0.0104, sigma: 3.4 },
        { kind: 'morse', between: ['Li', 'O'], d: 1, alpha: 2, r0: 1.9 },
        { kind: 'buckingham', between: ['O', 'O'], a: 22764, rho: 0.149, c: 27.88 },
      ],
    });
    const energy = pairPotentialsFromData(data, ['Ar', 'Li', 'O']);
    expect(energy(0, 0)?.(3.4 * 2 ** (1 / 6))).toBeCloseTo(-0.0104, 12);
    expect(energy(1, 2)?.(1.9)).toBe(-1);
    expect(energy(2, 2)?.(3)).toBeCloseTo(22764 * Math.exp(-3 / 0.149) - 27.88 / 729, 12);
    expect(energy(0, 1)).toBeNull();
  });

  it('adds entries of one pair and screened charges', () => {
    const data = pairPotentials.parse({
      pairs: [
        { kind: 'morse', between: ['Li', 'O'], d: 1, alpha: 2, r0: 1.9 },
        { kind: 'morse', between: ['O', 'Li'], d: 0.5, alpha: 2, r0: 1.9 },
      ],
      charges: { Li: 1, O: -2 },
      screening: 2,
    });
    const coulomb = (14.399645 * -2 * Math.exp(-1.9 / 2)) / 1.9;
    expect(pairPotentialsFromData(data, ['Li', 'O'])(0, 1)?.(1.9)).toBeCloseTo(-1.5 + coulomb, 5);
  });

  it('goes smoothly through the points of a table', () => {
    const form = (r: number) => 0.2 * ((3 / r) ** 12 - (3 / r) ** 6);
    const energies = Array.from({ length: 400 }, (_, index) => form(2 + 0.02 * index));
    const data = pairPotentials.parse({
      pairs: [{ kind: 'tabulated', between: ['Ar', 'Ar'], start: 2, step: 0.02, energies }],
    });
    const energy = pairPotentialsFromData(data, ['Ar'])(0, 0);
    for (const r of [2.5, 3.013, 3.3671, 6.009]) expect(energy?.(r)).toBeCloseTo(form(r), 4);
    expect(energy?.(20)).toBe(0);
  });

  it('refuses elements nobody speaks of and numbers out of range', () => {
    const data = pairPotentials.parse({
      pairs: [{ kind: 'lennard-jones', between: ['Ar', 'Ar'], epsilon: 0.01, sigma: 3.4 }],
    });
    expect(() => pairPotentialsFromData(data, ['Ar', 'Kr'])).toThrow('say nothing of Kr');
    const one = { kind: 'lennard-jones', between: ['Ar', 'Ar'], epsilon: Number.NaN, sigma: 3.4 };
    expect(pairPotentials.safeParse({ pairs: [one] }).success).toBe(false);
    expect(pairPotentials.safeParse({ pairs: [] }).success).toBe(false);
  });
});
