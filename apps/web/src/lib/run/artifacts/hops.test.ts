import { describe, expect, it } from 'vitest';
import { hopsOf, hopsTable } from './hops';

const imported = {
  name: 'hops',
  data: {
    hops: [
      {
        label: '1',
        from: null,
        to: null,
        multiplicity: null,
        rigidBarrier: null,
        barrier: 0.4,
        reverseBarrier: 0.3,
        images: [
          { distance: 0, energy: 0, position: null },
          { distance: 1, energy: 0.4, position: null },
        ],
        converged: null,
        steps: null,
        maximumForce: null,
      },
    ],
  },
};

describe('hops', () => {
  it('of imported results are read although their files say neither places nor convergence', () => {
    expect(hopsOf([imported])).toHaveLength(1);
    expect(hopsTable([imported])?.rows).toEqual([
      ['1', 0, 0, 0, null, null, null],
      ['1', 1, 1, 0.4, null, null, null],
    ]);
  });
});
