import type { Composition } from '@interphase/core';
import { type FormulaIon, formulaIons } from './formula-ions.js';

/** Families of lithium conductors as a formula tells them apart. */
export type ConductorFamily =
  | 'argyrodites'
  | 'LGPS'
  | 'thiophosphates'
  | 'sulfides'
  | 'halides'
  | 'antiperovskites'
  | 'nitrides and phosphides'
  | 'hydrides'
  | 'NASICON'
  | 'phosphates'
  | 'garnets'
  | 'perovskites'
  | 'LISICON'
  | 'oxides';

const sum = (composition: Composition, ...symbols: string[]) =>
  symbols.reduce((all, symbol) => all + (composition.get(symbol) ?? 0), 0);
const amount = (ions: readonly FormulaIon[], fits: (ion: FormulaIon) => boolean) =>
  ions.filter(fits).reduce((all, ion) => all + ion.amount, 0);
const near = (value: number, wanted: number, within: number) => Math.abs(value - wanted) < within;

/**
 * The family that a formula most likely belongs to, from its anions and the proportions of its cations. A formula
 * cannot tell polymorphs apart; what no rule fits is an oxide, a sulfide or a halide.
 */
export function conductorFamily(composition: Composition): ConductorFamily {
  const ions = formulaIons(composition);
  const anions = (...symbols: string[]) =>
    amount(ions.anions, ({ symbol }) => symbols.includes(symbol)) / ions.anionAmount;
  if (anions('H') > 0.5) return 'hydrides';
  if (anions('S', 'Se', 'Te') > 0.5) return sulfide(composition, ions.anionAmount, anions('Cl', 'Br', 'I'));
  if (anions('F', 'Cl', 'Br', 'I') > 0.5) return 'halides';
  if (anions('N', 'P') > 0.5) return 'nitrides and phosphides';
  if (anions('Cl', 'Br', 'I') > 0.2 && anions('O') > 0 && ions.framework.length <= 1)
    return 'antiperovskites';
  return oxide(composition, ions.framework);
}

function sulfide(composition: Composition, anions: number, halides: number): ConductorFamily {
  const centres = sum(composition, 'P', 'Si', 'Ge', 'Sb', 'Sn', 'As', 'Al');
  const lithium = sum(composition, 'Li');
  if (centres === 0) return 'sulfides';
  if (halides > 0.05 && near(anions / centres, 6, 0.6) && lithium / centres >= 3) return 'argyrodites';
  if (sum(composition, 'P') === 0) return 'sulfides';
  if (near(anions / centres, 4, 0.35) && sum(composition, 'Ge', 'Si', 'Sn', 'Al') > 0) return 'LGPS';
  return 'thiophosphates';
}

function oxide(composition: Composition, framework: readonly FormulaIon[]): ConductorFamily {
  const oxygen = sum(composition, 'O');
  const phosphorus = sum(composition, 'P');
  const large = amount(framework, ({ radius }) => radius > 0.95);
  const octahedral = amount(framework, ({ radius }) => radius >= 0.5 && radius <= 0.95);
  if (phosphorus > 0 && near(oxygen / (phosphorus + sum(composition, 'Si')), 4, 0.35)) {
    const metals = amount(framework, ({ symbol }) => symbol !== 'P' && symbol !== 'Si');
    if (near(metals / (phosphorus + sum(composition, 'Si')), 2 / 3, 0.13)) return 'NASICON';
  }
  if (large > 0 && octahedral > 0) {
    if (near(oxygen / large, 4, 1) && near(oxygen / octahedral, 6, 1.6)) return 'garnets';
    if (near(oxygen / octahedral, 3, 0.5)) return 'perovskites';
  }
  const centres = amount(framework, ({ charge, radius }) => charge >= 3 && radius <= 0.95);
  if (near(oxygen / centres, 4, 0.4) && sum(composition, 'Li') / oxygen > 0.4) return 'LISICON';
  return phosphorus > 0 ? 'phosphates' : 'oxides';
}
