import { element } from '../chemistry/element.js';
import { oxidationOccurrence } from './oxidation-occurrence.js';

/** An element of a crystal as the search for charge balance sees it. */
export interface ChargedElement {
  readonly symbol: string;
  /** Atoms in the cell. */
  readonly amount: number;
  /** Mean bond-valence sum of its sites; null when bond lengths say nothing. */
  readonly bondValence: number | null;
  /** States it may take, the likeliest first, with the share of known compounds that have it so. */
  readonly states: readonly { readonly state: number; readonly share: number }[];
}

/** State of every element: whole, except for the one element (at most) that has two. */
export interface Assignment {
  readonly states: ReadonlyMap<string, number>;
  readonly mixed: { readonly symbol: string; readonly low: number; readonly high: number } | null;
  /** Logarithm of a likelihood: larger is better. */
  readonly score: number;
}

/** How far a bond-valence sum strays from the oxidation state, in elementary charges. */
const bondValenceSpread = 0.6;
/** How much rarer one element in two states is than one in one state. */
const mixedShare = 0.05;
/**
 * A state of at least this share of an element's compounds is a usual one: Fe4+ and Cu3+ are, O- and La4+ are not.
 * A rarer one is no part of a mixture.
 */
const usualShare = 0.01;
/** Logarithm of a likelihood that a charge left over costs, for each elementary charge an atom. */
const leftOverCost = 100;
/** More combinations than this are not tried; the rarest states are left out first. */
const maximumCombinations = 50_000;

/** The states an element is known in, the likeliest first; `sign` keeps the positive or the negative ones. */
export function knownStates(symbol: string, sign: 1 | -1 | null): ChargedElement['states'] {
  const counted = Object.entries(oxidationOccurrence[symbol] ?? {}).map(
    ([state, count]) => [Number(state), count] as const,
  );
  const entries =
    counted.length > 0 ? counted : element(symbol).commonOxidationStates.map((state) => [state, 1] as const);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries
    .filter(([state]) => state !== 0 && (sign === null || Math.sign(state) === sign))
    .map(([state, count]) => ({ state, share: count / total }))
    .sort((a, b) => b.share - a.share);
}

/** Whether an anion has all the electrons it takes: with fewer it is bound to its like, as in O2 2- and S2 2-. */
const isFull = (symbol: string, state: number): boolean =>
  state === (symbol === 'H' ? -1 : (element(symbol).group ?? 18) - 18);

/** Only its usual states: not rare, and, as an anion, with all electrons. */
export const usual = (item: ChargedElement): ChargedElement => ({
  ...item,
  states: item.states.filter(
    ({ state, share }) => share >= usualShare && (state > 0 || isFull(item.symbol, state)),
  ),
});

/**
 * Metals with d or f electrons, and those heavy enough to keep a lone pair (In, Sn, Sb, Tl, Pb, Bi). Anything
 * else in two states at once is a bond between like atoms, which no charge balance can tell.
 */
function mayBeMixed(symbol: string): boolean {
  const { block, period, group } = element(symbol);
  return block === 'd' || block === 'f' || (block === 'p' && period >= 5 && (group ?? 18) <= 15);
}

const misfit = (item: ChargedElement, state: number): number =>
  item.bondValence === null ? 0 : (item.bondValence - state) ** 2 / (2 * bondValenceSpread ** 2);

/** A state that an element may take, with the charge that its atoms bring then and how likely that is. */
interface Option {
  readonly state: number;
  readonly charge: number;
  readonly score: number;
}

/**
 * Visits every choice of one state per element, within the maximum, with its charge beside `charge` and its score.
 * What is visited is not to be kept: the next choice takes its place.
 */
