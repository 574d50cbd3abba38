import { isEspresso } from './formats/espresso.js';
import { isEspressoPath } from './formats/espresso-path.js';
import { isJson } from './formats/json-records.js';
import { isOutcar } from './formats/outcar.js';
import { isVasprun } from './formats/vasprun.js';
import { isXyz } from './formats/xyz-frames.js';
import { type ImportedFile, importFault } from './imported-result.js';

export type ImportFormat = 'outcar' | 'vasprun' | 'espresso-path' | 'espresso' | 'json' | 'xyz';

const known: readonly (readonly [ImportFormat, (file: ImportedFile) => boolean])[] = [
  ['outcar', isOutcar],
  ['vasprun', isVasprun],
  ['espresso-path', isEspressoPath],
  ['espresso', isEspresso],
  ['json', isJson],
  ['xyz', isXyz],
];

/**
 * The format of a file, told by its content.
 * @throws InputError `import.unknown-format`
 */
export function detectImportFormat(file: ImportedFile): ImportFormat {
  const found = known.find(([, fits]) => fits(file));
  if (found !== undefined) return found[0];
  throw importFault(
    'import.unknown-format',
    'This is no result known here: OUTCAR, vasprun.xml, output of pw.x or neb.x, extended XYZ with energies, or JSON of pymatgen, ASE or the Materials Project',
    file.name,
  );
}
