import { BOLTZMANN } from '@interphase/core';
import type { RunContext } from '../engine/engine.js';
import { paceStage } from '../engine/pace.js';
import { requireMemory } from '../engine/require-memory.js';
import { randomStream } from '../random/random.js';
import { buildHopSystem } from './hop-system.js';
import { LatticeWalk } from './lattice-walk.js';
import { type LatticeKineticMonteCarloParameters, pointsOf, supercellOf } from './parameters.js';
import { prepareSystem } from './prepared-system.js';
import { tabulateRates } from './rate-table.js';
import { type DisplacementSeries, runPaced, type WalkRecord, watchWalk } from './transport.js';

/** Replicas of one point that are computed together. */
export interface PartPlan {
  /** Index of the point. */
  readonly point: number;
  readonly replicas: number;
}

/** What they leave behind. */
export interface TransportPart extends PartPlan {
  readonly records: readonly WalkRecord[];
  /** Sums over the replicas. */
  readonly series: DisplacementSeries;
}

/** Events of a part, about: some tenths of a second. */
const EVENTS_OF_PART = 1_500_000;
/** Bytes that a site takes while a walk is on. */
const BYTES_PER_SITE = 150;

/** The parts of a run: each point's replicas in blocks of about a million events. */
export function planParts(parameters: LatticeKineticMonteCarloParameters): PartPlan[] {
  const { replicas, passes, equilibrationPasses, model } = parameters;
  const [a, b, c] = supercellOf(parameters);
  const sites = (model?.sites.length ?? 8) * a * b * c;
  const events = sites * (passes + equilibrationPasses);
  const block = Math.max(1, Math.min(replicas, Math.floor(EVENTS_OF_PART / events)));
  return pointsOf(parameters).flatMap((_, point) =>
    Array.from({ length: Math.ceil(replicas / block) }, (_, index) => ({
      point,
      replicas: Math.min(block, replicas - index * block),
    })),
  );
}

/**
 * Runs one block of replicas; its random numbers are the stream of its own number.
 *
 * @throws ParameterError when the system cannot be made or nothing moves in it
 */
export function runPart(
  parameters: LatticeKineticMonteCarloParameters,
  part: number,
  context: RunContext,
): TransportPart {
  const plan = planParts(parameters)[part];
  if (!plan) throw new RangeError(`There is no part ${part}.`);
  // Both lists are made from the same points.
  const { composition, temperature } = pointsOf(parameters)[plan.point]!;
  const system = prepareSystem(parameters, composition);
  const perPass = system.cells * system.model.sites.length;
  requireMemory(
    context,
    BYTES_PER_SITE * (perPass + system.cells * system.model.frozenSites),
    `A supercell of ${parameters.supercell.join(' x ')} cells`,
    ['supercell'],
  );
  const random = randomStream(parameters.seed, part);
  const pace = paceStage(context, 'Hopping', 0, 1);
  const records: WalkRecord[] = [];
  const sums = { time: [] as number[], tracer: [] as number[], charge: [] as number[] };
  for (let replica = 0; replica < plan.replicas; replica++) {
    const { species, occupation } = system.fill(random);
    const hops = buildHopSystem(system.model, supercellOf(parameters), species, ['model']);
    const table = tabulateRates(hops.classes, BOLTZMANN * temperature, parameters.attemptFrequency, [
      'model',
    ]);
    const walk = new LatticeWalk(hops, table, occupation, random);
    const within = (share: number) => pace((replica + share) / plan.replicas);
    const equilibration = parameters.equilibrationPasses * perPass;
    const watched = parameters.passes * perPass;
    const first = equilibration / (equilibration + watched);
    runPaced(walk, equilibration, (share) => within(first * share));
    const { record, series } = watchWalk(walk, watched, parameters.windows, (share) =>
      within(first + (1 - first) * share),
    );
    records.push(record);
    for (const name of ['time', 'tracer', 'charge'] as const) {
      series[name].forEach((value, index) => {
        sums[name][index] = (sums[name][index] ?? 0) + value;
      });
    }
  }
  return { ...plan, records, series: sums };
}
