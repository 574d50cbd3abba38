import type { SimulationInput, StructureInput } from '../../generated/graphql';

/** A setting of a run that the form offers; all others keep the engine's defaults. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  /** As text, the way it stands in the field. */
  readonly initial: string;
  /** `ion`: an element or ion; `numbers`: several, parted by commas. */
  readonly kind: 'ion' | 'number' | 'numbers' | 'choice';
  /** What a choice offers: value and words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
}

/** What the form read: text, a number or several, by the setting's name. */
export type SettingValues = Readonly<Record<string, string | number | readonly number[]>>;

/** A method that can be asked for. */
export interface Method {
  /** In the address. */
  readonly slug: string;
  readonly name: string;
  /** What comes out, in one sentence. */
  readonly gives: string;
  readonly settings: readonly Setting[];
  /** The member of `SimulationInput` that asks for it; of a model when the method takes no structure. */
  readonly input:
    | { readonly of: 'structure'; ask(structure: StructureInput, values: SettingValues): SimulationInput }
    | { readonly of: 'model'; ask(values: SettingValues): SimulationInput };
}

const ion: Setting = { name: 'mobileIon', label: 'Mobile ion', initial: 'Li', kind: 'ion' };
const radiation: Setting = {
  name: 'radiation',
  label: 'Radiation',
  initial: 'x-ray',
  kind: 'choice',
  choices: [
    ['x-ray', 'X-rays'],
    ['neutron', 'neutrons'],
  ],
};

const ofStructure = (ask: (structure: StructureInput, values: SettingValues) => SimulationInput) =>
  ({ of: 'structure', ask }) as const;
const ofModel = (ask: (values: SettingValues) => SimulationInput) => ({ of: 'model', ask }) as const;

const seed: Setting = { name: 'seed', label: 'Seed', initial: '1', kind: 'number' };
const samples = (initial: string): Setting => ({
  name: 'samples',
  label: 'Samples',
  initial,
  kind: 'number',
});

