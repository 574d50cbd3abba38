import { type ImportedFile, importFault } from '../imported-result.js';
import { hartree } from '../units.js';

/** A path as neb.x writes it: energies of the images in eV, and what else the file states. */
export interface EspressoPath {
  readonly version: string | null;
  readonly energies: readonly number[];
  /** Reaction coordinate of every image, 0 to 1; null where the file states none. */
  readonly coordinates: readonly number[] | null;
  /** Largest error of an image, eV/Å; null where the file states none. */
  readonly maximumForce: number | null;
  readonly converged: boolean | null;
}

const isTable = (text: string): boolean => {
  const rows = text.trim().split(/\r\n|\n/);
  return (
    rows.length >= 3 &&
    rows.every(
      (row) =>
        /^\s*(\S+\s+){2}\S+\s*$/.test(row) &&
        row
          .trim()
          .split(/\s+/)
          .every((word) => Number.isFinite(Number(word))),
    )
  );
};

export const isEspressoPath = ({ name, text }: ImportedFile): boolean =>
  /Program NEB\b/.test(text.slice(0, 5000)) ||
  /^\s*RESTART INFORMATION/.test(text) ||
  (/\.dat$/i.test(name) && isTable(text));

/**
 * Reads the output of neb.x (Quantum ESPRESSO): its log, its `.path` or its `.dat`.
 * @throws InputError `import.truncated` when fewer than three images have an energy
 */
export function readEspressoPath(file: ImportedFile): EspressoPath {
  const path = /Program NEB\b/.test(file.text.slice(0, 5000))
    ? ofLog(file)
    : /^\s*RESTART INFORMATION/.test(file.text)
      ? ofRestart(file)
      : ofTable(file);
  if (path.energies.length < 3 || !path.energies.every(Number.isFinite)) {
    throw importFault(
      'import.truncated',
      'The file ends before three images have an energy',
      file.name,
      file.text.split('\n').length,
    );
  }
  return path;
}

function ofTable({ text }: ImportedFile): EspressoPath {
  const rows = text
    .trim()
    .split(/\r\n|\n/)
    .map((row) => row.trim().split(/\s+/).map(Number));
  return {
    version: null,
    coordinates: rows.map(([coordinate = Number.NaN]) => coordinate),
    energies: rows.map(([, energy = Number.NaN]) => energy),
    maximumForce: Math.max(...rows.slice(1, -1).map(([, , error = 0]) => error)),
    converged: null,
  };
}

function ofRestart({ name, text }: ImportedFile): EspressoPath {
  const count = Number(/NUMBER OF IMAGES\s+(\d+)/.exec(text)?.[1] ?? 0);
  const energies = [...text.matchAll(/Image:\s*\d+\s+(\S+)/gi)].map(([, energy]) => Number(energy) * hartree);
  if (energies.length < count) {
    const message = `The file ends after ${energies.length} of ${count} images`;
    throw importFault('import.truncated', message, name, text.split('\n').length);
  }
  return { version: null, energies, coordinates: null, maximumForce: null, converged: null };
}

function ofLog({ text }: ImportedFile): EspressoPath {
  const table = text.slice(Math.max(0, text.lastIndexOf('energy (eV)')));
  const rows = [...table.matchAll(/^\s+\d+\s+(-?\d+\.\d+)\s+(\d+\.\d+)\s+[TF]\s*$/gm)];
  return {
    version: /Program NEB v\.?\s*(\S+)/.exec(text)?.[1] ?? null,
    energies: rows.map(([, energy]) => Number(energy)),
    coordinates: null,
    maximumForce: rows.length < 3 ? null : Math.max(...rows.slice(1, -1).map(([, , error]) => Number(error))),
    converged: /neb: convergence achieved/.test(text),
  };
}
