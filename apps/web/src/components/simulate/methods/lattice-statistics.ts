import { type Method, ofModel, ofStructure } from './method';
import { ion, seed } from './settings';
import { number, numbers, text } from './values';

// Methods that sample arrangements of ions on a lattice.

export const clusterExpansion: Method = {
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
      clusterCutoffs: numbers(values.cutoffs),
      seed: number(values.seed),
    },
  })),
};

export const latticeKineticMonteCarlo: Method = {
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
};
