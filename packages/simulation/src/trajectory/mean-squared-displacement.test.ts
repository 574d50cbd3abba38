import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNormal } from '../molecular-dynamics/random-normal.js';
import { estimateDiffusion } from './diffusivity.js';
import { meanSquaredDisplacements } from './mean-squared-displacement.js';

function directly(frames: readonly Float32Array[], lag: number) {
  const ions = frames[0]!.length / 3;
  let [tracer, charge] = [0, 0];
  const origins = frames.length - lag;
  for (let from = 0; from < origins; from++) {
    const sum = [0, 0, 0];
    for (let x = 0; x < 3 * ions; x++) {
      const gone = frames[from + lag]![x]! - frames[from]![x]!;
      tracer += gone * gone;
      sum[x % 3]! += gone;
    }
    charge += sum.reduce((total, value) => total + value * value, 0);
  }
  return { tracer: tracer / (origins * ions), charge: charge / (origins * ions) };
}

/** Independent walks of ions with this variance of a step along each axis. */
function walk(ions: number, count: number, variance: number, seed: number, together = 0): Float32Array[] {
  const { normal } = randomNormal(seed);
  const at = new Float64Array(3 * ions);
  return Array.from({ length: count }, () => {
    const common = [normal(), normal(), normal()];
    for (let x = 0; x < at.length; x++) {
      at[x]! += Math.sqrt(variance) * ((1 - together) * normal() + together * common[x % 3]!);
    }
    return Float32Array.from(at);
  });
}

describe('meanSquaredDisplacements', () => {
  it('is the direct sum over all time origins', () => {
    const coordinate = fc.float({ min: -50, max: 50, noNaN: true });
    const runs = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 20 }))
      .chain(([ions, count]) =>
        fc.array(fc.array(coordinate, { minLength: 3 * ions, maxLength: 3 * ions }), {
          minLength: count,
          maxLength: count,
        }),
      );
    fc.assert(
      fc.property(runs, (rows) => {
        const frames = rows.map((row) => Float32Array.from(row));
        const fast = meanSquaredDisplacements(frames);
        for (let lag = 0; lag < frames.length; lag++) {
          const slow = directly(frames, lag);
          expect(fast.tracer[lag]).toBeCloseTo(slow.tracer, 6);
          expect(fast.charge[lag]).toBeCloseTo(slow.charge, 5);
        }
      }),
    );
  });

  it('grows with the square of time in free flight', () => {
    const frames = Array.from({ length: 64 }, (_, k) => Float32Array.from([2 * k, 0, 0, 0, -k, 0]));
    const { tracer, charge } = meanSquaredDisplacements(frames);
    expect(tracer[10]).toBeCloseTo(((4 + 1) / 2) * 100, 4);
    expect(charge[10]).toBeCloseTo(((4 + 1) / 2) * 100, 4);
  });
});

describe('estimateDiffusion', () => {
  /** D of a walk: variance / (2 interval), in cm2/s. */
  const known = (variance: number, interval: number) => (variance / (2 * interval)) * 1e-4;

  it('finds the diffusivity of random walks within its error', () => {
    let off = 0;
    for (let seed = 0; seed < 12; seed++) {
      const { tracer, charge } = estimateDiffusion(walk(40, 2000, 0.02, seed), 0.1);
      const exact = known(0.02, 0.1);
      expect(Math.abs(tracer.value / exact - 1)).toBeLessThan(0.15);
      expect(tracer.standardError).toBeLessThan(0.1 * exact);
      if (Math.abs(tracer.value - exact) > 3 * tracer.standardError) off++;
      // Independent ions carry charge as they diffuse.
      expect(Math.abs(charge.value - exact)).toBeLessThan(6 * charge.standardError + 0.3 * exact);
    }
    expect(off).toBeLessThanOrEqual(2);
  });

  it('finds the charge diffusivity of ions that move as one to be that of all of them', () => {
    const { tracer, charge } = estimateDiffusion(walk(20, 3000, 0.02, 3, 1), 0.1);
    expect(charge.value / tracer.value).toBeCloseTo(20, 3);
  });
});
