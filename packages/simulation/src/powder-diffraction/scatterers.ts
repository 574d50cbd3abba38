import { type Crystal, ParameterError, UnsupportedChemistryError, type Vector3 } from '@interphase/core';
import { formatIon } from '../interaction/ion.js';
import { forwardScattering } from '../scattering/scattering-lengths.js';
import type { Wavelength } from '../scattering/wavelength.js';
import { xRayDispersion } from '../scattering/x-ray-dispersion.js';
import { type FormFactor, xRayFormFactor } from '../scattering/x-ray-form-factors.js';
import type { PowderDiffractionParameters } from './parameters.js';

/** All atoms of a crystal that scatter alike. */
export interface Scatterer {
  readonly element: string;
  /** Amplitude in phase at s² = (sin θ / wavelength)², the atom's vibration included; electrons or femtometre. */
  readonly amplitude: FormFactor;
  /** Amplitude a quarter of a wave behind, without the vibration: f''. */
  readonly imaginary: number;
  /** The vibration alone, exp(-B s²). */
  readonly vibration: FormFactor;
  /** Fractional coordinates with the share of the place that is filled. */
  readonly places: readonly { readonly position: Vector3; readonly occupancy: number }[];
}

/** What scatters in a crystal, one entry for every kind of atom (of ion, when ionic form factors are wanted). */
export function findScatterers(
  crystal: Crystal,
  wavelength: Wavelength,
  parameters: PowderDiffractionParameters,
): { scatterers: Scatterer[]; warnings: string[] } {
  const ionic = parameters.radiation === 'x-ray' && parameters.formFactors === 'ionic';
  const kinds = new Map<string, { element: string; charge: number; places: Scatterer['places'][number][] }>();
  for (const { position, species } of crystal.sites) {
    for (const { element, oxidationState, occupancy } of species) {
      const charge = ionic ? (oxidationState ?? 0) : 0;
      const key = formatIon(element, charge);
      const kind = kinds.get(key) ?? { element, charge, places: [] };
      kinds.set(key, kind);
      kind.places.push({ position, occupancy });
    }
  }
  const ions = [...kinds.values()];
  const { factors, warnings } = factorsOf(ions, parameters);
  const dispersion = ions.map(({ element }) => dispersionOf(element, wavelength, parameters));
  const scatterers = ions.map(({ element, places }, index): Scatterer => {
    const b = parameters.isotropicBByElement?.[element] ?? parameters.isotropicB;
    const { real, imaginary } = dispersion[index]!;
    const factor = factors[index]!;
    const vibration: FormFactor = b === 0 ? () => 1 : (s2) => Math.exp(-b * s2);
    return {
      element,
      amplitude: b === 0 ? (s2) => factor(s2) + real : (s2) => (factor(s2) + real) * Math.exp(-b * s2),
      imaginary,
      vibration,
      places,
    };
  });
  return { scatterers, warnings };
}

function factorsOf(
  ions: readonly { element: string; charge: number }[],
  { radiation, isotopes }: PowderDiffractionParameters,
): { factors: FormFactor[]; warnings: string[] } {
  const names = ions.map(({ element }) => element);
  if (radiation === 'neutron') {
    const lengths = forwardScattering(names, radiation, isotopes);
    return { factors: lengths.map((length) => () => length), warnings: [] };
  }
  const missing = [...new Set(names.filter((name) => !xRayFormFactor(name)))];
  if (missing.length > 0) {
    throw new UnsupportedChemistryError(`There is no X-ray form factor of ${missing.join(', ')}.`, missing);
  }
  const untabulated: string[] = [];
  const factors = ions.flatMap(({ element, charge }) => {
    const ion = xRayFormFactor(element, charge);
    if (!ion) untabulated.push(formatIon(element, charge));
    return ion ?? xRayFormFactor(element) ?? [];
  });
  const warnings =
    untabulated.length > 0
      ? [`Form factors of neutral atoms stand in for ${untabulated.join(', ')}, which are not tabulated.`]
      : [];
  return { factors, warnings };
}

function dispersionOf(
  element: string,
  { anode }: Wavelength,
  { radiation, anomalousDispersion }: PowderDiffractionParameters,
): { real: number; imaginary: number } {
  if (radiation === 'neutron' || !anomalousDispersion) return { real: 0, imaginary: 0 };
  if (anode === null) {
    throw new ParameterError(
      'Anomalous dispersion is known at the lines of tubes only; name one as the wavelength, for example CuKa.',
      ['anomalousDispersion'],
    );
  }
  const dispersion = xRayDispersion(element, anode);
  if (!dispersion) {
    throw new UnsupportedChemistryError(`There is no anomalous dispersion of ${element}.`, [element]);
  }
  return dispersion;
}
