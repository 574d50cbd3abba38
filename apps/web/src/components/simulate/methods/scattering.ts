import { type Method, ofStructure } from './method';
import type { Setting } from './settings';
import { text } from './values';

// Methods that say how a crystal scatters.

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

export const powderDiffraction: Method = {
  slug: 'powder-diffraction',
  name: 'Powder diffraction',
  gives: 'The powder pattern that the structure would give; at once.',
  settings: [radiation],
  input: ofStructure((structure, values) => ({
    powderDiffraction: { structure, radiation: text(values.radiation) },
  })),
};

export const pairDistribution: Method = {
  slug: 'pair-distribution',
  name: 'Pair distribution',
  gives: 'The pair distribution function G(r), total and by pair of elements; at once.',
  settings: [radiation],
  input: ofStructure((structure, values) => ({
    pairDistribution: { structure, radiation: text(values.radiation) },
  })),
};
