import { describe, expect, it } from 'vitest';
import { antifluorite } from './bond-valence/prototypes.fixture.js';
import { runHash } from './run-hash.js';

const method = 'BOND_VALENCE_SITE_ENERGY';
const hash = runHash(method, '1.0.0', antifluorite, { mobileIon: 'Li', resolution: 0.2 });

describe('runHash', () => {
  it('is hexadecimal SHA-256', () => expect(hash).toMatch(/^[0-9a-f]{64}$/));

  it('does not depend on the order of keys, on absent ones or on labels', () => {
    const relabelled = {
      ...antifluorite,
      sites: antifluorite.sites.map((site, index) => ({ ...site, label: `X${index}` })),
    };
    const parameters = { resolution: 0.2, oxidationStates: undefined, mobileIon: 'Li' };
    expect(runHash(method, '1.0.0', relabelled, parameters)).toBe(hash);
  });

  it('depends on version, parameters and positions', () => {
    const [first, ...rest] = antifluorite.sites;
    if (!first) throw new Error('The prototype has no sites');
    const moved = { ...antifluorite, sites: [{ ...first, position: [0.01, 0, 0] as const }, ...rest] };
    const others = [
      runHash(method, '1.0.1', antifluorite, { mobileIon: 'Li', resolution: 0.2 }),
      runHash(method, '1.0.0', antifluorite, { mobileIon: 'Li', resolution: 0.3 }),
      runHash(method, '1.0.0', moved, { mobileIon: 'Li', resolution: 0.2 }),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });
});
