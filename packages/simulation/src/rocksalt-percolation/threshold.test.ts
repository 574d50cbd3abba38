import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSums, covarianceOfMeans, meansOf, sumsOf } from '../percolation/sums.js';
import { randomStream } from '../random/random.js';
import { crossing, limitOfRocksalt } from './threshold.js';

const SIZES = [8, 12, 16, 24];

/** Thresholds that go to a limit as the law says, the third to one `later`, with scatter that all three share. */
function drawn(seed: number, limit: number, scatter: number, later = 0) {
  const samples = 300;
  const random = randomStream(seed);
  return SIZES.map((cells) => ({
    cells,
    thresholds: sumsOf(
      Array.from({ length: samples }, () => {
        const common = random.normal() * scatter;
        return [-0.1, 0.2, 0.7].map(
          (approach, direction) =>
            limit +
            (direction === 2 ? later : 0) +
            (approach + common + 0.3 * scatter * random.normal()) * cells ** -1.141,
        );
      }),
    ),
  }));
}

describe('sums over samples', () => {
  it('are the same however the samples are divided', () => {
    const whole = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(whole, fc.nat(), (samples, any) => {
        const cut = 1 + (any % (samples.length - 1));
        const all = sumsOf(samples);
        expect(addSums([sumsOf(samples.slice(0, cut)), sumsOf(samples.slice(cut))])).toEqual(all);
        const mean = meansOf(all);
        const spread = samples.reduce((sum, one) => sum + (one[0] - mean[0]!) * (one[1] - mean[1]!), 0);
        const expected = spread / (samples.length - 1) / samples.length;
        expect(covarianceOfMeans(all)?.[0]?.[1]).toBeCloseTo(expected, 8);
      }),
    );
  });

  it('of one sample show no spread', () => {
    expect(covarianceOfMeans(sumsOf([[1, 2]]))).toBeNull();
  });
});

describe('the threshold of a crystal without end', () => {
  it('is found within its error, about as often as the normal distribution says', () => {
    const limit = 1.087;
    const off = Array.from({ length: 60 }, (_, seed) => {
      const found = limitOfRocksalt(drawn(seed, limit, 0.5));
      return (found!.value - limit) / found!.standardError!;
    });
    const square = off.reduce((sum, one) => sum + one * one, 0) / off.length;
    // Chi squared with 60 degrees of freedom, within about 4 standard deviations.
    expect(square).toBeGreaterThan(0.4);
    expect(square).toBeLessThan(1.75);
  });

  it('is that of the largest crystal where the directions have no common limit', () => {
    const shifted = drawn(1, 1, 0.5, 0.1);
    expect(limitOfRocksalt(shifted)).toMatchObject({
      extrapolated: false,
      value: meansOf(shifted.at(-1)!.thresholds)[0],
    });
  });

  it('is that of the largest crystal where there is one size', () => {
    const [first] = drawn(1, 1, 0.5);
    expect(limitOfRocksalt([first!])).toEqual({
      value: meansOf(first!.thresholds)[0],
      standardError: Math.sqrt(covarianceOfMeans(first!.thresholds)![0]![0]!),
      extrapolated: false,
    });
    expect(limitOfRocksalt([])).toBeNull();
  });

  it('lies where half of the samples percolate when each content has its own', () => {
    const found = crossing([1, 1.1, 1.2], [0, 0.25, 0.75], 100);
    expect(found?.value).toBeCloseTo(1.15, 12);
    expect(found?.standardError).toBeCloseTo((0.1 / 0.5) * Math.sqrt(0.5 * 0.001875), 12);
    expect(crossing([1, 1.1], [0, 0.2], 100)).toBeNull();
    expect(crossing([1, 1.1], [0.6, 1], 100)).toBeNull();
  });
});
