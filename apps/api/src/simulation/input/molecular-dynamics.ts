import { builder } from '../../builder.js';
import { mobileIonField, structureField } from './common-fields.js';

export const MolecularDynamicsInput = builder.inputType('MolecularDynamicsInput', {
  description: 'Molecular dynamics with the bond-valence force field at one or more temperatures.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    temperatures: t.floatList({ required: true, description: 'Temperatures, K; one trajectory each.' }),
    picoseconds: t.float({ defaultValue: 50, description: 'Length of each trajectory, ps.' }),
    timestep: t.float({ defaultValue: 0.002, description: 'Time between two steps, ps.' }),
    minimumAtoms: t.int({
      defaultValue: 200,
      description: 'The cell is repeated until it holds at least so many atoms.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the first velocities and of the thermostat.' }),
  }),
});
