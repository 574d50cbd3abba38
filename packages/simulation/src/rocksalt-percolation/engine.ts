import type { PartedEngine } from '../engine/engine.js';
import { type RocksaltParameters, rocksaltParameters } from './parameters.js';
import { planParts } from './plan-parts.js';
import { combineParts } from './results.js';
import type { RocksaltPart } from './rocksalt-part.js';
import { runPart } from './run-part.js';

/**
 * Percolation of lithium in rocksalt oxides Li(x)TM(2-x-v)O2 through tetrahedra with few transition metals, for any
 * degree of cation disorder (Lee et al., Science 343, 519 (2014), doi 10.1126/science.1246432; Urban, Lee & Ceder, Adv.
 * Energy Mater. 4, 1400478 (2014), doi 10.1002/aenm.201400478).
 */
export const rocksaltPercolationEngine: PartedEngine<RocksaltParameters, RocksaltPart> = {
  method: 'ROCKSALT_PERCOLATION',
  version: '1.0.0',
  parameters: rocksaltParameters,
  structure: 'none',
  parts: (parameters) => planParts(parameters).length,
  runPart: (_crystal, parameters, part, context) => runPart(parameters, part, context),
  combine: (parts, parameters) => combineParts(parts, parameters),
};