/** The engines, from seconds to minutes: those of crystals, then those of models. */
export const METHODS: readonly Method[] = [
  {
    slug: 'bond-valence-site-energy',
    name: 'Bond-valence site energy',
    gives:
      'Where the ion rests, how it moves through the rigid framework and over which barriers; within a second.',
    settings: [ion, { name: 'resolution', label: 'Grid spacing, Å', initial: '0.2', kind: 'number' }],
    input: ofStructure((structure, values) => ({
      bondValenceSiteEnergy: {
        structure,
        mobileIon: text(values.mobileIon),
        resolution: number(values.resolution),
      },
    })),
  },
  {
    slug: 'network-diffusion',
    name: 'Network diffusion',
    gives:
      'The diffusivity tensor and the conductivity of the network of hops, over temperature; within seconds.',
    settings: [
      ion,
      { name: 'temperatures', label: 'Temperatures, K', initial: '300, 400, 500, 600, 800', kind: 'numbers' },
    ],
    input: ofStructure((structure, values) => ({
      networkDiffusion: {
        structure,
        mobileIon: text(values.mobileIon),
        temperatures: numbers(values.temperatures),
      },
    })),
  },
  {
    slug: 'nudged-elastic-band',
    name: 'Nudged elastic band',
    gives: 'The barrier of every distinct hop with all atoms relaxing around it; seconds to minutes.',
    settings: [ion, { name: 'images', label: 'Images', initial: '7', kind: 'number' }],
    input: ofStructure((structure, values) => ({
      nudgedElasticBand: { structure, mobileIon: text(values.mobileIon), images: number(values.images) },
    })),
  },
  {
    slug: 'molecular-dynamics',
    name: 'Molecular dynamics',
    gives: 'Tracer and charge diffusivity, Arrhenius line, distributions and a trajectory; minutes.',
    settings: [
      ion,
      { name: 'temperatures', label: 'Temperatures, K', initial: '800, 1000, 1200', kind: 'numbers' },
      { name: 'picoseconds', label: 'Time, ps', initial: '50', kind: 'number' },
      { name: 'minimumAtoms', label: 'Fewest atoms', initial: '200', kind: 'number' },
      { name: 'seed', label: 'Seed', initial: '1', kind: 'number' },
    ],
    input: ofStructure((structure, values) => ({
      molecularDynamics: {
        structure,
        mobileIon: text(values.mobileIon),
        temperatures: numbers(values.temperatures),
        picoseconds: number(values.picoseconds),
        minimumAtoms: number(values.minimumAtoms),
        seed: number(values.seed),
      },
    })),
  },
  {
    slug: 'powder-diffraction',
    name: 'Powder diffraction',
    gives: 'The powder pattern that the structure would give; at once.',
    settings: [radiation],
    input: ofStructure((structure, values) => ({
      powderDiffraction: { structure, radiation: text(values.radiation) },
    })),
  },
  {
    slug: 'pair-distribution',
    name: 'Pair distribution',
    gives: 'The pair distribution function G(r), total and by pair of elements; at once.',
    settings: [radiation],
    input: ofStructure((structure, values) => ({
      pairDistribution: { structure, radiation: text(values.radiation) },
    })),
  },
  {
    slug: 'cluster-expansion',
    name: 'Cluster expansion',
    gives:
      'How the ion orders on its sites: interactions fitted to energies of orderings, ground states and voltage over composition; seconds.',
    settings: [
      ion,
      { name: 'temperature', label: 'Temperature, K', initial: '300', kind: 'number' },
      { name: 'cutoffs', label: 'Cut-offs of pairs, triplets, Å', initial: '7, 4', kind: 'numbers' },
      seed,
    ],
    input: ofStructure((structure, values) => ({
      clusterExpansion: {
        structure,
        mobileIon: text(values.mobileIon),
        temperature: number(values.temperature),
        cutoffs: numbers(values.cutoffs),
        seed: number(values.seed),
      },
    })),
  },
  {
    slug: 'lattice-percolation',
    name: 'Lattice percolation',
    gives:
      'The filled share of sites or bonds of a lattice at which clusters go on for ever, extrapolated to a lattice without end; seconds.',
    settings: [
      {
        name: 'lattice',
        label: 'Lattice',
        initial: 'face-centred-cubic',
        kind: 'choice',
        choices: [
          ['chain', 'chain'],
          ['square', 'square'],
          ['triangular', 'triangular'],
          ['honeycomb', 'honeycomb'],
          ['simple-cubic', 'simple cubic'],
          ['body-centred-cubic', 'body-centred cubic'],
          ['face-centred-cubic', 'face-centred cubic'],
          ['diamond', 'diamond'],
        ],
      },
      {
        name: 'filled',
        label: 'Filled at random',
        initial: 'SITE',
        kind: 'choice',
        choices: [
          ['SITE', 'sites'],
          ['BOND', 'bonds'],
        ],
      },
      { name: 'sizes', label: 'Cells along an edge', initial: '8, 12, 16, 24', kind: 'numbers' },
      samples('400'),
      seed,
    ],
    input: ofModel((values) => ({
      latticePercolation: {
        lattice: text(values.lattice),
        filled: values.filled === 'BOND' ? 'BOND' : 'SITE',
        sizes: numbers(values.sizes),
        samples: number(values.samples),
        seed: number(values.seed),
      },
    })),
  },
  {
    slug: 'rocksalt-percolation',
    name: 'Rocksalt percolation',
    gives:
      'How much lithium of a disordered rocksalt LiₓTM₂₋ₓO₂ percolates through channels with few metals, over lithium content and cation mixing; seconds.',
    settings: [
      {
        name: 'lithium',
        label: 'Lithium contents x',
        initial: '1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3',
        kind: 'numbers',
      },
      {
        name: 'channel',
        label: 'Channels',
        initial: 'ZERO_TM',
        kind: 'choice',
        choices: [
          ['ZERO_TM', '0-TM'],
          ['ONE_TM', 'up to 1-TM'],
          ['TWO_TM', 'up to 2-TM'],
        ],
      },
      { name: 'mixing', label: 'Cation mixing, 0 to 1', initial: '1', kind: 'numbers' },
      {
        name: 'order',
        label: 'Order without mixing',
        initial: 'layered',
        kind: 'choice',
        choices: [
          ['layered', 'layered'],
          ['spinel-like', 'spinel-like'],
          ['gamma-LiFeO2', 'gamma-LiFeO₂'],
        ],
      },
      { name: 'cells', label: 'Cells along an edge', initial: '8', kind: 'number' },
      samples('200'),
      seed,
    ],
    input: ofModel((values) => ({
      rocksaltPercolation: {
        lithium: numbers(values.lithium),
        channels: [CHANNELS.find((channel) => channel === values.channel) ?? 'ZERO_TM'],
        mixing: numbers(values.mixing),
        order: text(values.order),
        cells: number(values.cells),
        samples: number(values.samples),
        seed: number(values.seed),
      },
    })),
  },
  {
    slug: 'antisite-blocking',
    name: 'Anti-site blocking',
    gives:
      'How much lithium of one-dimensional channels stays reachable between anti-site defects, and how fast particles diffuse around them; at once.',
    settings: [
      { name: 'defectFraction', label: 'Defects per site', initial: '0.001, 0.005, 0.01', kind: 'numbers' },
      {
        name: 'channelLengths',
        label: 'Channel lengths, nm',
        initial: '10, 20, 50, 100, 200, 500, 1000',
        kind: 'numbers',
      },
      samples('20000'),
      {
        name: 'crossoverBarriers',
        label: 'Barriers between channels, eV',
        initial: '0.5, 0.7',
        kind: 'numbers',
      },
      seed,
    ],
    input: ofModel((values) => ({
      antisiteBlocking: {
        defectFraction: numbers(values.defectFraction),
        channelLengths: numbers(values.channelLengths),
        samples: number(values.samples),
        crossoverBarriers: numbers(values.crossoverBarriers),
        seed: number(values.seed),
      },
    })),
  },
  {
    slug: 'lattice-kinetic-monte-carlo',
    name: 'Lattice kinetic Monte Carlo',
    gives:
      'Conductivity, Haven ratio and correlation factor of sodium in NASICON Na₁₊ₓZr₂SiₓP₃₋ₓO₁₂ over composition and temperature; seconds to minutes.',
    settings: [
      { name: 'compositions', label: 'Compositions x', initial: '2.0, 2.4, 2.8', kind: 'numbers' },
      { name: 'temperatures', label: 'Temperatures, K', initial: '373, 473, 573', kind: 'numbers' },
      { name: 'supercell', label: 'Primitive cells along each vector', initial: '4, 4, 4', kind: 'numbers' },
      { name: 'passes', label: 'Passes', initial: '100', kind: 'number' },
      { name: 'replicas', label: 'Replicas', initial: '10', kind: 'number' },
      seed,
    ],
    input: ofModel((values) => {
      const [composition = 2.4, ...compositions] = numbers(values.compositions);
      const [temperature = 298, ...temperatures] = numbers(values.temperatures);
      return {
        latticeKineticMonteCarlo: {
          system: 'nasicon',
          composition,
          compositions,
          temperature,
          temperatures,
          supercell: numbers(values.supercell),
          passes: number(values.passes),
          replicas: number(values.replicas),
          seed: number(values.seed),
        },
      };
    }),
  },
];

