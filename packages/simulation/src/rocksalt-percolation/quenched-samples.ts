import type { RunContext } from '../engine/engine.js';
import { type Pace, paceStage } from '../engine/pace.js';
import { sumsOf } from '../percolation/sums.js';
import { randomStream } from '../random/random.js';
import { sublattices } from './cation-order.js';
import { channelLinks } from './channel-links.js';
import { cubicCell, type FccCell } from './fcc-cell.js';
import { Lithiator, type SiteSequence } from './lithiate.js';
import { Lithiation } from './lithiation.js';
import { channelsOf, contentsOf, type RocksaltParameters } from './parameters.js';
import type { PartPlan } from './plan-parts.js';
import type { RocksaltPart } from './rocksalt-part.js';
import {
  CationExchange,
  LITHIUM,
  METAL,
  SHELLS,
  type ShortRangeOrder,
  VACANCY,
  warrenCowley,
} from './short-range-order.js';

/**
 * Samples with short-range order: each content has arrangements of its own, which start as those without it and are
 * then brought towards equilibrium. Cations change places all over a random crystal, and else within each sublattice,
 * so that the degree of disorder stays what was asked for.
 */
export function quenchedSamples(
  parameters: RocksaltParameters,
  interactions: ShortRangeOrder,
  { disorder, cells, samples }: PartPlan,
  part: number,
  context: RunContext,
): RocksaltPart {
  const cell = cubicCell(cells);
  const units = cell.sites / 2;
  const lithiation = new Lithiation(cell, { ...parameters, disorder });
  const lithiator = new Lithiator(cell);
  const exchange = new CationExchange(cell, interactions);
  const pools = poolsOf(cell, parameters, disorder);
  const random = randomStream(parameters.seed, part);
  const contents = contentsOf(parameters);
  const seen = channelsOf(parameters).map((channel) => ({
    channel,
    links: channelLinks(channel),
    accessible: contents.map((): number[][] => []),
    percolating: contents.map(() => 0),
  }));
  const order = contents.map((): number[][] => []);
  const species = new Uint8Array(cell.sites);
  const { vacancies } = lithiation;

  const pace = paceStage(context, 'Exchanging cations', 0, 1);
  for (let sample = 0; sample < samples; sample++) {
    contents.forEach((content, at) => {
      const done = sample * contents.length + at;
      const all = samples * contents.length;
      const paceOfHalf =
        (half: number): Pace =>
        (share) =>
          pace((done + (half + share) / 2) / all);
      const lithium = Math.min(Math.round(content * units), cell.sites - vacancies);
      lithiation.draw(random);
      species.fill(METAL);
      for (let step = 0; step < vacancies; step++) species[lithiation.next()] = VACANCY;
      for (let step = 0; step < lithium; step++) species[lithiation.next()] = LITHIUM;
      const parametersOfOrder = () =>
        exchange
          .unlikePairs(species)
          .map((pairs, shell) =>
            warrenCowley(pairs, SHELLS[shell] ?? 0, cell.sites, lithium, cell.sites - lithium - vacancies),
          );
      const half = Math.floor(interactions.sweeps / 2);
      exchange.exchange(species, pools, half, random, paceOfHalf(0));
      const halfway = parametersOfOrder();
      exchange.exchange(species, pools, interactions.sweeps - half, random, paceOfHalf(1));
      order[at]!.push([...halfway, ...parametersOfOrder()]);
      for (const one of seen) {
        const found = lithiator.connectivity(
          sequenceOf(species, vacancies),
          one.links,
          lithium,
          paceOfHalf(1),
        );
        one.accessible[at]!.push([found.accessible / lithium]);
        if (found.directions > 0) one.percolating[at]!++;
      }
    });
  }
  return {
    disorder,
    cells,
    channels: seen.map(({ channel, accessible, percolating }) => ({
      channel,
      thresholds: null,
      accessible: accessible.map(sumsOf),
      percolating,
    })),
    order: order.map(sumsOf),
  };
}

function poolsOf(cell: FccCell, { order }: RocksaltParameters, disorder: number): Int32Array[] {
  if (disorder === 1) return [Int32Array.from({ length: cell.sites }, (_, site) => site)];
  const { lithium, metal } = sublattices(cell, order);
  return [lithium, metal];
}

/** The vacancies and then the lithium of an arrangement. */
function sequenceOf(species: Uint8Array, vacancies: number): SiteSequence {
  let site = -1;
  let kind: number = VACANCY;
  return {
    vacancies,
    rewind: () => {
      site = -1;
      kind = VACANCY;
    },
    next: () => {
      for (;;) {
        site = species.indexOf(kind, site + 1);
        if (site >= 0) return site;
        if (kind === LITHIUM) throw new RangeError('There is no more lithium.');
        kind = LITHIUM;
      }
    },
  };
}
