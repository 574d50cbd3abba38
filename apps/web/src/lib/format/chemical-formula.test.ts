import { describe, expect, it } from 'vitest';
import { formulaParts, isCompound } from './chemical-formula';

const typeset = (text: string) =>
  formulaParts(text)
    .map(({ kind, text: piece }) =>
      kind === 'base' ? piece : kind === 'subscript' ? `_${piece}_` : `^${piece}^`,
    )
    .join('');

describe('formulaParts', () => {
  it.each([
    ['LiFePO4', 'LiFePO_4_'],
    ['Na1+xZr2SixP3-xO12', 'Na_1+x_Zr_2_Si_x_P_3−x_O_12_'],
    ['Na3V2(PO4)2F3', 'Na_3_V_2_(PO_4_)_2_F_3_'],
    ['Li0.33La0.56TiO3', 'Li_0.33_La_0.56_TiO_3_'],
    ['LiMPO4', 'LiMPO_4_'],
    ['Li10Ge(PS6)2', 'Li_10_Ge(PS_6_)_2_'],
    ['23Na', '^23^Na'],
    ['Li+', 'Li^+^'],
    ['Fe2+', 'Fe^2+^'],
    ['Cl1-', 'Cl^−^'],
    ['not a formula', 'not a formula'],
  ])('%s is set as %s', (text, expected) => {
    expect(typeset(text)).toBe(expected);
  });
});

describe('isCompound', () => {
  it.each(['LiFePO4', 'Li2O', 'LixCoO2', 'Na3V2(PO4)2F3'])('%s is one', (text) => {
    expect(isCompound(text)).toBe(true);
  });

  it.each(['P21', 'NEB', 'DFT', 'O3', 'LiF', 'Figure', '2D', 'A1'])('%s is none', (text) => {
    expect(isCompound(text)).toBe(false);
  });
});
