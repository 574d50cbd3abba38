import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCif } from '@interphase/core';
import {
  computePairDistribution,
  computePowderPattern,
  dataFolder,
  pairDistributionParameters,
  powderDiffractionParameters,
} from '@interphase/simulation';
import { describe, expect, it } from 'vitest';

const quiet = { progress: () => {}, signal: new AbortController().signal };
const crystalOf = (name: string) =>
  parseCif(readFileSync(join(dataFolder(), 'structures', `${name}.cif`)), { file: `${name}.cif` }).crystal;

/**
 * An independent way to G(r) of a crystal whose atoms vibrate alike: the spherical average of the Patterson function,
 * G(r) = 4π/(N⟨b⟩²V) Σ |F(K)|² exp(-UK²) sin(Kr)/K over all reciprocal lattice vectors K but 0. Each atom with itself
 * adds 4πr times a Gaussian of variance 2U at r = 0, gone beyond a few tenths of an angstrom. No pair is counted here,
 * and no cell is filled there.
 */
describe('pair distributions against the sum over reflections', () => {
  it.each([
    ['lithium-iron-phosphate', 5.803 * 16 + 9.45 * 4 + 5.13 * 4 - 1.9 * 4, 28],
    ['lithium-cobalt-oxide', 5.803 * 6 + 2.49 * 3 - 1.9 * 3, 12],
    ['titanium-dioxide-anatase', 5.803 * 8 - 3.438 * 4, 12],
    ['lithium-titanium-oxide-spinel', null, null],
  ] as const)('%s', (name, lengths, count) => {
    const crystal = crystalOf(name);
    const species = crystal.sites.flatMap((site) => site.species);
    const atoms = species.reduce((sum, { occupancy }) => sum + occupancy, 0);
    if (count !== null) expect(atoms).toBeCloseTo(count, 9);
    const b: Record<string, number> = { Li: -1.9, O: 5.803, Fe: 9.45, P: 5.13, Co: 2.49, Ti: -3.438 };
    const total = species.reduce((sum, { element, occupancy }) => sum + b[element]! * occupancy, 0);
    if (lengths !== null) expect(total).toBeCloseTo(lengths, 6);
    const u = 0.012;
    const wavelength = 0.3;
    const volume = crystal.lattice.volume;
    const { peaks } = computePowderPattern(
      crystal,
      powderDiffractionParameters.parse({
        radiation: 'neutron',
        wavelength,
        isotropicB: 8 * Math.PI ** 2 * u,
        twoThetaMin: 0,
        qMax: 27,
      }),
      quiet,
    );
    const { reduced, step } = computePairDistribution(
      crystal,
      pairDistributionParameters.parse({ radiation: 'neutron', isotropicU: u, rMax: 20 }),
      quiet,
    );
    for (let r = 1.2; r < 20; r += 0.2) {
      const sum = peaks.reduce((part, { d, intensity }) => {
        const sine = wavelength / (2 * d);
        const squares = intensity * volume ** 2 * sine ** 2 * Math.sqrt(1 - sine ** 2);
        const k = (2 * Math.PI) / d;
        return part + (squares * Math.sin(k * r)) / k;
      }, 0);
      const fromReflections = ((4 * Math.PI) / ((total ** 2 / atoms) * volume)) * sum;
      const highest = Math.max(...reduced.map(Math.abs));
      expect(Math.abs(reduced[Math.round(r / step)]! - fromReflections)).toBeLessThan(0.002 * highest);
    }
  });
});
