import { InputError } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKmcpyModel, writeKmcpyModel } from './kmcpy-model.js';
import { type LocalClusterExpansion, localEvaluator } from './local-cluster-expansion.js';
import { siteFunctions } from './site-basis.js';

/** Expansions on a few sites of two or three states. */
const expansions: fc.Arbitrary<LocalClusterExpansion> = fc
  .array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 5 })
  .chain((states) => {
    const cluster = fc.uniqueArray(fc.nat(states.length - 1), { minLength: 1, maxLength: 3 });
    return fc.record({
      sites: fc.constant(
        states.map((count, k) => ({
          element: count === 2 ? 'Na' : 'Si',
          label: `S${k}`,
          position: [k, 0.5, -k] as const,
          functions: siteFunctions('chebyshev', count),
        })),
      ),
      orbits: fc.array(
        fc
          .record({
            clusters: fc.array(cluster, { minLength: 1, maxLength: 4 }),
            coefficient: fc.integer({ min: -500, max: 500 }).map((value) => value / 1000),
          })
          .map((orbit) => ({
            ...orbit,
            functions: orbit.clusters.map((members) => members.map((site) => (states[site] ?? 2) - 2)),
          })),
        { maxLength: 6 },
      ),
      empty: fc.integer({ min: 0, max: 900 }).map((value) => value / 1000),
    });
  });

const occupationOf = ({ sites }: LocalClusterExpansion, seed: number): number[] =>
  sites.map(({ functions }, k) => Math.floor(seed / 3 ** k) % functions.length);

describe('models of kMCpy', () => {
  it('come back from their file', () => {
    fc.assert(
      fc.property(expansions, fc.nat(242), (expansion, seed) => {
        const file: unknown = JSON.parse(JSON.stringify(writeKmcpyModel({ kra: expansion, site: null })));
        const { kra } = readKmcpyModel(file);
        expect(kra.orbits.map(({ clusters }) => clusters)).toEqual(
          expansion.orbits.map(({ clusters }) => clusters),
        );
        const occupation = occupationOf(expansion, seed);
        expect(localEvaluator(kra).evaluate(occupation)).toBeCloseTo(
          localEvaluator(expansion).evaluate(occupation),
          12,
        );
      }),
    );
  });

  it('have the same energies in a table', () => {
    fc.assert(
      fc.property(expansions, fc.nat(242), (expansion, seed) => {
        const evaluator = localEvaluator(expansion);
        const table = evaluator.tabulate();
        const occupation = occupationOf(expansion, seed);
        const at = occupation.reduce((sum, state, k) => sum + state * (table?.strides[k] ?? 0), 0);
        expect(table?.energies[at]).toBe(evaluator.evaluate(occupation));
      }),
    );
    const many = Array.from({ length: 30 }, () => ({
      element: 'Na',
      label: '',
      position: [0, 0, 0] as const,
      functions: siteFunctions('chebyshev', 2),
    }));
    expect(localEvaluator({ sites: many, orbits: [], empty: 0 }).tabulate()).toBeNull();
  });

  const site = { species: [{ element: 'Na' }], xyz: [0, 0, 0] };
  const lce = { MigrationUnit_structure: { sites: [site, site] }, cluster_site_indices: [[[0]], [[0, 1]]] };
  const parameters = { keci: [10, -2], empty_cluster: 300 };

  it('are read as older versions wrote them, clusters and fit apart', () => {
    const { kra, site } = readKmcpyModel({ lce, parameters });
    expect(site).toBeNull();
    expect(localEvaluator(kra).evaluate([0, 1])).toBeCloseTo(0.3 - 0.01 + 0.002, 12);
  });

  it.each([
    [
      'a site that is not there',
      { lce: { ...lce, cluster_site_indices: [[[0]], [[0, 2]]] }, parameters },
      'mismatch',
      'kra.lce.cluster_site_indices.1.0.1',
    ],
    [
      'coefficients of another fit',
      { lce, parameters: { ...parameters, keci: [1] } },
      'mismatch',
      'kra.parameters.keci',
    ],
    [
      'a function the site lacks',
      { lce: { ...lce, correlation_basis_indices: [[[0]], [[0, 1]]] }, parameters },
      'mismatch',
      'kra.lce.cluster_site_indices.1.0.1',
    ],
    [
      'a coefficient that is no number',
      { lce, parameters: { ...parameters, keci: [1, 'x'] } },
      'model',
      'kra.parameters.keci.1',
    ],
    [
      'sites without values',
      { lce: { ...lce, site_basis_values: [[[1], [-1]]] }, parameters },
      'mismatch',
      'kra.lce.site_basis_values',
    ],
    [
      'a basis unknown here',
      { lce: { ...lce, basis: { name: 'trigonometric' } }, parameters },
      'model',
      'kra.lce.basis',
    ],
    [
      'no clusters',
      { lce: { MigrationUnit_structure: lce.MigrationUnit_structure }, parameters },
      'mismatch',
      'kra.lce.orbits',
    ],
    [
      'no structure',
      { lce: { cluster_site_indices: [] }, parameters },
      'model',
      'kra.lce.MigrationUnit_structure',
    ],
  ])('refuse %s', (_, kra, code, path) => {
    const read = () => readKmcpyModel({ model_type: 'composite_lce', kra });
    expect(read).toThrow(InputError);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ code: `cluster-expansion.${code}`, path: path.split('.') });
    }
  });

  it.each([null, 3, [], {}, { model_type: 'site_energy' }])('refuse what is no model at all: %j', (value) => {
    expect(() => readKmcpyModel(value)).toThrow(InputError);
  });
});
