import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { requireMemory } from '../engine/require-memory.js';
import { sumsOf } from '../percolation/sums.js';
import { randomStream } from '../random/random.js';
import { channelLinks } from './channel-links.js';
import { cubicCell } from './fcc-cell.js';
import { headStartOf } from './head-start.js';
import { Lithiator } from './lithiate.js';
import { Lithiation } from './lithiation.js';
import { channelsOf, contentsOf, type RocksaltParameters } from './parameters.js';
import { type PartPlan, planParts } from './plan-parts.js';
import { quenchedSamples } from './quenched-samples.js';
import type { RocksaltPart } from './rocksalt-part.js';

/** Bytes a site: clusters 8, its place in the order 4, and where there are two sublattices or many sites 5 more. */
const BYTES_OF_SITE = 18;
/** The same for the neighbours of each site, which exchanges need. */
const BYTES_OF_NEIGHBOURS = 76;

/** Samples of one part, which have a stream of random numbers to themselves. */
export function runPart(parameters: RocksaltParameters, part: number, context: RunContext): RocksaltPart {
  const plan = planParts(parameters)[part];
  if (!plan) throw new RangeError(`There is no part ${part}.`);
  const { sites } = cubicCell(plan.cells);
  const each = BYTES_OF_SITE + (parameters.shortRangeOrder ? BYTES_OF_NEIGHBOURS : 0);
  requireMemory(context, each * sites, `A crystal of ${sites} cations`, ['cells']);
  return parameters.shortRangeOrder
    ? quenchedSamples(parameters, parameters.shortRangeOrder, plan, part, context)
    : lithiatedSamples(parameters, plan, part, context);
}

function lithiatedSamples(
  parameters: RocksaltParameters,
  { disorder, cells, samples }: PartPlan,
  part: number,
  context: RunContext,
): RocksaltPart {
  const cell = cubicCell(cells);
  const units = cell.sites / 2;
  const arrangement = { order: parameters.order, disorder, vacancies: parameters.vacancies };
  const lithiation = new Lithiation(cell, arrangement);
  const lithiator = new Lithiator(cell);
  const random = randomStream(parameters.seed, part);
  const contents = cells === parameters.cells ? contentsOf(parameters) : [];
  const stops = contents.map((content) =>
    Math.min(Math.round(content * units), cell.sites - lithiation.vacancies),
  );
  const seen = channelsOf(parameters).map((channel) => ({
    channel,
    links: channelLinks(channel),
    headStart: headStartOf(cells, arrangement, channel, parameters.seed),
    thresholds: [] as number[][],
    accessible: contents.map((): number[][] => []),
    percolating: contents.map(() => 0),
  }));
  const pace = paceStage(context, `Lithiating ${cells} x ${cells} x ${cells} cells`, 0, 1);
  for (let sample = 0; sample < samples; sample++) {
    lithiation.draw(random);
    seen.forEach((one, index) => {
      const paceOfRun = (share: number) => pace((sample + (index + share) / seen.length) / samples);
      paceOfRun(0);
      const { links, headStart } = one;
      const found = lithiator.run(lithiation, { links, stops, toTheEnd: true, headStart }, paceOfRun);
      const thresholds = found.thresholds.map((count) => (count ?? 2 * units) / units);
      one.thresholds.push(thresholds);
      // What follows starts where most samples do not percolate yet.
      one.headStart = Math.min(one.headStart || units * 2, Math.floor(0.97 * (thresholds[0] ?? 0) * units));
      found.at.forEach(({ accessible, directions }, at) => {
        one.accessible[at]!.push([accessible / stops[at]!]);
        if (directions > 0) one.percolating[at]!++;
      });
    });
  }
  return {
    disorder,
    cells,
    channels: seen.map(({ channel, thresholds, accessible, percolating }) => ({
      channel,
      thresholds: sumsOf(thresholds),
      accessible: accessible.map(sumsOf),
      percolating,
    })),
    order: null,
  };
}
