import { latticeFromParameters, StructureError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { interactingEstimates } from './interacting.js';
import { EDGE, simpleCubic } from './lattices.fixture.js';
import { networkDiffusionParameters } from './parameters.js';

const lattice = latticeFromParameters({ a: EDGE, b: EDGE, c: EDGE, alpha: 90, beta: 90, gamma: 90 });
const parameters = networkDiffusionParameters.parse({ mobileIon: 'Li', passes: 50 });
const estimate = (count: number) =>
  interactingEstimates(simpleCubic.network, lattice, { count, charge: 1 }, [600], parameters, () => {});

describe('interacting ions', () => {
  it('stand still where every site is filled, with the reason', () => {
    const { estimates, warnings } = estimate(1);
    expect(estimates[0]?.diffusivity).toEqual({ value: 0, error: null });
    expect(warnings).toContainEqual(expect.stringMatching(/conducts by its defects; vacancyFraction/));
  });

  it('are refused where they outnumber the sites', () => {
    expect(() => estimate(2)).toThrow(StructureError);
    expect(() => estimate(2)).toThrow(/2 mobile ions but the network only 1 sites/);
  });
});
