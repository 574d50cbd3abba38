import { describe, expect, it } from 'vitest';
import { createFramework } from '../bond-valence/framework.js';
import { layered } from '../bond-valence/prototypes.fixture.js';
import { softBondValenceTable } from '../interaction/pair-parameters.js';
import { smoothLandscape } from '../network/smooth-landscape.js';
import { statedHop } from './hop.js';
import { hopFields } from './hop-fields.js';
import { nudgedElasticBandParameters } from './parameters.js';
import { hopHost, relaxHop } from './relaxed-hop.js';
import { rigidHop } from './rigid-hop.js';

const ion = { element: 'Li', charge: 1 };
const empty = { ...layered, sites: layered.sites.filter(({ label }) => label !== 'Li') };
const parameters = nudgedElasticBandParameters.parse({ mobileIon: 'Li', maximumSteps: 3000 });
/** Between neighbouring octahedral sites, by way of the tetrahedral one. */
const hop = { ...statedHop(layered.lattice, { from: [0, 0, 0], to: [1, 0, 0] }), through: null };
const fields = hopFields(softBondValenceTable(), parameters.cutoff);
const host = hopHost(empty, ion, parameters.supercell, fields.of);
const relaxed = (restraint: number) => relaxHop(host, hop, true, { ...parameters, restraint }, () => {});

describe('relaxHop', () => {
  it('has the barrier of the landscape when its framework is held fast', () => {
    const { sources } = createFramework(layered, ion, parameters.cutoff, softBondValenceTable());
    const rigid = rigidHop(smoothLandscape(layered.lattice, sources), hop, parameters);
    const held = relaxed(3000);
    expect(held.displacement.largest).toBeLessThan(0.01);
    expect(Math.abs(held.barrier - rigid!.barrier)).toBeLessThan(0.02);
  });

  it('has a lower one the more its framework may give way', () => {
    const barriers = [50, 8, 4].map((restraint) => relaxed(restraint).barrier);
    expect(barriers).toEqual(barriers.toSorted((a, b) => b - a));
  });

  it('is the same for both directions of a symmetric hop', () => {
    const { barrier, reverseBarrier, mechanism } = relaxed(4);
    expect(mechanism).toBe('interstitial');
    expect(barrier).toBeCloseTo(reverseBarrier, 2);
  });
});
