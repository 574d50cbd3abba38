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
const FRAMEWORK = [
  'framework charge',
  'framework radius',
  'electronegativity difference',
  'framework mixing entropy',
];

/** Columns that share a length scale; the same column may stand in several. */
const COLUMNS = {
  elements: BLOCKS.elements.inputs,
  descriptors: DESCRIPTORS,
  anions: BLOCKS.anions.inputs,
  cations: BLOCKS.cations.inputs,
  framework: FRAMEWORK,
  lattice: BLOCKS.lattice.inputs,
  group: BLOCKS.group.inputs,
  system: BLOCKS.system.inputs,
  room: BLOCKS.room.inputs,
  occupancy: BLOCKS.occupancy.inputs,
} as const satisfies Record<string, readonly string[]>;
type KernelBlock = keyof typeof COLUMNS;
type Scales = Partial<Record<KernelBlock, number>>;

/** Likeness in everything at once: what tells one member of a family from the next. */
const ALIKE: Record<ConductivityLevel, Scales> = {
  formula: { elements: 0.15, descriptors: 0.3 },
  cell: { elements: 0.12, descriptors: 0.3, lattice: 0.8, group: 0.12, room: 0.1 },
  structure: { elements: 0.12, descriptors: 0.3, lattice: 0.8, group: 0.12, room: 0.1, occupancy: 0.05 },
};
/**
 * Likeness in one respect alone, which holds between families too: a soft anion lattice conducts whatever the rest.
 * Scale 0.7 halves the covariance of rows that differ by the whole range of one column.
 */
const SCALE = 0.7;

interface Recipe {
  /** Amplitudes beside the first term's of 1. */
  readonly respects: Partial<Record<KernelBlock, number>>;
  readonly noise: number;
}

const LEVELS: Record<
  ConductivityLevel,
  { readonly best: Recipe; readonly respects: readonly Recipe['respects'][] }
> = {
  formula: {
    best: { respects: { anions: 1, cations: 0.5, framework: 0.5 }, noise: 0.03 },
    respects: [{}, { anions: 1 }, { anions: 1, cations: 0.5 }, { anions: 1, cations: 0.5, framework: 0.5 }],
  },
  cell: {
    best: { respects: { anions: 1, cations: 0.5, system: 0.5 }, noise: 0.015 },
    respects: [{}, { anions: 1 }, { anions: 1, cations: 0.5 }, { anions: 1, cations: 0.5, system: 0.5 }],
  },
  structure: {
    best: { respects: { anions: 1, cations: 0.5, system: 0.5 }, noise: 0.015 },
    respects: [{}, { anions: 1 }, { anions: 1, cations: 0.5 }, { anions: 1, cations: 0.5, system: 0.5 }],
  },
};
const NOISES = [0.01, 0.03];
/** A censored conductivity may lie this many decades below its limit. */
const CENSORED_DECADES = 2.5;

/** What a level is taught with where nothing is chosen. */
export const kernelOf = (level: ConductivityLevel): KernelOptions => options(level, LEVELS[level].best);

/** What a level chooses from: one term alone, and with more and more of likeness in one respect. */
export const kernelCandidates = (level: ConductivityLevel): KernelOptions[] =>
  LEVELS[level].respects.flatMap((respects) => NOISES.map((noise) => options(level, { respects, noise })));

function options(level: ConductivityLevel, { respects, noise }: Recipe): KernelOptions {
  const known = inputsOf(level);
  const names = (Object.keys(COLUMNS) as KernelBlock[]).filter(
    (
      name, // keys of a literal
    ) => COLUMNS[name].every((column) => known.includes(column)),
  );
  const parts: { amplitude: number; scales: Scales }[] = [
    { amplitude: 1, scales: ALIKE[level] },
    ...names.flatMap((name) =>
      respects[name] === undefined ? [] : [{ amplitude: respects[name], scales: { [name]: SCALE } }],
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
