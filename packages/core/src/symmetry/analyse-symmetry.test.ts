import { describe, expect, it } from 'vitest';
import { parseCif } from '../cif/parse-cif.js';
import type { Crystal, Site } from '../crystal/crystal.js';
import { latticeFromParameters, wrap } from '../crystal/lattice.js';
import { minimumImageDistance } from '../crystal/minimum-image.js';
import { StructureError } from '../errors/input-error.js';
import { analyseSymmetry } from './analyse-symmetry.js';
import { applyOperation } from './operation.js';

/** Layered oxide of the LiCoO2 type, idealised prototype in the hexagonal cell of R-3m. */
const layered = parseCif(`data_layered
_symmetry_space_group_name_H-M 'R -3 m :H'
_cell_length_a 2.8
_cell_length_b 2.8
_cell_length_c 14
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 120
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Li1 0 0 0.5
Co1 0 0 0
O1 0 0 0.26
`).crystal;

describe('analyseSymmetry', () => {
  const found = analyseSymmetry(layered);

  it('finds space group, Wyckoff letters and orbits', () => {
    expect(found).toMatchObject({ number: 166, symbol: 'R-3m', hallNumber: 458 });
    expect(layered.sites.map(({ label }, index) => `${label} ${found.wyckoffs[index]}`).toSorted()).toEqual([
      ...Array<string>(3).fill('Co1 a'),
      ...Array<string>(3).fill('Li1 b'),
      ...Array<string>(6).fill('O1 c'),
    ]);
    expect(new Set(found.orbits).size).toBe(3);
  });

  it('gives operations that map every site onto a like one', () => {
    expect(found.operations).toHaveLength(36);
    for (const operation of found.operations) {
      for (const site of layered.sites) {
        const image = wrap(applyOperation(operation, site.position));
        const target = layered.sites.find(
          ({ position }) => minimumImageDistance(layered.lattice, image, position) < 0.01,
        );
        expect(target?.species).toEqual(site.species);
      }
    }
  });

  it('gives the standard and the primitive cell', () => {
    expect(found.standardCell.sites).toHaveLength(12);
    expect(found.primitiveCell.sites).toHaveLength(4);
    expect(found.primitiveCell.lattice.volume).toBeCloseTo(layered.lattice.volume / 3, 8);
    expect(analyseSymmetry(found.primitiveCell).number).toBe(166);
  });

  it('tells sites apart by what they hold', () => {
    const half = (site: Site): Site => ({
      ...site,
      species: site.species.map((species) => ({ ...species, occupancy: 0.5 })),
    });
    const sites = layered.sites.map((site, index) => (index === 0 ? half(site) : site));
    expect(analyseSymmetry({ ...layered, sites }).operations).toHaveLength(12);
  });

  it('lets atoms miss their place by the tolerance', () => {
    const sites = layered.sites.map((site, index): Site => {
      const [x, y, z] = site.position;
      return index === 0 ? { ...site, position: [x + 0.01, y, z] } : site;
    });
    expect(analyseSymmetry({ ...layered, sites }, 0.1).number).toBe(166);
    expect(analyseSymmetry({ ...layered, sites }, 0.001).number).not.toBe(166);
  });

  it('refuses a crystal without atoms', () => {
    const empty: Crystal = {
      lattice: latticeFromParameters({ a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90 }),
      sites: [],
    };
    expect(() => analyseSymmetry(empty)).toThrow(StructureError);
  });
});
