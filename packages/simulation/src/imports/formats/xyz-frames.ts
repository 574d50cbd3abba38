import { crystalOfFrame, readExtendedXyz, type XyzFrame } from '@interphase/core';
import { type Calculation, type ImportedFile, importFault } from '../imported-result.js';
import { longest } from '../units.js';

export const isXyz = ({ text }: ImportedFile): boolean =>
  /^\s*\d+\s*\n/.test(text.slice(0, 40)) && /Properties=|Lattice=/.test(text.slice(0, 4000));

const energyKeys = ['energy', 'Energy', 'dft_energy', 'REF_energy', 'E0', 'free_energy'];
const forceKeys = ['forces', 'force', 'REF_forces', 'dft_forces'];

function energyOf({ info }: XyzFrame): number | null {
  for (const key of energyKeys) {
    const value = info.get(key);
    if (typeof value === 'number') return value;
  }
  return null;
}

const textOf = (frame: XyzFrame, key: string): string | null => {
  const value = frame.info.get(key);
  return typeof value === 'string' ? value : null;
};

/**
 * Every frame of an extended XYZ file that states an energy; `isPath` when each says which `image` it is.
 * @throws StructureError with the line; InputError `import.no-results` when no frame states an energy
 */
export function readXyzFrames(file: ImportedFile): { frames: Calculation[]; isPath: boolean } {
  const frames: Calculation[] = [];
  let isPath = true;
  for (const frame of readExtendedXyz(file.text, { file: file.name })) {
    const energy = energyOf(frame);
    if (energy === null) continue;
    const forces = forceKeys.map((key) => frame.arrays.get(key)).find((array) => array?.columns === 3);
    isPath &&= frame.info.has('image');
    frames.push({
      program: textOf(frame, 'program') ?? 'extended XYZ',
      version: null,
      functional: textOf(frame, 'functional') ?? textOf(frame, 'xc'),
      converged: null,
      structure: frame.lattice === null ? null : crystalOfFrame(frame, { file: file.name }),
      energy,
      maximumForce: forces === undefined ? null : longest(forces.values),
      warnings: [],
    });
  }
  if (frames.length === 0) {
    throw importFault(
      'import.no-results',
      'No frame states an energy (energy=... in its comment line)',
      file.name,
    );
  }
  return { frames, isPath: isPath && frames.length >= 3 };
}
