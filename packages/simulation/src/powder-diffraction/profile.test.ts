import { ParameterError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeProfile } from './profile.js';

const shape = { cagliotiU: 0, cagliotiV: 0, cagliotiW: 0.01, lorentzianShare: 0.5, step: 0.005 };

describe('profiles', () => {
  it('keep the area of every peak', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 20, max: 30, noNaN: true }),
        (lorentzianShare, twoTheta) => {
          const { intensities, step } = computeProfile([{ twoTheta, intensity: 7 }], [10, 40], {
            ...shape,
            lorentzianShare,
          });
          const area = intensities.reduce((sum, value) => sum + value * step, 0);
          // The Lorentzian is cut where 1 % of its area is left.
          expect(area / 7).toBeGreaterThan(1 - 0.012 * lorentzianShare - 1e-6);
          expect(area / 7).toBeLessThan(1 + 1e-6);
        },
      ),
    );
  });

  it('are as wide at half height as Caglioti says', () => {
    const u = { ...shape, cagliotiU: 0.02, cagliotiV: -0.01, cagliotiW: 0.01, step: 0.001 };
    const { intensities } = computeProfile([{ twoTheta: 60, intensity: 1 }], [58, 62], u);
    const half = Math.max(...intensities) / 2;
    const above = intensities.filter((value) => value >= half).length * 0.001;
    const tangent = Math.tan(Math.PI / 6);
    expect(above).toBeCloseTo(Math.sqrt(0.02 * tangent ** 2 - 0.01 * tangent + 0.01), 2);
  });

  it('refuse widths that vanish and endless steps', () => {
    const peaks = [{ twoTheta: 60, intensity: 1 }];
    expect(() => computeProfile(peaks, [0, 90], { ...shape, cagliotiW: -1 })).toThrow(ParameterError);
    expect(() => computeProfile(peaks, [0, 90], { ...shape, step: 0.001 })).toThrow(/larger step/);
  });
});
