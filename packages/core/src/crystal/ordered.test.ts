import { describe, expect, it } from 'vitest';
import { StructureError } from '../errors/input-error.js';
import type { Crystal, Species } from './crystal.js';
import { latticeFromParameters } from './lattice.js';
import { isOrdered, requireOrdered } from './ordered.js';

const withSpecies = (species: readonly Species[]): Crystal => ({
  lattice: latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 }),
  sites: [{ label: 'M1', position: [0, 0, 0], species }],
});
const lithium = (occupancy: number): Species => ({ element: 'Li', oxidationState: 1, occupancy });

describe('requireOrdered', () => {
  it('hands an ordered crystal back, rounded occupancies too', () => {
    const crystal = withSpecies([lithium(0.9999)]);
    expect(isOrdered(crystal)).toBe(true);
    expect(requireOrdered(crystal)).toBe(crystal);
  });

  it.each([
    [[lithium(0.5)], 'Li 0.5'],
    [[lithium(0.5), { element: 'Na', oxidationState: 1, occupancy: 0.5 }], 'Li 0.5 + Na 0.5'],
  ])('names the site that is shared or partly empty', (species, contents) => {
    const call = () => requireOrdered(withSpecies(species));
    expect(call).toThrow(StructureError);
    expect(call).toThrow(`Site M1 is partly occupied or shared (${contents})`);
    expect(call).toThrow(expect.objectContaining({ code: 'cif.partial-occupancy' }));
  });
});
