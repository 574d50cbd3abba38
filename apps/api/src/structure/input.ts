import { builder } from '../builder.js';

export const StructureInput = builder.inputType('StructureInput', {
  description: 'A crystal structure: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    material: t.string({ description: 'Slug of a material; its reference structure is taken.' }),
    structure: t.id({ description: 'Id of a stored structure.' }),
    cif: t.string({
      description:
        'A structure as text: CIF, POSCAR, extended XYZ, or JSON of pymatgen or OPTIMADE; with its cell and every symmetry-distinct atom.',
    }),
  }),
});
