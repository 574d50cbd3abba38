import type { Crystal, Lattice } from '../crystal/crystal.js';
import { StructureError } from '../errors/input-error.js';
import { type Composition, compositionOf, sameProportions } from '../formula/composition.js';
import { identityOperation, type SymmetryOperation } from '../symmetry/operation.js';
import {
  fitsLattice,
  operationsOf,
  type SpaceGroupSetting,
  settingOfHallSymbol,
  settingsOfNumber,
  settingsOfSymbol,
} from '../symmetry/space-group.js';
import { type CifBlock, itemOf } from './blocks.js';
import type { Fail } from './cif-problem.js';
import { readNumber } from './number.js';

const hallTags = ['_space_group_name_hall', '_symmetry_space_group_name_hall'];
const symbolTags = [
  '_space_group_name_h-m_alt',
  '_symmetry_space_group_name_h-m',
  '_space_group_name_h-m_full',
];
const numberTags = ['_space_group_it_number', '_symmetry_int_tables_number'];

/** Settings that the block's symmetry statement may mean, and the words of that statement. */
function statedSettings(
  block: CifBlock,
  fail: Fail,
): { settings: SpaceGroupSetting[]; stated: string; line: number } | null {
  const hall = itemOf(block, ...hallTags);
  const symbol = itemOf(block, ...symbolTags);
  const number = itemOf(block, ...numberTags);
  const first = hall ?? symbol ?? number;
  if (first === undefined) return null;
  const byHall = hall?.text ? settingOfHallSymbol(hall.text) : null;
  if (byHall !== null) return { settings: [byHall], stated: byHall.hallSymbol, line: first.line };
  const bySymbol = symbol?.text ? settingsOfSymbol(symbol.text) : [];
  if (bySymbol.length > 0) return { settings: bySymbol, stated: symbol?.text ?? '', line: first.line };
  const tabulated = number === undefined ? null : readNumber(number, 'The space group number', fail);
  const stated = first.text ?? '';
  return { settings: tabulated === null ? [] : settingsOfNumber(tabulated), stated, line: first.line };
}

/** International Tables' second choice of origin, at an inversion centre, is what most data are given in. */
const preferSecondOrigin = (a: SpaceGroupSetting, b: SpaceGroupSetting): number =>
  Number(b.choice.startsWith('2')) - Number(a.choice.startsWith('2'));

/**
 * The operations of a block that lists none, from its Hall symbol, Hermann-Mauguin symbol or space group
 * number. Where these leave the origin or the axes open, the settings that fit the cell are tried, and the
 * first is taken whose atoms (`build` places them) have the stated composition and do not coincide.
 */
export function deriveOperations(
  block: CifBlock,
  lattice: Lattice,
  formula: Composition | null,
  build: (operations: readonly SymmetryOperation[]) => { crystal: Crystal; warnings: string[] },
  fail: Fail,
): { operations: readonly SymmetryOperation[]; warnings: string[] } {
  const statement = statedSettings(block, fail);
  if (statement === null) {
    return {
      operations: [identityOperation],
      warnings: ['The file states no symmetry; its atoms are taken as the whole cell'],
    };
  }
  const { settings, stated, line } = statement;
  if (settings.length === 0) {
    fail('cif.bad-symmetry', `No operations are listed, and "${stated}" is no space group known here`, line);
  }
  const fitting = settings
    .map((setting) => ({ setting, operations: operationsOf(setting) }))
    .filter(({ operations }) => fitsLattice(operations, lattice))
    .sort((a, b) => preferSecondOrigin(a.setting, b.setting));
  const [preferred] = fitting;
  if (preferred === undefined) {
    return fail(
      'cif.bad-symmetry',
      `The cell does not have the shape that space group ${stated} asks for`,
      line,
    );
  }
  const works = ({ operations }: typeof preferred): boolean => {
    try {
      const { crystal, warnings } = build(operations);
      if (formula !== null) return sameProportions(compositionOf(crystal), formula);
      return warnings.length === 0;
    } catch (error) {
      if (error instanceof StructureError) return false;
      throw error;
    }
  };
  const chosen = fitting.length === 1 ? preferred : (fitting.find(works) ?? preferred);
  const { symbol, choice } = chosen.setting;
  const open = `${stated} leaves the setting open and no operations are listed`;
  return {
    operations: chosen.operations,
    warnings: fitting.length === 1 ? [] : [`${open}; those of ${symbol}, choice ${choice}, are used`],
  };
}
