import type { CrystalFeatures } from '../../features/crystal/crystal-features.js';
import type { InputGroup } from '../task.js';

/** The coarse landscape's own barrier, which the model corrects. */
export const ESTIMATE = 'barrier between grid points';

/** What the model reads, by what it speaks of. */
export const inputGroups: readonly InputGroup[] = [
  {
    name: 'bond-valence landscape on coarse grids',
    inputs: [
      'barrier 1d',
      'barrier 2d',
      'barrier 3d',
      ESTIMATE,
      'barrier 1d on the first grid',
      'barrier 1d between the grids',
      'site energy',
      'site energy on the grid',
      'site energy between the grids',
      'share below the barrier',
      'share below 0.5 eV',
      'share below 1 eV',
      'share below 2 eV',
      'rise at the bottleneck',
      'fall at the bottleneck',
      'grid spacing least',
      'grid spacing greatest',
    ],
  },
  {
    name: 'mobile ion',
    inputs: ['mobile charge', 'mobile radius', 'mobile electronegativity', 'mobile share'],
  },
  {
    name: 'ions of the framework and how densely they are packed',
    inputs: [
      'anion charge',
      'anion radius',
      'anion electronegativity',
      'cation charge mean',
      'cation radius mean',
      'cation electronegativity mean',
      'cation field strength greatest',
      'volume per anion',
      'free volume share',
    ],
  },
  {
    name: 'surroundings of the sites',
    inputs: [
      'site coordination mean',
      'site excess mean',
      'site squeeze mean',
      'site nearest cation mean',
      'site cation field mean',
      'nearest mobile',
    ],
  },
  {
    name: 'surroundings of the bottleneck',
    inputs: [
      'bottleneck coordination',
      'bottleneck excess',
      'bottleneck squeeze',
      'bottleneck nearest cation',
      'bottleneck cation field',
      'coordination lost',
      'excess rise',
      'squeeze rise',
      'cation approach',
      'cation field rise',
    ],
  },
];

/** Names of the inputs, in order. */
export const INPUTS: readonly string[] = inputGroups.flatMap(({ inputs }) => inputs);

/** The inputs of a crystal in the order of `INPUTS`, rounded to the seven digits that the dataset keeps. */
export function inputsOf({ landscape, composition, surroundings }: CrystalFeatures): Float64Array {
  const all = { ...landscape, ...composition, ...surroundings };
  return Float64Array.from(INPUTS, (name) => Math.fround(all[name] ?? Number.NaN));
}
