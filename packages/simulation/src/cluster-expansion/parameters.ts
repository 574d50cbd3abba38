import { z } from 'zod';
import { ionName, oxidationStates, within } from '../engine/parameter-kinds.js';
import { fitKinds } from './linear-fit.js';
import { modelSchema } from './model-file.js';
import { siteBases } from './site-basis.js';

/** A structure whose energy is known. */
const trainingEntry = z.strictObject({
  /** Text of a structure file: CIF, POSCAR, extended XYZ, pymatgen JSON. An ordering of the parent, relaxed or not. */
  structure: z.string().min(1),
  /** Energy of all its atoms, eV; left out for extended XYZ whose frames state theirs (`energy=...`), all of which count. */
  energy: z.number({ error: 'must be a number of eV' }).optional(),
  /** Weight in the fit. */
  weight: within(1e-6, 1e6, '').default(1),
});

/** A barrier that is known. */
const barrierEntry = z.strictObject({
  /** State of every site around the ion, in the order of the artifact `sites`: its index in that site's species. */
  occupation: z.array(z.int().min(0)).min(1),
  /** eV; averaged over both directions where these differ. */
  barrier: z.number({ error: 'must be a number of eV' }),
  /** Weight in the fit. */
  weight: within(1e-6, 1e6, '').default(1),
});

/** An expansion of the barriers of one hop in what stands around it. */
const localExpansion = z.strictObject({
  /** Kinds of sites: the one around which barriers are expanded, or the two ends of the hop (nearest of these kinds). */
  around: z.array(z.string()).min(1).max(2),
  /** Distance from the site, or from the middle of the hop, within which sites matter, angstrom. */
  radius: within(1, 15, 'angstrom').default(4),
  /** What may stand on the sites of each element, `Vac` for a vacancy: `{Na: [Na, Vac], Si: [Si, P]}`. */
  species: z.record(z.string(), z.array(z.string()).min(2).max(10)),
  /** Barriers to fit to; without them the sites and clusters are listed. */
  barriers: z.array(barrierEntry).min(3).max(5000).optional(),
});
export type LocalExpansionParameters = z.infer<typeof localExpansion>;

/** What a cluster expansion may be asked. Lengths in angstrom, energies in eV. */
export const clusterExpansionParameters = z.strictObject({
  /** The ion that comes and goes: its element (`Li`) or the ion itself (`Li1+`). */
  mobileIon: ionName,
  /** Largest distance within pairs, triplets and quadruplets of sites, angstrom; as many as given. */
  clusterCutoffs: z
    .array(within(0, 20, 'angstrom'))
    .min(1)
    .max(3)
    .default([7, 4]),
  /** Functions of what stands on a site: -1 and 1, or 0 and 1 (1 for a vacancy). */
  basis: z.enum(siteBases).default('chebyshev'),
  /** How interactions are fitted. */
  fit: z.enum(fitKinds).default('lasso'),
  /** Penalty of ridge or lasso; where left out, the one of least cross-validation error. */
  penalty: within(0, 1e6, '').optional(),
  /** Folds of the cross-validation; 0 leaves out one energy at a time. */
  folds: z.int().min(0).max(100).default(10),
  /** Whether ridge and lasso divide correlations by their spread first, as kMCpy does. */
  standardise: z.boolean().default(false),
  /** Barriers of one hop in place of energies of the crystal; what follows is then of no use but the seed. */
  local: localExpansion.optional(),
  /** Structures with energies to fit to; without them, own orderings with bond-valence energies. */
  training: z.array(trainingEntry).min(1).max(2000).optional(),
  /** How many own orderings are fitted to. */
  orderings: z.int().min(4).max(1000).default(120),
  /** Sites of the mobile ion in the supercells of own orderings, at most. */
  orderingSites: z.int().min(1).max(24).default(8),
  /** Distance up to which pairs of ions count in bond-valence energies, angstrom. */
  cutoff: within(4, 20, 'angstrom').default(10),
  /** A fitted model (the artifact `model` of a run), in place of a fit. */
  model: modelSchema.optional(),
  /** Energy of the ion's metal on the scale of the energies, eV per atom; without it voltages count from their mean. */
  metalEnergy: within(-1e5, 1e5, 'eV').optional(),
  /** Temperature of the Monte Carlo, K. */
  temperature: within(10, 5000, 'K').default(300),
  /** Chemical potentials from the empty crystal to the full one. */
  points: z.int().min(5).max(201).default(41),
  /** Compositions (shares of the ion's sites) at which the lowest energies are looked for by cooling. */
  compositions: z
    .array(within(0.01, 0.99, ''))
    .max(20)
    .default([0.25, 0.3333333333333333, 0.5, 0.6666666666666666, 0.75]),
  /** Primitive cells along each axis of the block of the Monte Carlo; enough for 200 sites or more where left out. */
  repeats: z.array(z.int().min(1).max(200)).length(3).optional(),
  /** Passes over the sites averaged at each chemical potential, after a quarter as many that are not. */
  passes: z.int().min(20).max(100000).default(400),
  /** Independent runs from the empty crystal (even) and from the full one (odd). */
  replicas: z.int().min(2).max(64).default(4),
  /** Seed of all random numbers. */
  seed: z.int().min(0).max(2147483647).default(1),
  /** Charge by element, in elementary charges; takes precedence over what the structure states. */
  oxidationStates,
});

export type ClusterExpansionParameters = z.infer<typeof clusterExpansionParameters>;
