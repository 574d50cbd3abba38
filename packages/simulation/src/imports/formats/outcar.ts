import type { Matrix3 } from '@interphase/core';
import { crystalOf, matrixOf, triples } from '../crystal-of.js';
import { type Calculation, type ImportedFile, importFault } from '../imported-result.js';
import { longest } from '../units.js';
import { vaspFunctional } from './vasp-functional.js';

/** Numbers of a line; VASP prints negative ones without a blank before them. */
const numbersIn = (line: string): number[] =>
  [...line.matchAll(/[+-]?\d+\.\d+(?:E[+-]?\d+)?/gi)].map(([digits]) => Number(digits));

export const isOutcar = ({ text }: ImportedFile): boolean => /^\s*vasp\.\d/m.test(text.slice(0, 1000));

/**
 * Reads the last ionic step of an OUTCAR of VASP: energy extrapolated to zero smearing, forces, cell, positions.
 * @throws InputError `import.truncated` when no ionic step is whole, `import.corrupt` with the line
 */
export function readOutcar({ name, text }: ImportedFile): Calculation {
  const lines = text.split(/\r\n|\n/);
  const last = (pattern: RegExp): number => lines.findLastIndex((line) => pattern.test(line));
  const setting = (key: string): string | null => {
    const at = lines.findIndex((line) => new RegExp(`^\\s*${key}\\s*=`).test(line));
    return at === -1 ? null : (/=\s*(\S+)/.exec(lines[at] ?? '')?.[1] ?? null);
  };
  // Electronic steps print energies too; this heading, behind the forces, closes an ionic step.
  const closedAt = last(/FREE ENERGIE OF THE ION-ELECTRON SYSTEM/);
  const energyAt = lines.findIndex((line, at) => at > closedAt && /energy\(sigma->0\)\s*=/.test(line));
  const step = lines.slice(0, closedAt + 1);
  const forcesAt = step.findLastIndex((line) => /TOTAL-FORCE \(eV\/Angst\)/.test(line));
  const cellAt = step.findLastIndex((line) => /direct lattice vectors\s+reciprocal/.test(line));
  if (closedAt === -1 || energyAt === -1 || forcesAt === -1 || cellAt === -1) {
    throw importFault(
      'import.truncated',
      'The OUTCAR ends before its first ionic step is whole',
      name,
      lines.length,
    );
  }
  const energy = Number(/energy\(sigma->0\)\s*=\s*(\S+)/.exec(lines[energyAt] ?? '')?.[1]);
  if (!Number.isFinite(energy)) {
    throw importFault('import.corrupt', 'The energy is no number', name, energyAt + 1);
  }
  const cell = matrixOf(
    triples([1, 2, 3].flatMap((row) => numbersIn(lines[cellAt + row] ?? '').slice(0, 3))),
  );
  if (cell === null)
    throw importFault('import.corrupt', 'The lattice vectors cannot be read', name, cellAt + 2);
  const { positions, forces } = readForces(lines, forcesAt, name);
  const elements = elementsOf(lines, positions.length, name);
  const matrix: Matrix3 = cell;
  const ended = last(/General timing and accounting/) !== -1;
  const relaxes = Number(setting('NSW') ?? 0) > 0 && !['-1', null].includes(setting('IBRION'));
  const selfConsistent =
    last(/aborting loop because EDIFF is reached/) > last(/aborting loop EDIFF was not reached/);
  const relaxed = last(/reached required accuracy - stopping structural/) !== -1;
  return {
    program: 'VASP',
    version: /^\s*vasp\.(\S+)/m.exec(text.slice(0, 1000))?.[1] ?? null,
    functional: vaspFunctional({
      gga: setting('GGA'),
      metaGga: setting('METAGGA'),
      hybrid: setting('LHFCALC') === 'T',
      plusU: setting('LDAU') === 'T' || last(/LDA\+U is selected/) !== -1,
      potential: /TITEL\s*=\s*(\S+)/.exec(text)?.[1] ?? null,
    }),
    converged: ended && selfConsistent && (!relaxes || relaxed),
    structure: crystalOf(matrix, positions, elements, { cartesian: true, file: name }),
    energy,
    maximumForce: longest(forces),
    warnings: ended ? [] : [`${name} ends before the calculation did; its last whole step is taken`],
  };
}

function readForces(lines: readonly string[], header: number, name: string) {
  const positions: (readonly [number, number, number])[] = [];
  const forces: number[] = [];
  for (let at = header + 2; ; at++) {
    const line = lines[at];
    if (line === undefined) {
      throw importFault(
        'import.truncated',
        'The OUTCAR ends inside its positions and forces',
        name,
        lines.length,
      );
    }
    if (/^\s*-{10}/.test(line)) return { positions, forces };
    const [x, y, z, fx, fy, fz] = numbersIn(line);
    if (
      x === undefined ||
      y === undefined ||
      z === undefined ||
      fx === undefined ||
      fy === undefined ||
      fz === undefined
    ) {
      throw importFault('import.corrupt', 'A line of positions and forces needs six numbers', name, at + 1);
    }
    positions.push([x, y, z]);
    forces.push(fx, fy, fz);
  }
}

/** Where VASP names the kinds of ions, the surest first; the pseudopotentials are listed twice at the top. */
const kindLines = [
  /VRHFIN\s*=\s*([A-Z][a-z]?)\s*:/,
  /TITEL\s*=\s*\S+\s+([A-Z][a-z]?)(?:_\w+)?\s/,
  /POTCAR:\s+\S+\s+([A-Z][a-z]?)(?:_\w+)?\s/,
];

function elementsOf(lines: readonly string[], atoms: number, name: string): string[] {
  const at = lines.findIndex((line) => /ions per type\s*=/.test(line));
  const counts = [...(lines[at]?.split('=')[1] ?? '').matchAll(/\d+/g)].map(Number);
  const named = kindLines.map((pattern) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []));
  const kinds = named.find((found) => found.length >= counts.length) ?? [];
  const elements = counts.flatMap((count, kind) => Array.from({ length: count }, () => kinds[kind] ?? ''));
  if (elements.length !== atoms || elements.includes('')) {
    const message = `The ${kinds.length} elements and "ions per type" do not make up the ${atoms} atoms`;
    throw importFault('import.corrupt', message, name, at === -1 ? undefined : at + 1);
  }
  return elements;
}
