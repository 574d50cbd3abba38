import { type Crystal, latticeFromParameters } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { molecularDynamicsEngine as engine } from './engine.js';

/** Lithium oxide, antifluorite. */
const oxide: Crystal = {
  lattice: latticeFromParameters({ a: 4.62, b: 4.62, c: 4.62, alpha: 90, beta: 90, gamma: 90 }),
  sites: [
    ...(
      [
        [0, 0, 0],
        [0, 0.5, 0.5],
        [0.5, 0, 0.5],
        [0.5, 0.5, 0],
      ] as const
    ).map((position) => ({
      label: 'O',
      position,
      species: [{ element: 'O', oxidationState: -2, occupancy: 1 }],
    })),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((k) => ({
      label: 'Li',
      position: [
        0.25 + (k % 2) / 2,
        0.25 + (Math.floor(k / 2) % 2) / 2,
        0.25 + Math.floor(k / 4) / 2,
      ] as const,
      species: [{ element: 'Li', oxidationState: 1, occupancy: 1 }],
    })),
  ],
};
const quiet = () => ({ progress: () => {}, signal: new AbortController().signal });
const asked = { mobileIon: 'Li', temperatures: [800], minimumAtoms: 90, picoseconds: 3, relaxation: 0.1 };

describe('molecularDynamicsEngine', () => {
  it('leaves all artifacts behind, the same for the same seed', () => {
    const run = () => engine.run(oxide, engine.parameters.parse(asked), quiet());
    const result = run();
    expect(result.artifacts.map(({ name }) => name)).toEqual([
      'arrhenius',
      'mean-squared-displacement',
      'radial-distribution',
      'van-hove',
      'density',
      'trajectory',
      'energies',
    ]);
    for (const { data } of result.artifacts) expect(JSON.stringify(data).length).toBeLessThan(1e6);
    const energies = JSON.stringify(result.artifacts.at(-1)?.data);
    expect(JSON.stringify(run().artifacts.at(-1)?.data)).toBe(energies);
    expect(result.warnings.join()).toMatch(/springs of 3/);
  });

  it('stops when it is cancelled', () => {
    const stop = new AbortController();
    const progress = () => stop.abort();
    expect(() =>
      engine.run(oxide, engine.parameters.parse(asked), { progress, signal: stop.signal }),
    ).toThrow(/abort/i);
  });

  it.each([
    ['an ion that is not there', { mobileIon: 'Na' }, /holds no Na/],
    ['too much work', { picoseconds: 10_000, minimumAtoms: 40_000 }, /a run may take 5e\+9/],
    [
      'potentials that leave out an element',
      { potentials: { pairs: [{ kind: 'morse', between: ['Li', 'Li'], d: 1, alpha: 1, r0: 2 }] } },
      /say nothing of O/,
    ],
  ])('refuses %s', (_, change, problem) => {
    const parameters = engine.parameters.parse({ ...asked, ...change });
    expect(() => engine.run(oxide, parameters, quiet())).toThrow(problem);
  });

  it.each([
    [{ temperatures: [] }],
    [{ temperatures: [Number.NaN] }],
    [{ minimumAtoms: 100_000 }],
    [{ timestep: 0 }],
  ])('does not take %o', (change) => {
    expect(engine.parameters.safeParse({ ...asked, ...change }).success).toBe(false);
  });
});
