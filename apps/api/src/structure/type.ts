import { Material } from '../material/ref.js';
import { Structure } from './ref.js';
import { StructureFormat, structureFile } from './structure-file.js';

Structure.implement({
  description: 'A crystal structure that runs and predictions start from.',
  fields: (t) => ({
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The material it is a structure of; null when it was submitted by itself.',
      resolve: (structure) => structure.materialSlug,
    }),
    label: t.exposeString('label', { description: 'What it is called in lists.' }),
    spaceGroup: t.exposeString('spaceGroup', { description: 'Space group, Hermann-Mauguin symbol.' }),
    lattice: t.floatList({
      description: 'Lengths a, b, c in angstrom, then angles alpha, beta, gamma in degrees.',
      resolve: (structure) => [...structure.lattice],
    }),
    volume: t.exposeFloat('volume', { description: 'Volume of the cell, cubic angstrom.' }),
    formula: t.exposeString('formula', { description: 'Reduced formula of what the cell holds.' }),
    ordered: t.exposeBoolean('ordered', { description: 'Whether every site is fully occupied.' }),
    cif: t.exposeString('cif', { description: 'The structure as it was given, in CIF.' }),
    file: t.string({
      nullable: true,
      args: { format: t.arg({ type: StructureFormat, required: true, description: 'The format wanted.' }) },
      description: 'The structure as a file; null where the format has no place for partly occupied sites.',
      resolve: (structure, { format }) => structureFile(structure, format),
    }),
    mobileIon: t.exposeString('mobileIon', {
      nullable: true,
      description: 'Element that moves in it; null where its source does not say.',
    }),
    citation: t.exposeString('citation', { description: 'Where it comes from.' }),
    license: t.exposeString('license', { description: 'Terms under which its source shares it.' }),
    source: t.exposeString('source', { description: 'Address or data set it was taken from.' }),
  }),
});
