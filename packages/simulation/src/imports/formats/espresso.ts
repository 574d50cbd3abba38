import { fractionalIn, type Matrix3, type Vector3 } from '@interphase/core';
import { crystalOf, matrixOf, triples } from '../crystal-of.js';
import { type Calculation, type ImportedFile, importFault } from '../imported-result.js';
import { bohr, longest, rydberg } from '../units.js';

export const isEspresso = ({ text }: ImportedFile): boolean => /Program PWSCF\b/.test(text.slice(0, 5000));

const numbersIn = (line: string): number[] =>
  [...line.matchAll(/[+-]?\d+\.\d*(?:[Ee][+-]?\d+)?/g)].map(([digits]) => Number(digits));

/**
 * Reads the last step of the output of pw.x (Quantum ESPRESSO): energy, forces, cell and positions.
 * @throws InputError `import.truncated` when there is no converged energy, `import.corrupt` with the line
 */
export function readEspresso({ name, text }: ImportedFile): Calculation {
  const lines = text.split(/\r\n|\n/);
  const last = (pattern: RegExp): number => lines.findLastIndex((line) => pattern.test(line));
  const energyAt = last(/^!\s+total energy\s*=/);
  if (energyAt === -1) {
    const message =
      'The output holds no final total energy: the calculation ended before its first step was whole';
    throw importFault('import.truncated', message, name, lines.length);
  }
  const energy = Number(/=\s*(\S+)\s+Ry/.exec(lines[energyAt] ?? '')?.[1]) * rydberg;
  if (!Number.isFinite(energy))
    throw importFault('import.corrupt', 'The energy is no number', name, energyAt + 1);
  const behind = lines.slice(energyAt);
  const forces = forcesAfter(
    behind,
    behind.findIndex((line) => /Forces acting on atoms/.test(line)),
  );
  const done = last(/JOB DONE\./) !== -1;
  const relaxes = last(/BFGS Geometry Optimization/) !== -1;
  const relaxed = last(/bfgs converged in/) !== -1;
  const failed = last(/convergence NOT achieved/) !== -1;
  const {
    matrix,
    positions,
    elements,
    cartesian,
  } = // Positions printed behind the last energy are those of a step that has none yet.
    placesOf(lines.slice(0, energyAt), name);
  return {
    program: 'Quantum ESPRESSO',
    version: /Program PWSCF v\.?\s*(\S+)/.exec(text)?.[1] ?? null,
    functional: /Exchange-correlation\s*=\s*([^(\n]+)/.exec(text)?.[1]?.trim() ?? null,
    converged: done && !failed && (!relaxes || relaxed),
    structure: crystalOf(matrix, positions, elements, { cartesian, file: name }),
    energy,
    maximumForce: longest(forces.map((value) => (value * rydberg) / bohr)),
    warnings: done ? [] : [`${name} ends before the calculation did; its last whole step is taken`],
  };
}

function forcesAfter(lines: readonly string[], header: number): number[] {
  if (header === -1) return [];
  const forces: number[] = [];
  for (const line of lines.slice(header + 1)) {
    if (/^\s*atom\s+\d+\s+type\s+\d+\s+force\s*=/.test(line))
      forces.push(...numbersIn(line.split('=')[1] ?? '').slice(0, 3));
    else if (forces.length > 0) break;
  }
  return forces;
}

interface Places {
  readonly matrix: Matrix3;
  readonly positions: readonly Vector3[];
  readonly elements: readonly string[];
  readonly cartesian: boolean;
}

/** Positions as the last ATOMIC_POSITIONS card states them, else as they stood at the start. */
function placesOf(lines: readonly string[], name: string): Places {
  const alat =
    Number(/=\s*(\S+)/.exec(lines.find((line) => /lattice parameter \(alat\)/.test(line)) ?? '')?.[1]) * bohr;
  const matrix = cellOf(lines, alat);
  if (matrix === null)
    throw importFault('import.corrupt', 'The output states no cell: crystal axes or CELL_PARAMETERS', name);
  const card = lines.findLastIndex((line) => /^ATOMIC_POSITIONS/.test(line));
  const from = card === -1 ? lines.findIndex((line) => /site n\.\s+atom\s+positions/.test(line)) : card;
  const positions: Vector3[] = [];
  const elements: string[] = [];
  for (const [index, line] of lines.slice(from + 1).entries()) {
    const symbol =
      card === -1 ? /^\s*\d+\s+(\S+)\s+tau/.exec(line)?.[1] : /^\s*([A-Z]\S*)\s+[-\d]/.exec(line)?.[1];
    if (symbol === undefined) break;
    const [place] =
      triples(numbersIn(card === -1 ? (line.split('=')[1] ?? '') : line.replace(symbol, '')).slice(0, 3)) ??
      [];
    if (place === undefined)
      throw importFault('import.corrupt', 'A position needs three numbers', name, from + index + 2);
    positions.push(place);
    elements.push(symbol.replace(/\d.*$/, ''));
  }
  const unit = card === -1 ? 'alat' : (/\(\s*(\w+)/.exec(lines[card] ?? '')?.[1] ?? 'alat');
  const factor = { alat, bohr, angstrom: 1 }[unit];
  if (factor === undefined) return { matrix, positions, elements, cartesian: false };
  const scaled = positions.map(
    ([x, y, z]): Vector3 => fractionalIn(matrix, [x * factor, y * factor, z * factor]),
  );
  return { matrix, positions: scaled, elements, cartesian: false };
}

/** Row vectors in angstrom: those of the last CELL_PARAMETERS card, else the crystal axes. */
function cellOf(lines: readonly string[], alat: number): Matrix3 | null {
  const card = lines.findLastIndex((line) => /^CELL_PARAMETERS/.test(line));
  const axes = lines.findIndex((line) => /crystal axes:/.test(line));
  const from = card === -1 ? axes : card;
  if (from === -1) return null;
  const stated = /alat\s*=\s*([\d.]+)/.exec(lines[card] ?? '')?.[1];
  const isAngstrom = card !== -1 && /angstrom/.test(lines[card] ?? '');
  const isBohr = card !== -1 && /bohr/.test(lines[card] ?? '');
  const factor = isAngstrom ? 1 : isBohr ? bohr : stated === undefined ? alat : Number(stated) * bohr;
  const numbers = [1, 2, 3].flatMap((step) => {
    const line = lines[from + step] ?? '';
    return numbersIn(card === -1 ? (line.split('=')[1] ?? '') : line).slice(0, 3);
  });
  return matrixOf(triples(numbers.map((value) => value * factor)));
}
