import type { Crystal } from '@interphase/core';
import { engines } from '../engine/registry.js';
import { runHash } from '../run-hash.js';
import type { Chain } from './chain.js';

/**
 * Identity of a chain run: SHA-256 (hex) over the chain, its version and those of its engines, the crystal it starts from
 * and its parameters with their defaults filled in.
 */
export function chainHash(chain: Chain<unknown>, crystal: Crystal, parameters: unknown): string {
  const versions = chain.steps.map(({ method }) => method && engines[method]?.version);
  return runHash(`chain ${chain.slug}`, [chain.version, ...versions].join(' '), crystal, parameters);
}
