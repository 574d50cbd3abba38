import { createArrangement, type OpenSites } from './arrangement.js';
import { createBestFew, type Ranked } from './best-few.js';

/** More arrangements (or steps in looking for them) than this are searched, not listed. */
const mostArrangements = 4000;
const mostSteps = 200_000;

/**
 * The best of all arrangements without contacts; null when there are too many to look at each, or none.
 */
export function enumerate(open: OpenSites, candidates: number): readonly Ranked[] | null {
  const { groupOf, bounds, totals, contacts, crowding, charges } = open;
  const size = groupOf.length;
  const remaining = [...totals];
  const counts = bounds.map(() => charges.map(() => 0));
  const sitesLeft = bounds.map((_, group) => groupOf.filter((other) => other === group).length);
  const filling = new Int16Array(size).fill(-1);
  const best = createBestFew(candidates);
  let [found, steps] = [0, 0];
  /** False when there are too many. */
  const place = (site: number): boolean => {
    if (site === size) {
      found++;
      if (found > mostArrangements) return false;
      const { kinds, energy } = createArrangement(open, filling);
      best.offer(kinds, energy());
      return true;
    }
    const group = groupOf[site]!;
    const { least, most } = bounds[group]!;
    const own = counts[group]!;
    sitesLeft[group]! -= 1;
    for (let kind = 0; kind < charges.length; kind++) {
      if (remaining[kind]! === 0 || own[kind]! >= most[kind]!) continue;
      if (crowding[site * charges.length + kind]! > 0) continue;
      if (
        contacts[site]!.some(
          (other) => filling[other.site]! >= 0 && other.tooNear(kind, filling[other.site]!),
        )
      )
        continue;
      own[kind]! += 1;
      const owed = least.reduce((sum, each, k) => sum + Math.max(0, each - own[k]!), 0);
      if (owed <= sitesLeft[group]!) {
        if (++steps > mostSteps) return false;
        remaining[kind]! -= 1;
        filling[site] = kind;
        if (!place(site + 1)) return false;
        remaining[kind]! += 1;
        filling[site] = -1;
      }
      own[kind]! -= 1;
    }
    sitesLeft[group]! += 1;
    return true;
  };
  return place(0) && found > 0 ? best.list() : null;
}
