import { nodeOf } from './links.js';
import type { Way } from './search.js';

/** What stands between two names says more the more it claims: a finding most, a shared author least. */
const distance = {
  Finding: 0,
  Phenomenon: 1,
  Quantity: 1,
  Material: 1,
  Technique: 1,
  Publication: 3,
  LengthScale: 4,
} as const;

/** Things between the ends of a way. */
export const between = (way: Way): string[] => way.slice(0, -1).map(({ to }) => to);

/**
 * Ways in the order of what they tell: shortest first; of one length those through things that claim more and are
 * linked to less, as these are more about the two ends. Ways that differ only in their findings take turns, so that
 * the first few are not all through the same thing.
 * @param degrees how many links each thing between the ends has
 */
export function rankWays(ways: readonly Way[], degrees: ReadonlyMap<string, number>): Way[] {
  const judged = ways.map((way) => {
    const bridges = between(way);
    return {
      way,
      cost: bridges.reduce(
        (sum, key) => sum + distance[nodeOf(key).label] + Math.log2(1 + (degrees.get(key) ?? 0)),
        0,
      ),
      bridges: bridges.filter((key) => nodeOf(key).label !== 'Finding').join(' '),
      key: way.map(({ to, type, role, quantity }) => [to, type, role, quantity].join(' ')).join(' '),
    };
  });
  judged.sort(
    (a, b) => a.way.length - b.way.length || a.cost - b.cost || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const taken = new Map<string, number>();
  return judged
    .map((one) => {
      const same = `${one.way.length} ${one.bridges}`;
      const turn = one.bridges === '' ? 0 : (taken.get(same) ?? 0);
      taken.set(same, turn + 1);
      return { ...one, turn };
    })
    .sort((a, b) => a.way.length - b.way.length || a.turn - b.turn)
    .map(({ way }) => way);
}
