/**
 * Shapley values of a game of a few players (Shapley 1953), exact over all coalitions.
 * @param worths what each coalition is worth: player i takes part in coalition c where bit i of c is set, so there are
 * 2^players of them
 * @returns what each player adds; together they add up to the worth of all less the worth of none
 */
export function shapleyValues(worths: readonly number[], players: number): number[] {
  const shares = coalitionShares(players);
  return Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let coalition = 0; coalition < worths.length; coalition++) {
      if (coalition & (1 << player)) continue;
      value += shares[bits(coalition)]! * (worths[coalition | (1 << player)]! - worths[coalition]!);
    }
    return value;
  });
}

/** Share of the orders of players in which exactly a given coalition of each size comes before a given player. */
function coalitionShares(players: number): number[] {
  let share = 1 / players;
  return Array.from({ length: players }, (_, size) => {
    if (size > 0) share *= size / (players - size);
    return share;
  });
}

function bits(value: number): number {
  let count = 0;
  for (let left = value; left > 0; left >>= 1) count += left & 1;
  return count;
}
