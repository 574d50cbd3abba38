import { describe, expect, it } from 'vitest';
import type { HopNetwork, NetworkHop } from '../network/hop-network.js';
import { networkHops } from './network-hops.js';

const hop = (changes: Partial<NetworkHop>): NetworkHop => ({
  from: 0,
  to: 1,
  translation: [0, 0, 0],
  saddle: [0.25, 0, 0],
  energy: 0.4,
  distance: 2,
  orbit: 0,
  ...changes,
});
const network: HopNetwork = {
  sites: [
    { position: [0, 0, 0], energy: 0, orbit: 0 },
    { position: [0.5, 0, 0], energy: 0.1, orbit: 1 },
  ],
  hops: [
    hop({}),
    hop({ translation: [-1, 0, 0], saddle: [-0.25, 0, 0] }),
    hop({ from: 0, to: 0, translation: [0, 0, 1], saddle: [0, 0, 0.5], energy: 0.2, orbit: 2 }),
  ],
};

describe('networkHops', () => {
  it('takes one hop of each kind, the lowest first, and counts its kind', () => {
    expect(networkHops(network)).toEqual([
      { from: [0, 0, 0], to: [0, 0, 1], through: [0, 0, 0.5], multiplicity: 1 },
      { from: [0, 0, 0], to: [0.5, 0, 0], through: [0.25, 0, 0], multiplicity: 2 },
    ]);
  });

  it('has nothing to take from an empty network', () => {
    expect(networkHops({ sites: [], hops: [] })).toEqual([]);
  });
});
