import { InputError } from '@interphase/core';
import { z } from 'zod';
import type { LocalClusterExpansion } from './local-cluster-expansion.js';

/** One hop of a lattice and the sites that its barrier depends on. */
export interface LocalEvent {
  /** Sites of the lattice that the ion hops between. */
  readonly ends: readonly [number, number];
  /** Sites of the lattice in the order of the expansion's local sites. */
  readonly environment: readonly number[];
}

/** The hops of a lattice in kMCpy's file. */
export interface LocalEvents {
  readonly events: readonly LocalEvent[];
  /** Sites of the lattice that hold more than one species over time. */
  readonly sites: number;
  /** What may stand on each of these sites in the order of the states, where the file says so. */
  readonly species: readonly (readonly string[])[] | null;
}

const index = z.int({ error: 'must be a whole number' }).nonnegative({ error: 'must not be negative' });
const eventsSchema = z.looseObject({
  events: z
    .array(z.looseObject({ mobile_ion_indices: z.tuple([index, index]), local_env_indices: z.array(index) }))
    .min(1, { error: 'must hold at least one event' }),
  index_metadata: z
    .looseObject({
      active_to_primitive: z.array(index),
      allowed_species_by_primitive_site: z.array(z.array(z.string()).min(1)),
    })
    .nullish(),
});

/**
 * Reads the events of kMCpy (an object in the shape of `events.json`) for the expansion that they go with.
 * @throws InputError `cluster-expansion.events` when something is missing or of another kind, a hop leaves the
 * lattice or its environment has another number of sites or states than the expansion; the path leads to the fault
 */
export function readKmcpyEvents(file: unknown, expansion: LocalClusterExpansion): LocalEvents {
  const refuse: (message: string, path: readonly PropertyKey[]) => never = (message, path) => {
    throw new InputError('cluster-expansion.events', message, { path: path.map(String) });
  };
  const parsed = eventsSchema.safeParse(file);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`These are no events of kMCpy: ${issue?.message ?? 'unreadable'}`, issue?.path ?? []);
  }
  const { events, index_metadata: metadata } = parsed.data;
  const species =
    metadata?.active_to_primitive.map(
      (site) =>
        metadata.allowed_species_by_primitive_site[site] ??
        refuse(`Site ${site} of the primitive cell is not among those whose species are given`, [
          'index_metadata',
          'active_to_primitive',
        ]),
    ) ?? null;
  const named = events.flatMap((event) => [...event.mobile_ion_indices, ...event.local_env_indices]);
  const sites = species?.length ?? 1 + named.reduce((most, site) => Math.max(most, site), 0);
  events.forEach(({ mobile_ion_indices: ends, local_env_indices: environment }, k) => {
    if (environment.length !== expansion.sites.length) {
      refuse(
        `Event ${k} has ${environment.length} sites around it, the model's migration unit ${expansion.sites.length}`,
        ['events', k, 'local_env_indices'],
      );
    }
    for (const [name, list] of Object.entries({ mobile_ion_indices: ends, local_env_indices: environment })) {
      const outside = list.findIndex((site) => site >= sites);
      if (outside >= 0) {
        refuse(`Event ${k} leaves the lattice: it names site ${list[outside]}, and there are ${sites}`, [
          'events',
          k,
          name,
          outside,
        ]);
      }
    }
    environment.forEach((site, local) => {
      const states = expansion.sites[local]?.functions.length ?? 0;
      const allowed = species?.[site]?.length ?? states;
      if (allowed !== states) {
        refuse(
          `Site ${site} around event ${k} may hold ${allowed} species, but the model's site ${local} has ${states} states`,
          ['events', k, 'local_env_indices', local],
        );
      }
    });
  });
  return {
    events: events.map(({ mobile_ion_indices, local_env_indices }) => ({
      ends: mobile_ion_indices,
      environment: local_env_indices,
    })),
    sites,
    species,
  };
}
