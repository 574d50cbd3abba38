import { builder } from '../builder.js';
import { StructureInput } from '../structure/input.js';

const ScatteringStructureInput = builder.inputType('ScatteringStructureInput', {
  description: 'A structure whose scattering is wanted, whole or with an element taken out.',
  fields: (t) => ({
    structure: t.field({
      type: StructureInput,
      required: true,
      description: 'The crystal, ordered or disordered.',
    }),
    without: t.string({
      description: 'Element to take out, e.g. Li; all other atoms stay where they are, unrelaxed.',
    }),
    removed: t.float({
      defaultValue: 1,
      description: 'Share of that element that is taken out, above 0 and up to 1, evenly from all its sites.',
    }),
  }),
});

export const ScatteringComparisonInput = builder.inputType('ScatteringComparisonInput', {
  description: 'Structures to compare by what X-rays or neutrons would show, on common axes.',
  fields: (t) => ({
    structures: t.field({
      type: [ScatteringStructureInput],
      required: true,
      description: 'One to four; differences are taken from the first.',
    }),
    radiation: t.string({ defaultValue: 'x-ray', description: 'What is scattered: x-ray or neutron.' }),
    wavelength: t.string({
      defaultValue: 'CuKa',
      description: 'A line of a tube (CrKa, FeKa, CoKa, CuKa, MoKa, AgKa), or a number of angstrom.',
    }),
    twoThetaMin: t.float({ defaultValue: 10, description: 'First angle 2θ, from 0 to 179.9 degrees.' }),
    twoThetaMax: t.float({ defaultValue: 80, description: 'Last angle 2θ, from 0 to 179.9 degrees.' }),
    width: t.float({
      defaultValue: 0.15,
      description: 'Full width of the peaks at half maximum, from 0.02 to 2 degrees.',
    }),
    anomalousDispersion: t.boolean({
      defaultValue: false,
      description: 'Whether anomalous dispersion is added, which is known at the lines of tubes.',
    }),
    isotropicU: t.float({
      defaultValue: 0.005,
      description:
        'Mean square displacement of every atom along one direction, from 0.0002 to 0.5 angstrom².',
    }),
    rMax: t.float({ defaultValue: 20, description: 'Last distance of G(r), from 1 to 60 angstrom.' }),
    qMax: t.float({
      description: 'Last Q of the measurement behind G(r), from 5 to 100 per angstrom; left out, all of it.',
    }),
  }),
});

export type ScatteringComparisonRequest = typeof ScatteringComparisonInput.$inferInput;
export type ScatteringStructureRequest = typeof ScatteringStructureInput.$inferInput;
