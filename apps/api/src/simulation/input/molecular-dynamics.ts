import { builder } from '../../builder.js';
import { mobileIonField, oxidationStatesField, structureField } from './common-fields.js';

export const MolecularDynamicsInput = builder.inputType('MolecularDynamicsInput', {
  description: 'Molecular dynamics with the bond-valence force field at one or more temperatures.',
  fields: (t) => ({
    ...structureField(t),
    ...mobileIonField(t),
    temperatures: t.floatList({
      required: true,
      description: 'Temperatures, from 50 to 3000 K; one run each.',
    }),
    picoseconds: t.float({
      defaultValue: 50,
      description: 'Length of each run after its equilibration, from 0.1 to 10000 ps.',
    }),
    timestep: t.float({
      defaultValue: 0.002,
      description: 'Time between two steps, from 0.0001 to 0.01 ps.',
    }),
    minimumAtoms: t.int({
      defaultValue: 200,
      description: 'The cell is repeated until it holds at least so many atoms, from 1 to 50000.',
    }),
    seed: t.int({ defaultValue: 1, description: 'Seed of the first velocities and of the thermostat.' }),
    thermostat: t.string({
      defaultValue: 'CSVR',
      description: 'Of the part that is analysed: CSVR or NVE; the equilibration always has CSVR.',
    }),
    relaxation: t.float({
      defaultValue: 0.5,
      description: 'Relaxation time of the thermostat, from 0.01 to 10 ps.',
    }),
    equilibration: t.float({
      defaultValue: 0.1,
      description:
        'Length of the equilibration, from 0 to 2 lengths of the run; it lasts six relaxation times of the thermostat at least, unless it is 0.',
    }),
    cutoff: t.float({
      defaultValue: 8,
      description: 'Distance up to which ions act on each other, from 3 to 12 angstrom.',
    }),
    restraint: t.float({
      description:
        'Spring that ties every framework atom to its measured place, from 0 to 50 eV/angstrom²; left out, 3, or 0 with potentials of your own.',
    }),
    potentials: t.field({
      type: 'JSONObject',
      description: 'Pair potentials instead of the bond-valence ones.',
    }),
    ...oxidationStatesField(t),
  }),
});
