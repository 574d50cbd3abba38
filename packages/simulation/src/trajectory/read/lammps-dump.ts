import type { Matrix3 } from '@interphase/core';
import {
  type Frame,
  type LineReader,
  type Lines,
  lineReader,
  matrixOf,
  placeFractional,
  requireCount,
} from './frame.js';

/**
 * Frames of a LAMMPS text dump: positions as xu yu zu, xsu ysu zsu, x y z or xs ys zs, with image flags ix iy iz where
 * there are some; atoms in the order of their ids; elements from a column of that name, else by `types` (the elements
 * of type 1, 2, …).
 *
 * @throws InputError with the line at fault
 */
export async function* readLammpsDump(lines: Lines, types: readonly string[] = []): AsyncGenerator<Frame> {
  const reader = lineReader(lines);
  let count = 0;
  let box: { cell: Matrix3; origin: readonly number[] } | null = null;
  for (let line = await reader.next(); line !== null; line = await reader.next()) {
    if (line.startsWith('ITEM: NUMBER OF ATOMS')) {
      count = requireCount(Number(await reader.need()), reader);
    } else if (line.startsWith('ITEM: BOX BOUNDS')) {
      box = await readBox(reader, line);
    } else if (line.startsWith('ITEM: ATOMS')) {
      if (!box || count === 0) throw reader.fail('the frame states no box or no number of atoms');
      yield await readAtoms(reader, line.split(/\s+/).slice(2), count, box, types);
    }
  }
}

async function readBox(reader: LineReader, head: string) {
  const tilted = /\bxy\b/.test(head);
  const rows: number[][] = [];
  for (let axis = 0; axis < 3; axis++) rows.push(await reader.numbers(tilted ? 3 : 2));
  const [[xa, xb, xy = 0], [ya, yb, xz = 0], [za, zb, yz = 0]] = rows as [number[], number[], number[]]; // three rows
  // The bounds are those of the box around a tilted cell.
  const low = [xa! - Math.min(0, xy, xz, xy + xz), ya! - Math.min(0, yz), za!];
  const high = [xb! - Math.max(0, xy, xz, xy + xz), yb! - Math.max(0, yz), zb!];
  const [lx, ly, lz] = low.map((value, axis) => high[axis]! - value);
  return { cell: matrixOf([lx!, 0, 0, xy, ly!, 0, xz, yz, lz!]), origin: low };
}

async function readAtoms(
  reader: LineReader,
  columns: readonly string[],
  count: number,
  { cell, origin }: { cell: Matrix3; origin: readonly number[] },
  types: readonly string[],
): Promise<Frame> {
  const column = (name: string): number => columns.indexOf(name);
  const style = ['xu', 'xsu', 'x', 'xs'].find((name) => column(name) >= 0);
  if (!style) throw reader.fail('the dump holds none of xu, xsu, x and xs');
  const scaled = style.includes('s');
  const places = ['x', 'y', 'z'].map((axis) => column(style.replace('x', axis)));
  const flags = style.includes('u') ? [] : ['ix', 'iy', 'iz'].map(column).filter((at) => at >= 0);
  const [id, element, type] = ['id', 'element', 'type'].map(column) as [number, number, number]; // three names
  const rows: { id: number; element: string; at: number[]; images: number[] }[] = [];
  for (let atom = 0; atom < count; atom++) {
    const words = (await reader.need()).trim().split(/\s+/);
    const name = element >= 0 ? words[element] : types[Number(words[type]) - 1];
    if (!name)
      throw reader.fail(`type ${words[type]} has no element; name the elements of the types in order`);
    const at = places.map((place) => Number(words[place] ?? Number.NaN));
    if (!at.every(Number.isFinite)) throw reader.fail('an atom has no three coordinates');
    rows.push({
      id: id >= 0 ? Number(words[id]) : atom,
      element: name,
      at,
      images: flags.length === 3 ? flags.map((flag) => Number(words[flag])) : [0, 0, 0],
    });
  }
  rows.sort((a, b) => a.id - b.id);
  const positions = new Float64Array(3 * count);
  const shift = new Float64Array(3);
  rows.forEach(({ at, images }, atom) => {
    placeFractional(shift, 0, scaled ? at.map((value, axis) => value + images[axis]!) : images, cell);
    for (let axis = 0; axis < 3; axis++) {
      positions[3 * atom + axis] = shift[axis]! + (scaled ? 0 : at[axis]! - origin[axis]!);
    }
  });
  return {
    cell,
    elements: rows.map((row) => row.element),
    positions,
    unwrapped: style.includes('u') || flags.length === 3,
  };
}
