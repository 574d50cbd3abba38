import { describe, expect, it } from 'vitest';
import { availableReferenceRuns } from './reference-runs.js';

const methodsFor = (ion: { element: string; present: boolean } | null) =>
  availableReferenceRuns()
    .filter(({ parameters }) => parameters(ion) !== null)
    .map(({ method }) => method);

describe('the reference runs', () => {
  it('ask of an empty host what a single inserted ion does, and nothing that needs ions in it', () => {
    const host = methodsFor({ element: 'Li', present: false });
    expect(host).toEqual(expect.arrayContaining(['BOND_VALENCE_SITE_ENERGY', 'NETWORK_DIFFUSION']));
    expect(host).not.toContain('NUDGED_ELASTIC_BAND');
    expect(host).not.toContain('MOLECULAR_DYNAMICS');
    expect(methodsFor({ element: 'Li', present: true })).toEqual(expect.arrayContaining(host));
  });

  it('ask of a crystal in which nothing moves only what it scatters', () => {
    expect(methodsFor(null)).toEqual(['POWDER_DIFFRACTION', 'PAIR_DISTRIBUTION']);
  });
});
