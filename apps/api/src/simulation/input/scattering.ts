import { builder } from '../../builder.js';
import { oxidationStatesField, structureField } from './common-fields.js';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What both ask of the radiation. */
const radiationFields = (t: InputFields) => ({
  radiation: t.string({ defaultValue: 'x-ray', description: 'What is scattered: x-ray or neutron.' }),
  isotopes: t.field({
    type: 'JSONObject',
    description: 'Mass number by element, for neutrons, e.g. {Li: 7}; natural abundance where none is given.',
  }),
});

export const PowderDiffractionInput = builder.inputType('PowderDiffractionInput', {
  description: 'Powder pattern of a structure: reflections and profile.',
  fields: (t) => ({
    ...structureField(t, 'The crystal, ordered or disordered.'),
    ...radiationFields(t),
    wavelength: t.string({
      defaultValue: 'CuKa',
      description:
        'A line of a tube (CrKa, FeKa, CoKa, CuKa, MoKa, AgKa; CuKa1 and so on for the first of the doublet), or a number from 0.05 to 20 angstrom.',
    }),
    twoThetaMin: t.float({ defaultValue: 5, description: 'First angle 2θ, from 0 to 179.9 degrees.' }),
    twoThetaMax: t.float({ defaultValue: 90, description: 'Last angle 2θ, from 0 to 179.9 degrees.' }),
    qMin: t.float({ description: 'First Q, from 0 to 120 per angstrom; takes the place of `twoThetaMin`.' }),
    qMax: t.float({ description: 'Last Q, from 0 to 120 per angstrom; takes the place of `twoThetaMax`.' }),
    formFactors: t.string({
      defaultValue: 'neutral',
      description: 'Form factors of free atoms (neutral), or of ions where they are tabulated (ionic).',
    }),
    anomalousDispersion: t.boolean({
      defaultValue: false,
      description: 'Whether anomalous dispersion is added, which is known at the lines of tubes.',
    }),
    isotropicB: t.float({
      defaultValue: 0,
      description: 'Displacement factor B of every atom, from 0 to 50 angstrom².',
    }),
    isotropicBByElement: t.field({
      type: 'JSONObject',
      description: 'B by element, which takes precedence, e.g. {Li: 1.2}.',
    }),
    cagliotiU: t.float({
      defaultValue: 0,
      description: 'U of FWHM² = U tan²θ + V tan θ + W, from -10 to 10 degrees².',
    }),
    cagliotiV: t.float({ defaultValue: 0, description: 'V of the same, from -10 to 10 degrees².' }),
    cagliotiW: t.float({ defaultValue: 0.01, description: 'W of the same, from -10 to 10 degrees².' }),
    lorentzianShare: t.float({
      defaultValue: 0.5,
      description: 'Lorentzian share of the pseudo-Voigt profile, from 0 to 1.',
    }),
    step: t.float({ defaultValue: 0.02, description: 'Step of the profile in 2θ, from 0.001 to 1 degrees.' }),
    ...oxidationStatesField(t),
  }),
});

export const PairDistributionInput = builder.inputType('PairDistributionInput', {
  description: 'Pair distribution function G(r) of a structure, in all and by pair of elements.',
  fields: (t) => ({
    ...structureField(t, 'The crystal, ordered or disordered.'),
    ...radiationFields(t),
    rMax: t.float({ defaultValue: 30, description: 'Last distance, from 1 to 100 angstrom.' }),
    step: t.float({ defaultValue: 0.02, description: 'Step of the distances, from 0.005 to 0.1 angstrom.' }),
    isotropicU: t.float({
      defaultValue: 0.005,
      description: 'Mean square displacement of every atom along one direction, from 0.0002 to 1 angstrom².',
    }),
    isotropicUByElement: t.field({
      type: 'JSONObject',
      description: 'The same by element, which takes precedence, e.g. {Li: 0.015}.',
    }),
    qMax: t.float({
      description:
        'Last Q of a measurement, from 5 to 100 per angstrom, whose ripples are then shown; left out, all of it.',
    }),
    qDamp: t.float({
      defaultValue: 0,
      description: 'Damping by the resolution of the instrument, from 0 to 1 per angstrom.',
    }),
  }),
});
