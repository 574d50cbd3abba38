import { FRACTION_ELEMENTS } from '../../features/formula/element-fractions.js';
import type { InputGroup } from '../task.js';

/** What is known of a conductor, each level more than the one after it. */
export type ConductivityLevel = 'structure' | 'cell' | 'formula';

/** Inputs by what they speak of, and the level from which on they are known. Fewer did better than all there are. */
export const BLOCKS = {
  elements: {
    name: 'which elements, how much of each',
    inputs: FRACTION_ELEMENTS.map((symbol) => `fraction ${symbol}`),
  },
  cations: {
    name: 'lithium and the other cations',
    inputs: [
      'lithium per anion',
      'tetrahedral cations per anion',
      'octahedral cations per anion',
      'large cations per anion',
    ],
  },
  framework: {
    name: 'charge, size and mixing of the framework',
    inputs: [
      'framework charge',
      'octahedral cation charge',
      'framework radius',
      'electronegativity difference',
      'framework mixing entropy',
      'lithium share of positive charge',
    ],
  },
  anions: {
    name: 'charge and softness of the anions',
    inputs: [
      'anion charge',
      'anion polarisability',
      'halide share of anions',
      'chalcogenide share of anions',
      'anion mixing entropy',
    ],
  },
  order: { name: 'whether the formula is whole', inputs: ['size of the whole formula'] },
  lattice: { name: 'edges and angles of the cell', inputs: ['a', 'b', 'c', 'alpha', 'beta', 'gamma'] },
  group: { name: 'space group', inputs: ['space group'] },
  system: { name: 'crystal system', inputs: ['crystal system'] },
  room: {
    name: 'room for the ions',
    inputs: ['volume per anion', 'volume per atom', 'lithium per volume', 'volume per anion sphere'],
  },
  occupancy: {
    name: 'how lithium and framework fill their sites',
    inputs: [
      'lithium occupancy',
      'empty sites per lithium',
      'lithium sites per volume',
      'partly filled framework',
    ],
  },
} as const satisfies Record<string, InputGroup>;

export type BlockName = keyof typeof BLOCKS;

/** Blocks known at a level, in the order of their inputs. */
export function blocksOf(level: ConductivityLevel): BlockName[] {
  const formula: BlockName[] = ['elements', 'cations', 'framework', 'anions', 'order'];
  const cell: BlockName[] = ['lattice', 'group', 'system', 'room'];
  if (level === 'formula') return formula;
  return level === 'cell' ? [...formula, ...cell] : [...formula, ...cell, 'occupancy'];
}

/** Names of the inputs of a level, in order. */
export const inputsOf = (level: ConductivityLevel): string[] =>
  blocksOf(level).flatMap((block) => [...BLOCKS[block].inputs]);
