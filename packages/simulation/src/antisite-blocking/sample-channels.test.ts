import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../random/random.js';
import { sampleChannels, unblockedShare } from './sample-channels.js';
import { unblockedFraction } from './unblocked-fraction.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('sampled channels', () => {
  it('agree with the closed form within their errors, over many lengths at once', () => {
    const means = [0.033, 0.1, 0.33, 1, 3.3, 10, 33];
    const deviations = means.map((mean, stream) => {
      const sampled = sampleChannels(mean, 50_000, randomStream(7, stream));
      return (sampled.mean - unblockedFraction(mean)) / sampled.standardError;
    });
    for (const deviation of deviations) expect(Math.abs(deviation)).toBeLessThan(3);
    // Errors that were stated too large would let this pass for nothing.
    expect(Math.sqrt(deviations.reduce((sum, one) => sum + one * one, 0) / means.length)).toBeGreaterThan(
      0.3,
    );
  });

  it('state an error that falls with the square root of their number', () => {
    const few = sampleChannels(2, 1000, randomStream(1, 0)).standardError;
    const many = sampleChannels(2, 100_000, randomStream(1, 1)).standardError;
    expect(few / many).toBeGreaterThan(8);
    expect(few / many).toBeLessThan(12.5);
  });

  it('without defects are all open', () => {
    expect(sampleChannels(0, 10, randomStream(1, 0))).toEqual({ mean: 1, standardError: 0 });
  });

  it('with one defect are reached from both ends: nothing is blocked', () => {
    fc.assert(
      fc.property(share, (place) => {
        // Seen from the other end the same defect is met at 1 - place, and what would come next lies behind it.
        expect(unblockedShare(place, 1 - place + 0.1)).toBe(1);
      }),
    );
  });

  it('with more lose what lies between the outermost', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        expect(unblockedShare(first, 1 - last)).toBeCloseTo(1 - (last - first), 12);
      }),
    );
  });
});
