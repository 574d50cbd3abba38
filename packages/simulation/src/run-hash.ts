import { createHash } from 'node:crypto';
import type { Crystal } from '@interphase/core';
import type { EngineMethod } from './engine/engine.js';
import { plainIon } from './interaction/plain-ion.js';

/**
 * Identity of a run: SHA-256 (hex) over method, engine version, crystal and parameters. Runs of equal hash give
 * equal results to the last digit. Give parameters with their defaults filled in; the labels of sites do not count,
 * since no result depends on them, nor how the mobile ion is written. `crystal` is null for an engine that works without.
 */
export function runHash(
  method: EngineMethod | `chain ${string}`,
  engineVersion: string,
  crystal: Crystal | null,
  parameters: unknown,
): string {
  const identity = {
    method,
    engineVersion,
    lattice: crystal?.lattice.matrix,
    sites: crystal?.sites.map(({ position, species }) => ({ position, species })),
    parameters: crystal ? plainIon(parameters, crystal) : parameters,
  };
  return createHash('sha256').update(canonicalJson(identity)).digest('hex');
}

/** JSON with the keys of every object in order and undefined ones left out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
