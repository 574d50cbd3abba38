import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assignOxidationStates, parseCif } from '@interphase/core';
import { bondValenceParameters, computeBondValenceLandscape, dataFolder } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { coarseLandscape } from './coarse-landscape.js';

const structure = (name: string) =>
  assignOxidationStates(
    parseCif(readFileSync(path.join(dataFolder(), 'structures', `${name}.cif`), 'utf8')).crystal,
  ).crystal;

const barrierOfEngine = (name: string): number => {
  const parameters = bondValenceParameters.parse({ mobileIon: 'Li', resolution: 0.2 });
  const context = { signal: new AbortController().signal, progress: () => {} };
  return (
    computeBondValenceLandscape(structure(name), parameters, context).thresholds[0]?.barrier ?? Number.NaN
  );
};

describe('the coarse landscape', () => {
  it.each(['lithium-iron-phosphate', 'lithium-phosphate-beta', 'lithium-manganese-oxide-spinel'])(
    'comes close to the barrier of the engine for %s',
    (name) => {
      const { first, second, lowest, saddle } = coarseLandscape(structure(name), 'Li');
      const [coarse, fine] = [first, second].map(({ thresholds }) => thresholds[0]?.barrier ?? Number.NaN);
      expect(Math.abs(fine! - barrierOfEngine(name))).toBeLessThan(0.05);
      expect(second.minimum).toBeLessThanOrEqual(first.minimum + 1e-9);
      // Points of the first grid are among those of the second, so the level of its path is no higher.
      expect(second.minimum + fine!).toBeLessThanOrEqual(first.minimum + coarse! + 1e-6);
      // The grid leaves out tails.
      expect(lowest).toBeLessThanOrEqual(second.minimum + 0.05);
      const level = second.minimum + fine!;
      expect(Math.abs((saddle ?? level) - level)).toBeLessThan(0.3);
    },
  );

  it('leaves out what lies too high to matter', () => {
    const { second } = coarseLandscape(structure('lithium-iron-phosphate'), 'Li');
    const seen = second.heights.filter(Number.isFinite).length / second.heights.length;
    expect(seen).toBeGreaterThan(0.02);
    expect(seen).toBeLessThan(0.5);
  });

  it('refuses what the engine refuses', () => {
    expect(() => coarseLandscape(structure('lithium-iron-phosphate'), 'Xx')).toThrow();
    const { sites, lattice } = structure('lithium-oxide');
    const alone = { lattice, sites: sites.filter(({ species }) => species[0]?.element === 'Li') };
    expect(() => coarseLandscape(alone, 'Li')).toThrow('no framework');
  });
});
