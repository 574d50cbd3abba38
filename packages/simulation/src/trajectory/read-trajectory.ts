import { InputError } from '@interphase/core';
import { readExtendedXyz } from './read/extended-xyz.js';
import type { Frame, Lines } from './read/frame.js';
import { readLammpsDump } from './read/lammps-dump.js';
import { readXdatcar } from './read/xdatcar.js';

/**
 * Frames of a trajectory file by its name: `.xyz` and `.extxyz`, `XDATCAR…`, `.lammpstrj` and `.dump`.
 *
 * @param types elements of the types of a LAMMPS dump without an element column
 * @throws InputError `trajectory.format` for other names; while reading, with what is wrong on which line
 */
export function readTrajectory(
  file: string,
  lines: Lines,
  types: readonly string[] = [],
): AsyncGenerator<Frame> {
  const name = file.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  if (/\.(ext)?xyz$/.test(name)) return readExtendedXyz(lines, file);
  if (name.includes('xdatcar')) return readXdatcar(lines);
  if (/\.(lammpstrj|dump)$/.test(name) || name.startsWith('dump')) return readLammpsDump(lines, types);
  throw new InputError(
    'trajectory.format',
    `“${file}” is no trajectory by its name: extended XYZ (.xyz, .extxyz), XDATCAR, or LAMMPS dump (.lammpstrj, .dump)`,
  );
}
