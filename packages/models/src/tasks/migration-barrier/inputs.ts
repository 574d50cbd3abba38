import { HOST_ELEMENTS } from '../../features/hop/host-features.js';
import type { InputGroup } from '../task.js';

const each = (names: readonly string[], suffixes: readonly string[]) =>
  names.flatMap((name) => suffixes.map((suffix) => `${name} ${suffix}`));

const ION = [
  ...['Li', 'Na', 'K', 'Mg', 'Ca', 'Zn'].map((symbol) => `ion is ${symbol}`),
  'ion charge',
  'ion radius',
  'ion electronegativity',
  'ion field',
];

const HOST = [
  'metal charge',
  'metal electronegativity',
  'electronegativity mean',
  'electronegativity greatest',
  ...['O', 'F', 'S', 'Se'].map((symbol) => `share of ${symbol}`),
  'polyanions',
  'dilute',
  'mobile ions per anion',
  'cation charge mean',
  'anion radius mean',
  'logarithm of atoms',
  'charge left over',
];

const PATH = [
  'hop length',
  'volume per anion',
  'filled share of volume',
  ...each(
    [
      'nearest anion',
      'third anion',
      'four anions',
      'nearest cation',
      'nearest mobile ion',
      'cation gap',
      'coordination',
      'bond valence',
      'cation charge near',
    ],
    ['midway', 'at the ends', 'between the ends'],
  ),
  ...each(['nearest anion', 'nearest cation', 'nearest mobile ion', 'anion gap'], ['least']),
  'bond valence greatest',
  'bond valence range',
  'coordination greatest',
  'electronegativity of anions midway',
  'charge of cations midway',
  'electronegativity of the cation midway',
];

const BOTTLENECK = ['bottleneck', 'bottleneck triangle', 'bottleneck to cations', 'bottleneck place'];

const ENERGY = [
  'straight energy range',
  'straight framework energy range',
  'straight attraction range',
  ...each(
    ['energy', 'framework energy', 'attraction', 'cation repulsion', 'mobile repulsion'],
    ['range', 'rise', 'asymmetry', 'middle'],
  ),
  'energy lowest',
  'energy of the ends',
  'farthest aside',
  'eased bottleneck',
  'eased cation gap',
  'eased valence greatest',
  'eased valence range',
];

const group = (name: string, block: string, inputs: readonly string[]): InputGroup => ({
  name,
  inputs: inputs.map((input) => `${block}: ${input}`),
});

/** What a hop's model reads, by what it speaks of; all are columns of the dataset. */
export const hopInputGroups: readonly InputGroup[] = [
  group('which ion moves', 'host', ION),
  group('what the host is made of', 'host', HOST),
  group(
    'elements of the host',
    'host',
    HOST_ELEMENTS.map((symbol) => `root of the share of ${symbol}`),
  ),
  group('distances and charges along the path', 'geometry', PATH),
  group('bottleneck', 'geometry', BOTTLENECK),
  group('bond-valence energy along the path', 'energy', ENERGY),
];
