import { InputError } from '../errors/input-error.js';
import { type Block, elementTable } from './element-table.js';

export type { Block };

/** What is known of one element, as far as the program needs it. */
export interface ElementData {
  readonly symbol: string;
  /** Atomic number. */
  readonly number: number;
  readonly name: string;
  /** Standard atomic mass in u. */
  readonly mass: number;
  /** Pauling's scale; null where none is tabulated. */
  readonly electronegativity: number | null;
  /** Angstrom, Cordero 2008 (doi 10.1039/b801115j); null above curium. */
  readonly covalentRadius: number | null;
  readonly period: number;
  /** 1 to 18; null in the f block. */
  readonly group: number | null;
  /** Principal quantum number of the outermost shell, which is the period. */
  readonly row: number;
  readonly block: Block;
  /** Ascending; empty where the element forms no common ions. */
  readonly commonOxidationStates: readonly number[];
}

/** Atomic number of each noble gas: the last element of its period. */
const periodEnds = [2, 10, 18, 36, 54, 86];
const periodOf = (number: number): number => 1 + periodEnds.filter((end) => number > end).length;

/** Every element up to lawrencium, in order of atomic number. */
export const elements: readonly ElementData[] = elementTable.map(
  ([symbol, name, mass, electronegativity, covalentRadius, group, block, commonOxidationStates], index) => {
    const period = periodOf(index + 1);
    return {
      symbol,
      number: index + 1,
      name,
      mass,
      electronegativity,
      covalentRadius,
      period,
      group,
      row: period,
      block,
      commonOxidationStates,
    };
  },
);

const bySymbol: ReadonlyMap<string, ElementData> = new Map(elements.map((data) => [data.symbol, data]));

/** Whether `symbol`, spelt exactly (`Fe`, not `FE`), names an element. */
export const isElement = (symbol: string): boolean => bySymbol.has(symbol);

/**
 * The data of an element by its symbol, spelt exactly.
 * @throws InputError `chemistry.unknown-element`
 */
export function element(symbol: string): ElementData {
  const data = bySymbol.get(symbol);
  if (data === undefined) {
    throw new InputError('chemistry.unknown-element', `"${symbol}" is not the symbol of an element`);
  }
  return data;
}
