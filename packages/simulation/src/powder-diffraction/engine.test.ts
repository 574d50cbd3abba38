import {
  type Crystal,
  latticeFromParameters,
  UnsupportedChemistryError,
  type Vector3,
} from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engines } from '../engine/registry.js';

const site = (element: string, position: Vector3) => ({
  label: element,
  position,
  species: [{ element, oxidationState: null, occupancy: 1 }],
});
const caesiumChloride = (cation: string): Crystal => ({
  lattice: latticeFromParameters({ a: 4.12, b: 4.12, c: 4.12, alpha: 90, beta: 90, gamma: 90 }),
  sites: [site(cation, [0, 0, 0]), site('Cl', [0.5, 0.5, 0.5])],
});
const quiet = { progress: () => {}, signal: new AbortController().signal };
const run = (
  method: 'POWDER_DIFFRACTION' | 'PAIR_DISTRIBUTION',
  crystal: Crystal,
  parameters: object = {},
) => {
  const engine = engines[method];
  if (!engine || !('run' in engine)) throw new Error(`No engine for ${method}`);
  return engine.run(crystal, parameters, quiet);
};

const pattern = z.object({
  radiation: z.literal('x-ray'),
  label: z.string(),
  wavelength: z.number(),
  peaks: z.array(
    z.object({
      hkls: z.array(z.object({ hkl: z.array(z.number()).length(3), multiplicity: z.number() })),
      d: z.number(),
      twoTheta: z.number(),
      intensity: z.number(),
    }),
  ),
  profile: z.object({ start: z.number(), step: z.number(), intensities: z.array(z.number()) }),
});

describe('the powder diffraction engine', () => {
  it('leaves a pattern of which peaks and profile reach 100', () => {
    const { artifacts, warnings } = run('POWDER_DIFFRACTION', caesiumChloride('Cs'));
    const { label, peaks, profile } = pattern.parse(artifacts[0]?.data);
    expect(label).toBe('X-rays, Cu Kα');
    expect(warnings).toEqual([]);
    expect(peaks[1]?.hkls).toEqual([{ hkl: [1, 1, 0], multiplicity: 12 }]);
    expect(Math.max(...peaks.map(({ intensity }) => intensity))).toBe(100);
    expect(Math.max(...profile.intensities)).toBe(100);
    expect(profile.intensities).toHaveLength(4251);
  });

  it('takes the form factors of ions, and says where there are none', () => {
    const neutral = pattern.parse(run('POWDER_DIFFRACTION', caesiumChloride('Cs')).artifacts[0]?.data);
    const ionic = run('POWDER_DIFFRACTION', caesiumChloride('Cs'), { formFactors: 'ionic' });
    const { peaks } = pattern.parse(ionic.artifacts[0]?.data);
    // Caesium loses an electron and chlorine gains it, which the weakest reflections feel most.
    const weakest = neutral.peaks[0];
    expect(Math.abs((peaks[0]?.intensity ?? 0) - (weakest?.intensity ?? 0))).toBeGreaterThan(0.2);
    const odd = run('POWDER_DIFFRACTION', caesiumChloride('P'), {
      formFactors: 'ionic',
      oxidationStates: { P: 1, Cl: -1 },
    });
    expect(odd.warnings.join()).toMatch(/neutral atoms stand in for P1\+/);
  });

  it('says when nothing lies in the range, and what it has no data of', () => {
    const empty = run('POWDER_DIFFRACTION', caesiumChloride('Cs'), { twoThetaMin: 5, twoThetaMax: 8 });
    expect(empty.warnings).toEqual(['No reflection lies in this range of angles.']);
    expect(() => run('POWDER_DIFFRACTION', caesiumChloride('Ac'), { radiation: 'neutron' })).toThrow(
      UnsupportedChemistryError,
    );
  });
});

describe('the pair distribution engine', () => {
  it('leaves G(r) and its partials with their weights', () => {
    const { artifacts } = run('PAIR_DISTRIBUTION', caesiumChloride('Cs'), { rMax: 10 });
    const { total, partials } = z
      .object({
        r: z.object({ start: z.literal(0), step: z.literal(0.02) }),
        total: z.array(z.number()).length(501),
        partials: z.array(
          z.object({ pair: z.string(), weight: z.number(), g: z.array(z.number()).length(501) }),
        ),
      })
      .parse(artifacts[0]?.data);
    expect(partials.map(({ pair }) => pair)).toEqual(['Cs-Cs', 'Cs-Cl', 'Cl-Cl']);
    // The nearest pair is half a body diagonal apart.
    const nearest = Math.round((4.12 * Math.sqrt(3)) / 2 / 0.02);
    const highest = total.slice(0, 190).indexOf(Math.max(...total.slice(0, 190)));
    expect(Math.abs(highest - nearest)).toBeLessThanOrEqual(1);
  });
});
