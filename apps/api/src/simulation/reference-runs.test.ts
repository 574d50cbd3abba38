import { describe, expect, it } from 'vitest';
import { availableReferenceRuns, modelRuns } from './reference-runs.js';
import { completeParameters } from './submit-run.js';

const methodsFor = (ion: { element: string; present: boolean } | null) =>
  availableReferenceRuns()
    .filter(({ materials, parameters }) => !materials && parameters(ion) !== null)
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

  it('hold an example of a cluster expansion and of lattice percolation that their engines take', () => {
    const [expansion] = availableReferenceRuns().filter(({ method }) => method === 'CLUSTER_EXPANSION');
    expect(expansion).toMatchObject({ queued: 'at start', materials: ['lithium-cobalt-oxide'] });
    const given = expansion?.parameters({ element: 'Li', present: true }) ?? {};
    expect(completeParameters('CLUSTER_EXPANSION', given)).toMatchObject(given);
    expect(modelRuns.map(({ method }) => method)).toEqual(['LATTICE_PERCOLATION']);
    for (const { method, given } of modelRuns) expect(completeParameters(method, given)).toMatchObject(given);
  });
});
