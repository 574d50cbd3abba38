import type { KernelOptions } from '../../learners/kernel/kernel-options.js';
import { BLOCKS, type ConductivityLevel, inputsOf } from './inputs.js';

/** Descriptors that share a length scale in the kernel's first term. */
const DESCRIPTORS = [
  'lithium per anion',
  'anion charge',
  'framework charge',
  'framework radius',
  'electronegativity difference',
  'anion polarisability',
  'framework mixing entropy',
  'lithium share of positive charge',
  'large cations per anion',
  'octahedral cations per anion',
  'tetrahedral cations per anion',
];

/** Columns that share a length scale; the same column may stand in several. */
const COLUMNS = {
  elements: BLOCKS.elements.inputs,
  descriptors: DESCRIPTORS,
  anions: BLOCKS.anions.inputs,
  cations: BLOCKS.cations.inputs,
  charges: ['framework charge', 'octahedral cation charge'],
  order: BLOCKS.order.inputs,
  lattice: BLOCKS.lattice.inputs,
  group: BLOCKS.group.inputs,
  system: BLOCKS.system.inputs,
  room: BLOCKS.room.inputs,
  occupancy: ['lithium occupancy', 'empty sites per lithium', 'lithium sites per volume'],
  disorder: ['partly filled framework'],
} as const satisfies Record<string, readonly string[]>;
type KernelBlock = keyof typeof COLUMNS;
type Scales = Partial<Record<KernelBlock, number>>;

/** Likeness in everything at once: what tells one member of a family from the next. */
const ALIKE: Record<ConductivityLevel, Scales> = {
  formula: { elements: 0.15, descriptors: 0.3, order: 0.1 },
  cell: { elements: 0.12, descriptors: 0.3, order: 0.1, lattice: 0.8, group: 0.12, room: 0.1 },
  structure: {
    elements: 0.12,
    descriptors: 0.3,
    order: 0.1,
    lattice: 0.8,
    group: 0.12,
    room: 0.1,
    occupancy: 0.02,
    disorder: 0.2,
  },
};
/**
 * Likeness in one respect alone, which holds between families too: soft anions ease the way of lithium, highly charged
 * cations bar it, whatever the rest. Scale 0.7 halves the covariance of rows that differ by the whole range of one
 * column.
 */
const SCALE = 0.7;

/** What likeness in one respect counts beside likeness in everything, which counts 1. */
const RESPECTS: Record<ConductivityLevel, Scales> = {
  formula: { anions: 1, cations: 0.5, charges: 0.5 },
  cell: { anions: 1, cations: 0.5, charges: 0.5, system: 0.5 },
  structure: { anions: 1, cations: 0.5, charges: 0.5, system: 0.5 },
};
interface Recipe {
  /** By which the amplitudes of the respects are multiplied. */
  readonly emphasis: number;
  readonly noise: number;
}
const USUAL: Recipe = { emphasis: 1, noise: 0.015 };
const EMPHASES = [1, 2];
const NOISES = [0.01, 0.03];
/** A censored conductivity may lie this many decades below its limit. */
const CENSORED_DECADES = 2.5;

/** What a level is taught with where nothing is chosen. */
export const kernelOf = (level: ConductivityLevel): KernelOptions => options(level, USUAL);

/** What a level chooses from: how much single respects count, and how much noise there is. */
export const kernelCandidates = (level: ConductivityLevel): KernelOptions[] =>
  EMPHASES.flatMap((emphasis) => NOISES.map((noise) => options(level, { emphasis, noise })));

function options(level: ConductivityLevel, { emphasis, noise }: Recipe): KernelOptions {
  const known = inputsOf(level);
  const isKnown = (name: KernelBlock) => COLUMNS[name].every((column) => known.includes(column));
  const names = (Object.keys(COLUMNS) as KernelBlock[]).filter(isKnown); // keys of a literal
  const respects = RESPECTS[level];
  const parts: { amplitude: number; scales: Scales }[] = [
    { amplitude: 1, scales: ALIKE[level] },
    ...names.flatMap((name) =>
      respects[name] === undefined
        ? []
        : [{ amplitude: emphasis * respects[name], scales: { [name]: SCALE } }],
    ),
  ];
  const total = parts.reduce((sum, { amplitude }) => sum + amplitude, 0);
  return {
    scaling: { kind: 'range', clip: 4 },
    blocks: names.map((name) => COLUMNS[name].map((column) => known.indexOf(column))),
    terms: parts.map(({ amplitude, scales }) => ({
      shape: 'exponential',
      metric: 'manhattan',
      amplitude: amplitude / total,
      scales: names.map((name) => scales[name] ?? 0),
    })),
    noise,
    likelihoodSteps: 0,
    censoredDepth: CENSORED_DECADES,
  };
}
