import { ParameterError } from '@interphase/core';
import { z } from 'zod';
import { oxidationStates, within } from '../engine/parameter-kinds.js';
import { radiationParameters } from '../scattering/parameters.js';
import { wavelengthOf, wavelengthRange } from '../scattering/wavelength.js';

const angle = within(0, 179.9, 'degrees');
const q = within(0, 120, '1/angstrom');
/** Isotropic displacement factor B = 8π²⟨u²⟩. */
const displacementFactor = within(0, 50, 'angstrom²');

/** What a powder pattern may be asked. Angles in degrees, lengths in angstrom. */
export const powderDiffractionParameters = z
  .strictObject({
    ...radiationParameters,
    /** A line of a tube (`CuKa`, `CuKa1`, `MoKa`, `CoKa`, `CrKa`, `FeKa`, `AgKa`) or angstrom. */
    wavelength: z
      .union([z.string(), within(...wavelengthRange, 'angstrom')])
      .superRefine((stated, context) => {
        try {
          wavelengthOf(stated);
        } catch (error) {
          if (!(error instanceof ParameterError)) throw error;
          context.addIssue({ code: 'custom', message: error.message });
        }
      })
      .default('CuKa'),
    /** First angle 2θ, degrees. */
    twoThetaMin: angle.default(5),
    /** Last angle 2θ, degrees. */
    twoThetaMax: angle.default(90),
    /** First Q = 4π sin θ / wavelength, 1/angstrom; takes the place of `twoThetaMin`. */
    qMin: q.optional(),
    /** Last Q, 1/angstrom; takes the place of `twoThetaMax`. */
    qMax: q.optional(),
    /** Form factors of free atoms, or of ions where they are tabulated (by the oxidation states). */
    formFactors: z.enum(['neutral', 'ionic']).default('neutral'),
    /** Whether f' and f'' are added, which are known at the lines of tubes. */
    anomalousDispersion: z.boolean().default(false),
    /** Isotropic displacement factor B of every atom, angstrom². */
    isotropicB: displacementFactor.default(0),
    /** B by element, which takes precedence. */
    isotropicBByElement: z.record(z.string(), displacementFactor).optional(),
    /** Caglioti: FWHM² = U tan²θ + V tan θ + W, degrees². */
    cagliotiU: within(-10, 10, 'degrees²').default(0),
    cagliotiV: within(-10, 10, 'degrees²').default(0),
    cagliotiW: within(-10, 10, 'degrees²').default(0.01),
    /** Lorentzian share of the pseudo-Voigt profile. */
    lorentzianShare: within(0, 1, '').default(0.5),
    /** Step of the profile in 2θ, degrees. */
    step: within(0.001, 1, 'degrees').default(0.02),
    /** Charge by element, for ionic form factors. */
    oxidationStates,
  })
  .meta({ title: 'Powder diffraction' });

export type PowderDiffractionParameters = z.infer<typeof powderDiffractionParameters>;
