import { parseCif, readStructure, writeCif, writePoscar } from '@interphase/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedInput, inputHash, predictionId, type Subject } from './subject.js';

const cif = `data_LiF
_cell_length_a 4.03
_cell_length_b 4.03
_cell_length_c 4.03
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_space_group_name_H-M 'F m -3 m'
loop_
_atom_site_label
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Li 0 0 0
F 0.5 0.5 0.5
`;
const { crystal } = parseCif(cif);
const subject: Subject = {
  mobileIon: 'Li',
  crystal,
  hop: { from: [0, 0, 0], to: [0.5, 0.5, 0] },
  formula: 'LiF',
  cell: null,
  temperature: 298.15,
};

describe('the hash of an input', () => {
  it('is the same however the structure was written', () => {
    const again = parseCif(writeCif(crystal)).crystal;
    expect(inputHash({ ...subject, crystal: again }, 0.9)).toBe(inputHash(subject, 0.9));
    const poscar = readStructure(writePoscar(crystal, { name: 'LiF' })).crystal;
    expect(inputHash({ ...subject, crystal: poscar }, 0.9)).toBe(inputHash(subject, 0.9));
  });

  it('changes with everything that is asked', () => {
    const others: [Subject, number][] = [
      [{ ...subject, mobileIon: 'Na' }, 0.9],
      [{ ...subject, crystal: { ...crystal, sites: crystal.sites.slice(1) } }, 0.9],
      [{ ...subject, crystal: null }, 0.9],
      [{ ...subject, hop: null }, 0.9],
      [{ ...subject, hop: { from: [0, 0, 0], to: [0.5, 0, 0.5] } }, 0.9],
      [{ ...subject, formula: 'Li2F2' }, 0.9],
      [{ ...subject, temperature: 300 }, 0.9],
      [{ ...subject, cell: { a: 4, b: 4, c: 4, alpha: 90, beta: 90, gamma: 90, spaceGroup: null } }, 0.9],
      [subject, 0.8],
    ];
    const hashes = others.map(([other, coverage]) => inputHash(other, coverage));
    expect(new Set([...hashes, inputHash(subject, 0.9)]).size).toBe(others.length + 1);
  });

  it('makes one prediction of one input, version and weights', () => {
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (model, weights, input, other) => {
        const id = predictionId(model, weights, input);
        expect(predictionId(model, weights, input)).toBe(id);
        if (other !== weights && !other.includes('\n') && !weights.includes('\n')) {
          expect(predictionId(model, other, input)).not.toBe(id);
        }
      }),
    );
  });
});

describe('what is kept of a request', () => {
  it('is what was stated, without what was left out', () => {
    const request = { formula: 'LiF', cell: null, hop: undefined, structure: { material: null, cif } };
    expect(askedInput(request)).toEqual({ formula: 'LiF', structure: { cif } });
  });
});
