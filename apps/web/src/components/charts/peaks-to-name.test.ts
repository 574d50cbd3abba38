import { describe, expect, it } from 'vitest';
import { peaksToName } from './peaks-to-name';

describe('peaksToName', () => {
  it('names the strongest, none too weak and none too near a stronger one', () => {
    const peaks = [
      { twoTheta: 20, intensity: 100 },
      { twoTheta: 22, intensity: 90 },
      { twoTheta: 40, intensity: 50 },
      { twoTheta: 60, intensity: 11 },
    ];
    expect(peaksToName(peaks, 85).map(({ twoTheta }) => twoTheta)).toEqual([20, 40]);
  });
});
