import type { MoyoHallSymbolEntry } from '@spglib/moyo-wasm';
import type { Lattice, Vector3 } from '../crystal/crystal.js';
import { dot, norm, timesMatrix } from '../crystal/vector.js';
import { rowsOf, symmetryFinder } from './moyo.js';
import type { SymmetryOperation } from './operation.js';

/** One setting of a space group: how its axes and origin are chosen. */
export interface SpaceGroupSetting {
  readonly hallNumber: number;
  readonly number: number;
  readonly hallSymbol: string;
  /** Hermann-Mauguin symbol of this setting, e.g. `P 1 2_1/n 1`. */
  readonly symbol: string;
  /** Choice of origin, axes or cell: `1`, `2`, `H`, `R`, `b1`, `cab` or empty. */
  readonly choice: string;
}

const hallNumbers = 530;

let table: readonly (SpaceGroupSetting & { readonly names: readonly string[] })[] | null = null;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_]/g, '');

/** Spellings of a setting: full, without its ones, short, and cubic ones without the bar (`Fd3m`). */
function namesOf(entry: MoyoHallSymbolEntry): string[] {
  const full = entry.hm_full;
  const withoutOnes = full
    .split(' ')
    .filter((part, index) => index === 0 || part !== '1')
    .join(' ');
  const isMonoclinic = entry.number >= 3 && entry.number <= 15;
  // The short symbol of a monoclinic group is that of its standard setting, whatever the setting.
  const names = isMonoclinic ? [full, withoutOnes] : [full, withoutOnes, entry.hm_short];
  const unbarred = entry.number >= 195 ? names.map((name) => name.replace('-3', '3')) : [];
  return [...names, ...unbarred].map(plain);
}

function settings() {
  if (table === null) {
    const finder = symmetryFinder();
    table = Array.from({ length: hallNumbers }, (_, index) => {
      const entry = finder.hall_symbol_entry(index + 1);
      return {
        hallNumber: entry.hall_number,
        number: entry.number,
        hallSymbol: entry.hall_symbol,
        symbol: entry.hm_full,
        choice: entry.setting,
        names: namesOf(entry),
      };
    });
  }
  return table;
}

/** The setting with this Hall symbol, as International Tables B (2010) tabulates them; null when none has. */
export const settingOfHallSymbol = (symbol: string): SpaceGroupSetting | null =>
  settings().find((setting) => plain(setting.hallSymbol) === plain(symbol)) ?? null;

/** ICSD's marks: Z for the second origin, S for the first. */
const choiceMarks: Readonly<Record<string, string>> = { z: '2', s: '1', h: 'h', r: 'r', 1: '1', 2: '2' };

/**
 * The settings that a Hermann-Mauguin symbol may mean: `P 21/n`, `P2_1/n`, `R-3m:H`, `F d -3 m Z`. Several
 * when it does not say which origin or cell; none when it is no symbol.
 */
export function settingsOfSymbol(symbol: string): SpaceGroupSetting[] {
  const written = plain(symbol).replaceAll(/[()]/g, '');
  const exact = settings().filter(({ names }) => names.includes(written));
  if (exact.length > 0) return exact;
  const [, name, mark = ''] = /^(.+?):?([a-z0-9-]+)$/.exec(written.replace(/:?([zshr12])$/, ':$1')) ?? [];
  const choice = choiceMarks[mark];
  return settings().filter(
    (setting) => setting.names.includes(name ?? '') && setting.choice.toLowerCase() === choice,
  );
}

/** Every setting of a space group by its number (1 to 230). */
export const settingsOfNumber = (number: number): SpaceGroupSetting[] =>
  settings().filter((setting) => setting.number === number);

/** The operations of a setting, those that centre the cell included. */
export const operationsOf = ({ number, hallNumber }: SpaceGroupSetting): SymmetryOperation[] =>
  symmetryFinder()
    .operations_from_number(number, { type: 'HallNumber', value: hallNumber }, false)
    .map(({ rotation, translation }) => ({ rotation: rowsOf(rotation), translation }));

/** How far an image may differ from its axis, relative to the lengths: cells are measured, not exact. */
const shapeTolerance = 0.01;

/** Whether the cell has the shape that the operations ask for: they keep the axes' lengths and angles. */
export function fitsLattice(operations: readonly SymmetryOperation[], { matrix }: Lattice): boolean {
  const axes = [0, 1, 2] as const;
  return operations.every(({ rotation }) => {
    // The columns of a rotation are the images of the axes.
    const image = (axis: 0 | 1 | 2): Vector3 =>
      timesMatrix([rotation[0][axis], rotation[1][axis], rotation[2][axis]], matrix);
    return axes.every((i) =>
      axes.every((j) => {
        const change = dot(image(i), image(j)) - dot(matrix[i], matrix[j]);
        return Math.abs(change) <= 2 * shapeTolerance * norm(matrix[i]) * norm(matrix[j]);
      }),
    );
  });
}
