import type { PartedEngine } from '../engine/engine.js';
import { type LatticePercolationParameters, latticePercolationParameters } from './parameters.js';
import { combineParts } from './results.js';
import { type LatticePercolationPart, planParts, runPart } from './run-part.js';

/**
 * Percolation of sites or bonds on any lattice, by filling it in random order and joining clusters as it fills (Newman &
 * Ziff, Phys. Rev. E 64, 016706 (2001); doi 10.1103/PhysRevE.64.016706).
 */
export const latticePercolationEngine: PartedEngine<LatticePercolationParameters, LatticePercolationPart> = {
  method: 'LATTICE_PERCOLATION',
  version: '1.0.0',
  structure: 'none',
  parameters: latticePercolationParameters,
  parts: (parameters) => planParts(parameters).length,
  runPart: (_crystal, parameters, part, context) => runPart(parameters, part, context),
  combine: (parts, parameters) => combineParts(parts, parameters),
};
