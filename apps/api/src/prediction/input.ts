import { builder } from '../builder.js';
import { HopInput } from '../simulation/input/nudged-elastic-band.js';
import { StructureInput } from '../structure/input.js';

/** Share of truths that an interval holds unless another is asked for. */
export const defaultCoverage = 0.9;
/** Kelvin, unless another is asked for. */
export const defaultTemperature = 298.15;

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const commonFields = (t: Fields) => ({
  mobileIon: t.string({ required: true, description: 'The ion that moves, e.g. Li or Li1+.' }),
  coverage: t.float({
    defaultValue: defaultCoverage,
    description: 'Share of truths that the interval shall hold, 0.5 to 0.99.',
  }),
  model: t.string({
    description:
      'Slug of the model, or of one version of it as `slug@version`; left out, the active one for what is given.',
  }),
});

export const MigrationBarrierInput = builder.inputType('MigrationBarrierInput', {
  description:
    'A structure whose migration barrier is to be predicted: with `hop` that of the hop, without the lowest at which the ion percolates.',
  fields: (t) => ({
    structure: t.field({
      type: StructureInput,
      required: true,
      description: 'The host with its mobile ions.',
    }),
    hop: t.field({
      type: HopInput,
      description: 'The hop; left out, the lowest barrier at which the ion percolates is predicted.',
    }),
    ...commonFields(t),
  }),
});

const CellInput = builder.inputType('CellInput', {
  description: 'Lattice parameters of the conventional cell, and its space group.',
  fields: (t) => ({
    a: t.float({ required: true, description: 'Length of the first edge, angstrom.' }),
    b: t.float({ required: true, description: 'Length of the second edge, angstrom.' }),
    c: t.float({ required: true, description: 'Length of the third edge, angstrom.' }),
    alpha: t.float({ required: true, defaultValue: 90, description: 'Angle between b and c, degrees.' }),
    beta: t.float({ required: true, defaultValue: 90, description: 'Angle between a and c, degrees.' }),
    gamma: t.float({ required: true, defaultValue: 90, description: 'Angle between a and b, degrees.' }),
    spaceGroup: t.int({ description: 'International number of the space group, 1 to 230, where known.' }),
  }),
});

export const ConductivityInput = builder.inputType('ConductivityInput', {
  description:
    'Formula, formula and cell, or structure: each step narrows the interval. A formula with a structure corrects the structure’s disorder.',
  fields: (t) => ({
    structure: t.field({ type: StructureInput, description: 'The crystal; disorder is taken as it stands.' }),
    formula: t.string({ description: 'Chemical formula, e.g. Li7La3Zr2O12.' }),
    cell: t.field({ type: CellInput, description: 'The cell; needs `formula`.' }),
    temperature: t.float({
      defaultValue: defaultTemperature,
      description: 'Temperature, kelvin.',
    }),
    ...commonFields(t),
  }),
});

export type MigrationBarrierRequest = typeof MigrationBarrierInput.$inferInput;
export type ConductivityRequest = typeof ConductivityInput.$inferInput;
