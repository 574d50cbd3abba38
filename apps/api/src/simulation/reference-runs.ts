import { type EngineMethod, engines } from '@interphase/simulation';

/** A run that is made of stored structures, so that its numbers are there before anybody asks. */
export interface ReferenceRun {
  readonly method: EngineMethod;
  /** Slugs of the materials whose structures it is made of; left out, of every structure. */
  readonly materials?: readonly string[];
  /** Quick ones are queued when the server starts, slower ones by `interphase simulate --all`, others when asked for. */
  readonly queued: 'at start' | 'with all' | 'when asked';
  /** The parameters that differ from the defaults; null for a structure it cannot be made of. */
  parameters(ion: ReferenceIon | null): Readonly<Record<string, unknown>> | null;
}

/** A run of a model that takes no structure: beside a published figure, or an example of its method. */
export interface ModelRun {
  readonly title: string;
  readonly method: EngineMethod;
  /** The parameters that differ from the defaults. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** The ion that moves in a structure. */
export interface ReferenceIon {
  readonly element: string;
  /** Whether the structure holds it; an empty host has none yet. */
  readonly present: boolean;
}

const ofIon =
  (further: Readonly<Record<string, unknown>> = {}) =>
  (ion: ReferenceIon | null) =>
    ion && { mobileIon: ion.element, ...further };

const ofPresentIon =
  (further?: Readonly<Record<string, unknown>>): ReferenceRun['parameters'] =>
  (ion) =>
    ion?.present ? ofIon(further)(ion) : null;

/** All of them; the quick ones first. */
const referenceRuns: readonly ReferenceRun[] = [
  { method: 'BOND_VALENCE_SITE_ENERGY', queued: 'at start', parameters: ofIon() },
  {
    method: 'NETWORK_DIFFUSION',
    queued: 'at start',
    parameters: ofIon({ temperatures: [300, 400, 500, 600, 800, 1000] }),
  },
  { method: 'POWDER_DIFFRACTION', queued: 'at start', parameters: () => ({}) },
  { method: 'PAIR_DISTRIBUTION', queued: 'at start', parameters: () => ({}) },
  {
    method: 'CLUSTER_EXPANSION',
    queued: 'at start',
    // An example: of every structure it would take minutes, and few people ask for it.
    materials: ['lithium-cobalt-oxide'],
    parameters: ofPresentIon({ passes: 100, replicas: 2 }),
  },
  { method: 'NUDGED_ELASTIC_BAND', queued: 'with all', parameters: ofPresentIon() },
  {
    method: 'MOLECULAR_DYNAMICS',
    queued: 'when asked',
    parameters: ofPresentIon({ temperatures: [600, 800, 1000, 1200] }),
  },
];

/** Runs of models that no published figure shows, queued when the server starts. */
export const modelRuns: readonly ModelRun[] = [
  {
    title: 'Site percolation of the face-centred cubic lattice',
    method: 'LATTICE_PERCOLATION',
    given: { lattice: 'face-centred-cubic', sizes: [8, 12, 16] },
  },
];

/** The reference runs that this version has an engine for. */
export const availableReferenceRuns = (): ReferenceRun[] =>
  referenceRuns.filter(({ method }) => engines[method]);

/** Changes whenever the reference runs at start would be others. */
export const referenceVersion = (): unknown =>
  availableReferenceRuns()
    .filter(({ queued }) => queued === 'at start')
    .map(({ method, materials, parameters }) => [
      method,
      materials,
      engines[method]?.version,
      parameters({ element: 'Li', present: true }),
      parameters({ element: 'Li', present: false }),
    ]);

/** Changes whenever the runs of models would be others. */
export const modelVersion = (models: readonly ModelRun[]): unknown =>
  models.map(({ method, given }) => [method, engines[method]?.version, given]);