function visitChoices(
  items: readonly ChargedElement[],
  charge: number,
  visit: (total: number, score: number, chosen: readonly Option[]) => void,
): void {
  const lists = items.map((item) =>
    item.states.map(
      ({ state, share }): Option => ({
        state,
        charge: item.amount * state,
        score: Math.log(share) - misfit(item, state),
      }),
    ),
  );
  while (lists.reduce((product, { length }) => product * length, 1) > maximumCombinations) {
    const longest = lists.reduce((a, b) => (b.length > a.length ? b : a));
    longest.pop();
  }
  const chosen: Option[] = [];
  const choose = (index: number, total: number, score: number): void => {
    const list = lists[index];
    if (list === undefined) {
      visit(total, score, chosen);
      return;
    }
    for (const option of list) {
      chosen[index] = option;
      choose(index + 1, total + option.charge, score + option.score);
    }
  };
  choose(0, -charge, 0);
}

const statesOf = (items: readonly ChargedElement[], chosen: readonly Option[]): Map<string, number> =>
  new Map(items.map(({ symbol }, index) => [symbol, chosen[index]?.state ?? 0]));

/**
 * The likeliest assignment whose charges add up to `charge` within `tolerance`: each element in turn makes up
 * the balance, in one state or, when none fits, in the two known states on either side of the mean. Null
 * when nothing balances.
 */
export function bestAssignment(
  items: readonly ChargedElement[],
  charge: number,
  tolerance: number,
): Assignment | null {
  let best: Assignment | null = null;
  for (const balancing of items) {
    const others = items.filter((item) => item !== balancing);
    const consider = (chosen: readonly Option[], score: number, own: OwnState): void => {
      if (best !== null && score <= best.score + 1e-12) return;
      best = {
        states: statesOf(others, chosen).set(balancing.symbol, own.state),
        mixed: own.mixed,
        score,
      };
    };
    visitChoices(others, charge, (total, score, chosen) => {
      const whole = balancing.states.find(
        ({ state }) => Math.abs(total + balancing.amount * state) <= tolerance,
      );
      if (whole !== undefined) {
        const own = Math.log(whole.share) - misfit(balancing, whole.state);
        consider(chosen, score + own, { state: whole.state, mixed: null });
        return;
      }
      const needed = -total / balancing.amount;
      const between = mixtureOf(balancing, needed);
      if (between === null) return;
      const { low, high } = between;
      const own = Math.log(low.share * high.share * mixedShare) - misfit(balancing, needed);
      const mixed = { symbol: balancing.symbol, low: low.state, high: high.state };
      consider(chosen, score + own, { state: needed, mixed });
    });
  }
  return best;
}

/** What the element that makes up the balance is in. */
interface OwnState {
  readonly state: number;
  readonly mixed: Assignment['mixed'];
}

/** The two usual states of an element on either side of its mean state; null where it cannot be in two. */
function mixtureOf({ symbol, states }: ChargedElement, mean: number) {
  if (!mayBeMixed(symbol)) return null;
  const partners = states.filter(({ state, share }) => state > 0 && share >= usualShare);
  const below = partners.filter(({ state }) => state < mean);
  const above = partners.filter(({ state }) => state > mean);
  if (below.length === 0 || above.length === 0) return null;
  return {
    low: below.reduce((a, b) => (b.state > a.state ? b : a)),
    high: above.reduce((a, b) => (b.state < a.state ? b : a)),
  };
}

/**
 * The likeliest assignment of one state to each element that leaves no more than `most` elementary charges over beside
 * `charge`; what is left over makes it less likely. Null when every one leaves more.
 */
export function leastUnbalanced(
  items: readonly ChargedElement[],
  charge: number,
  most: number,
): Assignment | null {
  const atoms = items.reduce((sum, { amount }) => sum + amount, 0);
  let best: Assignment | null = null;
  visitChoices(items, charge, (total, likelihood, chosen) => {
    if (Math.abs(total) > most) return;
    const score = likelihood - (leftOverCost * Math.abs(total)) / atoms;
    if (best !== null && score <= best.score) return;
    best = { states: statesOf(items, chosen), mixed: null, score };
  });
  return best;
}
