import { describe, expect, it } from 'vitest';
import { readStructure } from '../structure-file/read-structure.js';
import { parseStructureJson } from './json-structure.js';

const matrix = [
  [4, 0, 0],
  [0, 4, 0],
  [0, 0, 4],
];
const pymatgen = {
  '@module': 'pymatgen.core.structure',
  '@class': 'Structure',
  lattice: { matrix },
  sites: [
    { species: [{ element: 'Li', oxidation_state: 1, occu: 0.5 }], abc: [0, 0, 0], label: 'Li1' },
    { species: [{ element: 'O', oxidation_state: -2, occu: 1 }], abc: [0.5, 0.5, -0.5] },
  ],
};
const optimade = {
  data: [
    {
      id: 'odbx/1',
      type: 'structures',
      attributes: {
        chemical_formula_reduced: 'LiO',
        lattice_vectors: matrix,
        cartesian_site_positions: [
          [0, 0, 0],
          [2, 2, 2],
        ],
        species_at_sites: ['metal', 'O'],
        species: [
          { name: 'metal', chemical_symbols: ['Li', 'vacancy'], concentration: [0.5, 0.5] },
          { name: 'O', chemical_symbols: ['O'], concentration: [1] },
        ],
      },
    },
  ],
};
const arrays = {
  lattice_mat: matrix,
  coords: [
    [0, 0, 0],
    [2, 2, 2],
  ],
  elements: ['Li', 'O'],
  cartesian: true,
};

describe('structures in JSON', () => {
  it.each([
    ['pymatgen', pymatgen, 0.5],
    ['OPTIMADE', optimade, 0.5],
    ['arrays', arrays, 1],
  ])('are read as %s writes them', (_, value, share) => {
    const { crystal } = readStructure(JSON.stringify(value, null, 1), { file: 'a.json' });
    expect(crystal.lattice.a).toBe(4);
    expect(
      crystal.sites.map(({ position, species }) => [species[0]?.element, species[0]?.occupancy, position]),
    ).toEqual([
      ['Li', share, [0, 0, 0]],
      ['O', 1, [0.5, 0.5, 0.5]],
    ]);
  });

  it('keep oxidation states, the id and the stated formula', () => {
    const sites = parseStructureJson(JSON.stringify(pymatgen)).crystal.sites;
    expect(sites.map(({ species }) => species[0]?.oxidationState)).toEqual([1, -2]);
    expect(parseStructureJson(JSON.stringify(optimade))).toMatchObject({
      name: 'odbx/1',
      statedFormula: 'LiO',
    });
  });

  it.each([
    ['text that is cut', JSON.stringify(pymatgen, null, 1).slice(0, -30), 'structure.bad-json'],
    ['other JSON', '{"a": 1}', 'structure.unknown-format'],
    [
      'a site without coordinates',
      JSON.stringify(pymatgen).replace('"abc":[0,0,0]', '"abc":[0,0]'),
      'structure.bad-json',
    ],
    [
      'too much on a site',
      JSON.stringify(pymatgen).replace('"occu":0.5', '"occu":1.5'),
      'structure.bad-occupancy',
    ],
    ['an unknown element', JSON.stringify(pymatgen).replace('"Li"', '"Qq"'), 'structure.unknown-element'],
    [
      'a species nobody defines',
      JSON.stringify(optimade).replace('["metal"', '["gold"'),
      'structure.bad-json',
    ],
    ['too few elements', JSON.stringify(arrays).replace('"Li",', ''), 'structure.bad-json'],
  ])('are refused for %s', (_, text, code) => {
    expect(() => parseStructureJson(text)).toThrow(expect.objectContaining({ code }));
  });

  it('say on which line the JSON goes wrong', () => {
    expect(() => parseStructureJson('{\n"lattice": {},\n"sites": [}\n}')).toThrow(
      expect.objectContaining({ line: 3 }),
    );
  });
});
