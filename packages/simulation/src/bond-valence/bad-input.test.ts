import {
  type Crystal,
  latticeFromMatrix,
  latticeFromParameters,
  ParameterError,
  parseCif,
  StructureError,
  type Vector3,
} from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { parseParameters } from '../engine/parse-parameters.js';
import { bondValenceEngine } from './engine.js';
import { antifluorite, layered } from './prototypes.fixture.js';

const run = (crystal: Crystal, input: Record<string, unknown>) =>
  bondValenceEngine.run(crystal, parseParameters(bondValenceEngine.parameters, input), {
    progress: () => {},
    signal: new AbortController().signal,
  });

const refusal = (work: () => unknown): Error => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Error) return thrown;
  }
  expect.unreachable();
};

const cube = (edge: number) =>
  latticeFromMatrix([
    [edge, 0, 0],
    [0, edge, 0],
    [0, 0, edge],
  ]);

describe('bad input', () => {
  it.each([0, 0.001, Number.NaN, -1, 7])('names the range of a resolution of %d', (resolution) => {
    const error = refusal(() => run(antifluorite, { mobileIon: 'Li', resolution }));
    expect(error).toBeInstanceOf(ParameterError);
    expect(error.message).toBe('resolution: must be a number from 0.05 to 0.5 angstrom');
  });

  it.each(['Zz', 'lithium', 'Li0+', ''])('names an ion that is none: “%s”', (mobileIon) => {
    expect(refusal(() => run(antifluorite, { mobileIon }))).toBeInstanceOf(ParameterError);
  });

  it('asks for the charge of an ion that the structure does not hold and that has several', () => {
    const error = refusal(() => run(layered, { mobileIon: 'Mn' }));
    expect(error).toBeInstanceOf(ParameterError);
    expect(error.message).toMatch(
      /charge of Mn is not known; name the ion with its charge, for example Mn\d\+/,
    );
  });

  it('says which pair has no parameters', () => {
    expect(refusal(() => run(layered, { mobileIon: 'Li5+' })).message).toBe(
      'There are no bond-valence parameters for Li5+ and O2-.',
    );
  });

  it('refuses charges that attract nothing', () => {
    const error = refusal(() => run(antifluorite, { mobileIon: 'Li1+', oxidationStates: { O: 2 } }));
    expect(error).toBeInstanceOf(StructureError);
  });

  it('refuses a cell without volume', () => {
    expect(
      refusal(() => latticeFromParameters({ a: 4, b: 4, c: 0, alpha: 90, beta: 90, gamma: 90 })),
    ).toBeInstanceOf(StructureError);
    const flat: Vector3 = [4, 4, 0];
    expect(refusal(() => latticeFromMatrix([[4, 0, 0], [0, 4, 0], flat]))).toBeInstanceOf(StructureError);
  });

  it('states the limit and the remedy for a cell of a million cubic angstrom', () => {
    const large = { ...antifluorite, lattice: cube(100) };
    const error = refusal(() => run(large, { mobileIon: 'Li' }));
    expect(error).toBeInstanceOf(ParameterError);
    expect(error.message).toBe(
      'A grid of 499 x 499 x 499 points is too large (at most 8000000 in all): choose a resolution of 0.5 angstrom or more.',
    );
  });

  it('says so when no resolution is coarse enough', () => {
    const error = refusal(() =>
      run({ ...antifluorite, lattice: cube(150) }, { mobileIon: 'Li', resolution: 0.5 }),
    );
    expect(error.message).toMatch(
      /even the coarsest resolution of 0.5 angstrom does not fit a cell of 3375000/,
    );
  });

  it('refuses positions that are no numbers', () => {
    const [first, ...others] = antifluorite.sites;
    if (!first) expect.unreachable();
    const broken = {
      ...antifluorite,
      sites: [{ ...first, position: [Number.NaN, 0, 0] as const }, ...others],
    };
    const error = refusal(() => run(broken, { mobileIon: 'Li' }));
    expect(error).toBeInstanceOf(StructureError);
    expect(error.message).toMatch(/not a number|finite/i);
  });

  it('refuses an unknown element where the file is read', () => {
    const text = `data_x
_cell_length_a 4
_cell_length_b 4
_cell_length_c 4
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
Qq1 Qq 0 0 0
Li1 Li 0.5 0.5 0.5
`;
    expect(refusal(() => parseCif(text, { file: 'x.cif' })).message).toMatch(/Qq/);
  });
});
