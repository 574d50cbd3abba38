import { InputError } from '@interphase/core';
import { builder } from '../builder.js';
import { InvalidParameterFailure } from '../errors/user-errors.js';
import { importRun } from './import-run.js';
import { SimulationSubmission } from './mutations.js';

const ImportedFileInput = builder.inputType('ImportedFileInput', {
  description: 'A file of results.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'Its name, with its folder where that tells the order of the images: `02/OUTCAR`.',
    }),
    content: t.string({ required: true, description: 'Its text.' }),
  }),
});

const ImportResultsInput = builder.inputType('ImportResultsInput', {
  description: 'Results of a calculation that another program made.',
  fields: (t) => ({
    files: t.field({
      type: [ImportedFileInput],
      required: true,
      description:
        'One file of one calculation (OUTCAR, vasprun.xml, output of pw.x or neb.x, extended XYZ, JSON of pymatgen, ASE or the Materials Project), or the images of a path, three or more.',
    }),
    material: t.string({ description: 'Slug of the material computed.' }),
    citation: t.string({
      required: true,
      description: 'Where the results were published, or who computed them.',
    }),
    license: t.string({ description: 'Licence of the results, as SPDX names it; left out, it is unknown.' }),
  }),
});

builder.mutationField('importResults', (t) =>
  t.field({
    type: SimulationSubmission,
    args: { input: t.arg({ type: ImportResultsInput, required: true, description: 'What to take over.' }) },
    description:
      'Takes results over as a run of the method IMPORTED that has succeeded, or returns the stored run of the same files.',
    resolve: async (_root, { input }, context) => {
      try {
        return await importRun(context, input);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const at = input.files.findIndex(({ name }) => name === error.file);
        const place = error.file ? `${error.file}${error.line ? `, line ${error.line}` : ''}: ` : '';
        const path = error.path.length > 0 ? error.path : at === -1 ? ['files'] : ['files', String(at)];
        return new InvalidParameterFailure(`${place}${error.message}`, ['input', ...path]);
      }
    },
  }),
);