const CHANNELS = ['ZERO_TM', 'ONE_TM', 'TWO_TM'] as const;

const text = (value: SettingValues[string] | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: SettingValues[string] | undefined): number | null =>
  typeof value === 'number' ? value : null;
const numbers = (value: SettingValues[string] | undefined): number[] =>
  typeof value === 'object' ? [...value] : [];

/** The method with this slug; the first where there is none. */
export const methodOf = (slug: string | undefined): Method =>
  // The list is not empty.
  METHODS.find((method) => method.slug === slug) ?? METHODS[0]!;

/**
 * The settings of a sent form.
 * @returns the values, or the sentence that says which field cannot be read
 */
export function readSettings(method: Method, form: FormData): SettingValues | string {
  const values: Record<string, string | number | number[]> = {};
  for (const setting of method.settings) {
    const given = String(form.get(setting.name) ?? '').trim();
    if (given === '') return `${setting.label}: the field is empty; for example ${setting.initial}.`;
    if (setting.kind === 'ion' || setting.kind === 'choice') {
      values[setting.name] = given;
      continue;
    }
    const read = given.split(/[\s,;]+/).map(Number);
    if (read.some((each) => !Number.isFinite(each)) || (setting.kind === 'number' && read.length !== 1))
      return `${setting.label}: “${given}” is no ${setting.kind === 'number' ? 'number' : 'list of numbers'}; for example ${setting.initial}.`;
    values[setting.name] = setting.kind === 'number' ? (read[0] ?? 0) : read;
  }
  return values;
}
