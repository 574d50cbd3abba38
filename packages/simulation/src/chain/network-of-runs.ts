import { add, type Crystal, subtract, toCartesian, type Vector3 } from '@interphase/core';
import { z } from 'zod';
import type { EngineResult } from '../engine/engine.js';
import type { HopNetwork, NetworkHop } from '../network/hop-network.js';

const vector = z.tuple([z.number(), z.number(), z.number()]);

const network = z.looseObject({
  sites: z.array(z.looseObject({ position: vector, energy: z.number(), orbit: z.number() })),
  hops: z.array(
    z.looseObject({
      from: z.number(),
      to: z.number(),
      translation: vector,
      saddle: vector,
      energy: z.number(),
      distance: z.number(),
      orbit: z.number(),
    }),
  ),
});

const relaxedHops = z.looseObject({
  hops: z.array(
    z.looseObject({
      from: vector,
      to: vector,
      barrier: z.number(),
      reverseBarrier: z.number(),
      converged: z.boolean(),
    }),
  ),
});

/** A hop for which all atoms gave way. */
export type RelaxedHop = z.infer<typeof relaxedHops>['hops'][number];

/** The hop network of a bond-valence run; null where it has none. */
export function networkOfRun(result: EngineResult): HopNetwork | null {
  const artifact = result.artifacts.find(({ name }) => name === 'network');
  return artifact ? network.parse(artifact.data) : null;
}

/** The hops of a nudged elastic band run, those that converged. */
export function relaxedHopsOf(result: EngineResult): RelaxedHop[] {
  const artifact = result.artifacts.find(({ name }) => name === 'hops');
  return artifact ? relaxedHops.parse(artifact.data).hops.filter(({ converged }) => converged) : [];
}

/** Angstrom by which ends may move as they relax. */
const NEAR = 0.8;

/**
 * The network with the energies that relaxed hops give their kinds, eV above the lowest site; of a kind that was not
 * relaxed the rigid ones stay.
 */
export function relaxedNetwork(
  { lattice }: Crystal,
  rigid: HopNetwork,
  hops: readonly RelaxedHop[],
): HopNetwork {
  const energyOfSite = new Map<number, number>();
  const relaxed = new Map<number, { hop: NetworkHop; barrier: number; reverseBarrier: number }>();
  for (const hop of hops) {
    const match = closest(lattice, rigid, hop);
    if (!match || match.apart > NEAR) continue;
    const { barrier, reverseBarrier } = match.forwards
      ? hop
      : { barrier: hop.reverseBarrier, reverseBarrier: hop.barrier };
    relaxed.set(match.hop.orbit, { hop: match.hop, barrier, reverseBarrier });
  }
  const orbitOf = (site: number) => rigid.sites[site]!.orbit;
  const lowest = rigid.sites.findIndex(
    ({ energy }) => energy === Math.min(...rigid.sites.map((one) => one.energy)),
  );
  energyOfSite.set(orbitOf(lowest), 0);
  // From the lowest site outwards every relaxed hop tells how far its other end lies above the first.
  for (let grew = true; grew; ) {
    grew = false;
    for (const { hop, barrier, reverseBarrier } of relaxed.values()) {
      const [from, to] = [energyOfSite.get(orbitOf(hop.from)), energyOfSite.get(orbitOf(hop.to))];
      if ((from === undefined) === (to === undefined)) continue;
      if (from !== undefined) energyOfSite.set(orbitOf(hop.to), from + barrier - reverseBarrier);
      else if (to !== undefined) energyOfSite.set(orbitOf(hop.from), to + reverseBarrier - barrier);
      grew = true;
    }
  }
  const saddles = new Map(
    [...relaxed].flatMap(([orbit, { hop, barrier }]) => {
      const from = energyOfSite.get(orbitOf(hop.from));
      return from === undefined ? [] : [[orbit, from + barrier] as const];
    }),
  );
  return {
    sites: rigid.sites.map((site) => ({ ...site, energy: energyOfSite.get(site.orbit) ?? site.energy })),
    hops: rigid.hops.map((hop) => ({ ...hop, energy: saddles.get(hop.orbit) ?? hop.energy })),
  };
}

/** The hop of the network nearest to a relaxed one, whichever way round, up to a common cell. */
function closest(lattice: Crystal['lattice'], { sites, hops }: HopNetwork, relaxed: RelaxedHop) {
  let best: { hop: NetworkHop; forwards: boolean; apart: number } | null = null;
  for (const hop of hops) {
    const start = sites[hop.from]!.position;
    const end = add(sites[hop.to]!.position, hop.translation);
    for (const forwards of [true, false]) {
      const [first, second] = forwards ? [start, end] : [end, start];
      const cell = subtract(relaxed.from, first).map(Math.round) as [number, number, number];
      const apart = Math.max(
        distance(lattice, subtract(subtract(relaxed.from, first), cell)),
        distance(lattice, subtract(subtract(relaxed.to, second), cell)),
      );
      if (!best || apart < best.apart) best = { hop, forwards, apart };
    }
  }
  return best;
}

const distance = (lattice: Crystal['lattice'], difference: Vector3): number =>
  Math.hypot(...toCartesian(lattice, difference));
