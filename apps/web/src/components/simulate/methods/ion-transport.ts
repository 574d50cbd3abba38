import { type Method, ofStructure } from './method';
import { ion } from './settings';
import { number, numbers, text } from './values';

// Methods that follow an ion through a crystal.

export const bondValenceSiteEnergy: Method = {
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
};

export const networkDiffusion: Method = {
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
};

export const nudgedElasticBand: Method = {
  slug: 'nudged-elastic-band',
  name: 'Nudged elastic band',
  gives: 'The barrier of every distinct hop with all atoms relaxing around it; seconds to minutes.',
  settings: [ion, { name: 'images', label: 'Images', initial: '7', kind: 'number' }],
  input: ofStructure((structure, values) => ({
    nudgedElasticBand: { structure, mobileIon: text(values.mobileIon), images: number(values.images) },
  })),
};

export const molecularDynamics: Method = {
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
};
