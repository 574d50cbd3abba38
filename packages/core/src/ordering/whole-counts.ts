import type { Disorder } from './disorder.js';

/** How many sites of every group hold every kind in a supercell of so many cells. */
export interface WholeCounts {
  readonly cells: number;
  /** For each group, as its shares are listed. */
  readonly groups: readonly (readonly number[])[];
  /** Net charge of the supercell, elementary charges. */
  readonly charge: number;
  /** Share of the atoms that the rounding added or took away. */
  readonly changed: number;
}

/** A charge of 1 weighs as much as a composition that is ten atoms off. */
const chargeWeight = 100;
const elementWeight = 4;
const maximumRounds = 1000;

interface Move {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Whole numbers nearest to the average occupancies: least squares over groups and elements, neutral where
 * possible. Starts from the largest remainders and improves by exchanging one atom, then two at a time.
 */
export function wholeCounts({ kinds, settled, groups }: Disorder, cells: number): WholeCounts {
  const targets = groups.map(({ sites, shares }) => shares.map(({ share }) => share * sites.length * cells));
  const counts = targets.map(largestRemainders);
  const elements = [...new Set(kinds.map(({ element }) => element))];
  const elementOf = groups.map(({ shares }) =>
    shares.map(({ kind }) => elements.indexOf(kinds[kind]?.element ?? null)),
  );
  const chargeOf = groups.map(({ shares }) => shares.map(({ kind }) => kinds[kind]?.charge ?? 0));
  const excess = elements.map(() => 0);
  let charge = cells * settled.reduce((sum, { kind }) => sum + (kinds[kind]?.charge ?? 0), 0);
  counts.forEach((row, g) => {
    row.forEach((count, s) => {
      excess[elementOf[g]![s]!]! += count - targets[g]![s]!;
      charge += count * chargeOf[g]![s]!;
    });
  });
  const moves = groups.flatMap(({ shares }, group) =>
    shares.flatMap((_, from) =>
      shares.flatMap((__, to): Move[] => (from === to ? [] : [{ group, from, to }])),
    ),
  );
  const apply = ({ group, from, to }: Move): void => {
    const [row, charges, own] = [counts[group]!, chargeOf[group]!, elementOf[group]!];
    row[from]! -= 1;
    row[to]! += 1;
    excess[own[from]!]! -= 1;
    excess[own[to]!]! += 1;
    charge += charges[to]! - charges[from]!;
  };
  const undo = ({ group, from, to }: Move): void => apply({ group, from: to, to: from });
  /** Change of the sum of squares; infinite where no atom is left to take. */
  const gain = ({ group, from, to }: Move): number => {
    const [row, wanted, charges, own] = [
      counts[group]!,
      targets[group]!,
      chargeOf[group]!,
      elementOf[group]!,
    ];
    if (row[from]! < 1) return Number.POSITIVE_INFINITY;
    const local = 2 * (row[to]! - wanted[to]! - row[from]! + wanted[from]!) + 2;
    const [a, b] = [own[from]!, own[to]!];
    // The number of vacancies is no composition.
    const weight = (element: number): number => (elements[element] === null ? 0 : elementWeight);
    const composition = a === b ? 0 : weight(a) * (1 - 2 * excess[a]!) + weight(b) * (1 + 2 * excess[b]!);
    const step = charges[to]! - charges[from]!;
    return local + composition + chargeWeight * step * (2 * charge + step);
  };
  const better = -1e-9;
  for (let round = 0; round < maximumRounds; round++) {
    const single = best(moves, gain);
    if (single && single.gain < better) {
      apply(single.move);
      continue;
    }
    const pair = bestPair(moves, gain, apply, undo);
    if (pair === null || pair.gain >= better) break;
    for (const move of pair.moves) apply(move);
  }
  const atoms = cells * settled.length + counts.flat().reduce((sum, count) => sum + count, 0);
  const changed = excess.reduce((sum, each, e) => sum + (elements[e] === null ? 0 : Math.abs(each)), 0);
  return { cells, groups: counts, charge: Math.round(charge * 1e6) / 1e6, changed: changed / atoms };
}

function largestRemainders(targets: readonly number[]): number[] {
  const counts = targets.map(Math.floor);
  const total = Math.round(targets.reduce((sum, target) => sum + target, 0));
  const order = targets.map((target, index) => ({ index, rest: target - Math.floor(target) }));
  order.sort((a, b) => b.rest - a.rest);
  const missing = total - counts.reduce((sum, count) => sum + count, 0);
  for (const { index } of order.slice(0, missing)) counts[index]! += 1;
  return counts;
}

function best(
  moves: readonly Move[],
  gain: (move: Move) => number,
): { readonly move: Move; readonly gain: number } | null {
  let found: { move: Move; gain: number } | null = null;
  for (const move of moves) {
    const own = gain(move);
    if (found === null || own < found.gain) found = { move, gain: own };
  }
  return found;
}

function bestPair(
  moves: readonly Move[],
  gain: (move: Move) => number,
  apply: (move: Move) => void,
  undo: (move: Move) => void,
): { readonly moves: readonly Move[]; readonly gain: number } | null {
  let found: { moves: Move[]; gain: number } | null = null;
  for (const first of moves) {
    const own = gain(first);
    if (own === Number.POSITIVE_INFINITY) continue;
    apply(first);
    const second = best(moves, gain);
    undo(first);
    if (second && (found === null || own + second.gain < found.gain)) {
      found = { moves: [first, second.move], gain: own + second.gain };
    }
  }
  return found;
}
