import type { Crystal } from '@interphase/core';
import type { Engine, EngineResult } from '../engine/engine.js';
import { withCharges } from '../preparation/with-charges.js';
import { type PowderDiffractionParameters, powderDiffractionParameters } from './parameters.js';
import { computePowderPattern, type PowderPattern } from './powder-pattern.js';
import { computeProfile } from './profile.js';

/** Powder diffraction of X-rays and neutrons in kinematic approximation; ordered and disordered crystals. */
export const powderDiffractionEngine: Engine<PowderDiffractionParameters> = {
  method: 'POWDER_DIFFRACTION',
  version: '1.0.0',
  structure: 'required',
  parameters: powderDiffractionParameters,
  run(crystal, parameters, context): EngineResult {
    const prepared = chargedWhereNeeded(crystal, parameters);
    const pattern = computePowderPattern(prepared.crystal, parameters, context);
    const profile = computeProfile(pattern.peaks, pattern.range, parameters);
    const strongest = highest(pattern.peaks.map(({ intensity }) => intensity));
    const top = highest(profile.intensities);
    context.progress(1, 'Done');
    return {
      properties: [],
      artifacts: [
        {
          name: 'powder-pattern',
          description:
            'Powder pattern. wavelength and d in angstrom, angles 2θ in degrees; peaks: families of equivalent reflections (Miller indices, multiplicity), spacing, angle and integrated intensity with the strongest at 100; profile: start and step of 2θ and intensities with the highest at 100.',
          data: {
            radiation: parameters.radiation,
            label: labelOf(pattern, parameters),
            wavelength: pattern.wavelength.length,
            peaks: pattern.peaks.map(({ hkls, d, twoTheta, intensity }) => ({
              hkls,
              d: rounded(d, 6),
              twoTheta: rounded(twoTheta, 5),
              intensity: rounded((100 * intensity) / strongest, 4),
            })),
            profile: {
              start: rounded(profile.start, 6),
              step: profile.step,
              intensities: Array.from(profile.intensities, (value) => rounded((100 * value) / (top || 1), 4)),
            },
          },
        },
      ],
      warnings: [
        ...prepared.warnings,
        ...pattern.warnings,
        ...(pattern.peaks.length === 0 ? ['No reflection lies in this range of angles.'] : []),
      ],
    };
  },
};

/** `X-rays, Cu Kα`, `neutrons, 1.5418 Å`. */
function labelOf(
  { wavelength }: Pick<PowderPattern, 'wavelength'>,
  { radiation }: Pick<PowderDiffractionParameters, 'radiation'>,
): string {
  if (radiation === 'neutron') return `neutrons, ${rounded(wavelength.length, 4)} Å`;
  return `X-rays, ${wavelength.label ?? `${rounded(wavelength.length, 4)} Å`}`;
}

/** Ionic form factors need charges; nothing else does, and a crystal that cannot be charged still diffracts. */
function chargedWhereNeeded(
  crystal: Crystal,
  { radiation, formFactors, oxidationStates }: PowderDiffractionParameters,
): { crystal: Crystal; warnings: readonly string[] } {
  const needed = radiation === 'x-ray' && formFactors === 'ionic';
  return needed ? withCharges(crystal, oxidationStates) : { crystal, warnings: [] };
}

const highest = (values: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  return most;
};

/** Rounded to so many decimals; thousands of numbers are, so not by way of text. */
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
