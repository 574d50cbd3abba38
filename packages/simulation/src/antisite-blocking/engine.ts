import type { PartedEngine } from '../engine/engine.js';
import { type AntisiteParameters, antisiteParameters } from './parameters.js';
import { planParts } from './plan-parts.js';
import { resultsOf } from './results.js';
import { type AntisitePart, runPart } from './run-part.js';

/** Blocking of one-dimensional channels by anti-site defects, and the way around them between channels. */
export const antisiteEngine: PartedEngine<AntisiteParameters, AntisitePart> = {
  method: 'ANTISITE_BLOCKING',
  version: '1.0.0',
  structure: 'none',
  parameters: antisiteParameters,
  parts: (parameters) => planParts(parameters).length,
  runPart: (_crystal, parameters, part, context) => runPart(parameters, part, context),
  combine: (parts, parameters) => resultsOf(parts, parameters),
};
