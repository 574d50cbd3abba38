import { type Composition, element } from '@interphase/core';
import { ANIONS, USUAL_STATES } from './usual-ions.js';

/** Charge of each element and what is left over, in elementary charges per formula as given. */
export interface IonicCharges {
  readonly charges: ReadonlyMap<string, number>;
  readonly leftOver: number;
}

/** Preference for the state listed first where two combinations are equally near neutral. */
const ORDER_PENALTY = 0.001;
/** More combinations than any real formula has; the rest take their usual state. */
const MOST_COMBINATIONS = 5000;

/**
 * Oxidation states of a formula's elements: the combination of usual states nearest to neutral. Composition alone
 * decides, so an element has one state throughout.
 */
export function ionicCharges(composition: Composition): IonicCharges {
  let combinations: { charges: Map<string, number>; sum: number; penalty: number }[] = [
    { charges: new Map(), sum: 0, penalty: 0 },
  ];
  for (const [symbol, amount] of composition) {
    const states = statesOf(symbol, composition);
    const open = combinations.length * states.length > MOST_COMBINATIONS ? states.slice(0, 1) : states;
    combinations = combinations.flatMap(({ charges, sum, penalty }) =>
      open.map((state, order) => ({
        charges: new Map(charges).set(symbol, state),
        sum: sum + amount * state,
        penalty: penalty + ORDER_PENALTY * order,
      })),
    );
  }
  const badness = (one: { sum: number; penalty: number }) => Math.abs(one.sum) + one.penalty;
  const best = combinations.reduce((least, one) => (badness(one) < badness(least) ? one : least));
  return { charges: best.charges, leftOver: best.sum };
}

const amountOf = (composition: Composition, ...symbols: string[]) =>
  symbols.reduce((sum, symbol) => sum + (composition.get(symbol) ?? 0), 0);

function statesOf(symbol: string, composition: Composition): readonly number[] {
  const oxygen = amountOf(composition, 'O');
  switch (symbol) {
    case 'O':
    case 'F':
    case 'Cl':
    case 'Br':
    case 'I':
    case 'N':
      return [ANIONS[symbol]?.charge ?? 0];
    // Sulfates, selenates and tellurates have at least three oxygens each.
    case 'S':
    case 'Se':
    case 'Te':
      return [oxygen > 0 && amountOf(composition, symbol) <= oxygen / 3 ? 6 : -2];
    case 'H':
      return [isHydride(composition) ? -1 : 1];
    case 'P':
      return [amountOf(composition, 'O', 'S', 'Se', 'Te', 'N', 'F', 'Cl', 'Br', 'I') > 0 ? 5 : -3];
    default:
      return USUAL_STATES[symbol] ?? positiveStates(symbol);
  }
}

/** Hydrogen is an anion in borohydrides, alanates and salts of nothing but metals, a proton beside O or N. */
const isHydride = (composition: Composition) =>
  amountOf(composition, 'O', 'N') === 0 &&
  (amountOf(composition, 'B', 'Al') > 0 || amountOf(composition, 'S', 'Se', 'F', 'Cl', 'Br', 'I') === 0);

function positiveStates(symbol: string): readonly number[] {
  const positive = element(symbol).commonOxidationStates.filter((state) => state > 0);
  return positive.length > 0 ? positive : [3];
}
