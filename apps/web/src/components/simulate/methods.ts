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
  /** The member of `SimulationInput` that asks for it. */
  readonly input: (structure: StructureInput, values: SettingValues) => SimulationInput;
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

/** The engines, from seconds to minutes. */
export const METHODS: readonly Method[] = [
  {
    slug: 'bond-valence-site-energy',
    name: 'Bond-valence site energy',
    gives:
      'Where the ion rests, how it moves through the rigid framework and over which barriers; within a second.',
    settings: [ion, { name: 'resolution', label: 'Grid spacing, Å', initial: '0.2', kind: 'number' }],
    input: (structure, values) => ({
      bondValenceSiteEnergy: {
        structure,
        mobileIon: text(values.mobileIon),
        resolution: number(values.resolution),
      },
    }),
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
    input: (structure, values) => ({
      networkDiffusion: {
        structure,
        mobileIon: text(values.mobileIon),
        temperatures: numbers(values.temperatures),
      },
    }),
  },
  {
    slug: 'nudged-elastic-band',
    name: 'Nudged elastic band',
    gives: 'The barrier of every distinct hop with all atoms relaxing around it; seconds to minutes.',
    settings: [ion, { name: 'images', label: 'Images', initial: '7', kind: 'number' }],
    input: (structure, values) => ({
      nudgedElasticBand: { structure, mobileIon: text(values.mobileIon), images: number(values.images) },
    }),
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
    input: (structure, values) => ({
      molecularDynamics: {
        structure,
        mobileIon: text(values.mobileIon),
        temperatures: numbers(values.temperatures),
        picoseconds: number(values.picoseconds),
        minimumAtoms: number(values.minimumAtoms),
        seed: number(values.seed),
      },
    }),
  },
  {
    slug: 'powder-diffraction',
    name: 'Powder diffraction',
    gives: 'The powder pattern that the structure would give; at once.',
    settings: [radiation],
    input: (structure, values) => ({
      powderDiffraction: { structure, radiation: text(values.radiation) },
    }),
  },
  {
    slug: 'pair-distribution',
    name: 'Pair distribution',
    gives: 'The pair distribution function G(r), total and by pair of elements; at once.',
    settings: [radiation],
    input: (structure, values) => ({
      pairDistribution: { structure, radiation: text(values.radiation) },
    }),
  },
];

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
