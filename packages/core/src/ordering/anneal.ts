import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Arrangement, createArrangement, type OpenSites } from './arrangement.js';
import { createBestFew, type Ranked } from './best-few.js';

/** Temperatures of the annealing, eV. */
const [hottest, coldest] = [3, 0.02];
const stepsPerSite = 600;
const [fewestSteps, mostSteps] = [20_000, 120_000];
const runsPerCandidate = 1;
const mostQuenches = 50;

/**
 * The best arrangements that simulated annealing finds (Kirkpatrick, Gelatt and Vecchi, Science 220 (1983) 671,
 * doi 10.1126/science.220.4598.671): atoms change places at a temperature that falls, once for each candidate,
 * and at last as long as any exchange lowers the energy. The same seed gives the same result.
 */
export function anneal(
  open: OpenSites,
  filling: ArrayLike<number>,
  { seed, candidates }: { readonly seed: number; readonly candidates: number },
): readonly Ranked[] {
  const best = createBestFew(candidates);
  const random = xoroshiro128plus(seed);
  const size = open.groupOf.length;
  const steps = Math.min(mostSteps, Math.max(fewestSteps, stepsPerSite * size));
  for (let run = 0; run < runsPerCandidate * candidates; run++) {
    const arrangement = createArrangement(open, filling);
    for (let step = 0; step < steps; step++) {
      const temperature = hottest * (coldest / hottest) ** (step / steps);
      const i = uniformInt(random, 0, size - 1);
      const j = uniformInt(random, 0, size - 1);
      if (!arrangement.maySwap(i, j)) continue;
      const cost = arrangement.swapCost(i, j);
      if (cost <= 0 || uniformFloat64(random) < Math.exp(-cost / temperature)) arrangement.swap(i, j, cost);
    }
    quench(arrangement, size);
    best.offer(arrangement.kinds, arrangement.energy());
  }
  return best.list();
}

/** Exchanges as long as that lowers the energy. */
function quench(arrangement: Arrangement, size: number): void {
  for (let pass = 0, improved = true; improved && pass < mostQuenches; pass++) {
    improved = false;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) {
        if (!arrangement.maySwap(i, j)) continue;
        const cost = arrangement.swapCost(i, j);
        if (cost < -1e-7) {
          arrangement.swap(i, j, cost);
          improved = true;
        }
      }
    }
  }
}
