import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from './shapley.js';

const game = fc.integer({ min: 1, max: 6 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    worths: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
      minLength: 1 << players,
      maxLength: 1 << players,
    }),
  }),
);

describe('Shapley values', () => {
  it('add up to what all are worth less what none is', () => {
    fc.assert(
      fc.property(game, ({ players, worths }) => {
        const sum = shapleyValues(worths, players).reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(worths.at(-1)! - worths[0]!, 9);
      }),
    );
  });

  it('give each its own share where worths add up, and share alike what two do together', () => {
    const shares = [1, -2, 0.5];
    const additive = Array.from({ length: 8 }, (_, coalition) =>
      shares.reduce((sum, share, player) => sum + (coalition & (1 << player) ? share : 0), 0),
    );
    shapleyValues(additive, 3).forEach((value, player) => {
      expect(value).toBeCloseTo(shares[player]!, 12);
    });
    expect(shapleyValues([0, 0, 0, 1], 2)).toEqual([0.5, 0.5]);
  });
});
