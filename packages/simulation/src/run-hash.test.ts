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

  it('does not depend on how the mobile ion is written, where it can have one charge only', () => {
    const hashOf = (mobileIon: string, further = {}) =>
      runHash(method, '1.0.0', antifluorite, { mobileIon, resolution: 0.2, ...further });
    expect(new Set(['Li', 'Li+', 'Li1+', ' Li '].map((ion) => hashOf(ion)))).toEqual(new Set([hash]));
    expect(hashOf('Li2+')).not.toBe(hash);
    const half = { oxidationStates: { Li: 0.5 } };
    expect(hashOf('Li1+', half)).not.toBe(hashOf('Li', half));
    expect(hashOf('Fe2+')).not.toBe(hashOf('Fe'));
    expect(hashOf('O2-')).not.toBe(hashOf('O'));
  });
});
