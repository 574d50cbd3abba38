import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../schema.js';

const salt = (element: string, edge: number) => `data_${element}
_cell_length_a ${edge}
_cell_length_b ${edge}
_cell_length_c ${edge}
_cell_angle_alpha 90
_cell_angle_beta 90
_cell_angle_gamma 90
_symmetry_space_group_name_H-M 'F m -3 m'
loop_
_atom_site_label
_atom_site_type_symbol
_atom_site_fract_x
_atom_site_fract_y
_atom_site_fract_z
${element}1 ${element} 0 0 0
F1 F 0.5 0.5 0.5
`;

const query = `query ($input: ScatteringComparisonInput!) {
  scatteringComparison(input: $input) {
    __typename
    ... on UserError { message path }
    ... on UnsupportedChemistryError { elements }
    ... on ScatteringComparison {
      wavelength
      twoTheta { start step count }
      r { step count }
      structures {
        formula without removed intensities intensityDifference distribution distributionDifference
        peaks { twoTheta intensity families { hkl multiplicity } }
      }
    }
  }
}`;

const ask = async (structures: readonly object[], rest: object = {}) => {
  // Pasted structures touch neither store nor graph, so an empty context serves.
  const { data, errors } = await graphql({
    schema,
    source: query,
    contextValue: {},
    variableValues: { input: { structures, ...rest } },
  });
  expect(errors).toBeUndefined();
  return data?.scatteringComparison;
};
const lithium = { structure: { cif: salt('Li', 4.02) } };
const sodium = { structure: { cif: salt('Na', 4.63) } };

describe('comparisons of scattering', () => {
  it('put several structures on common axes and take differences from the first', async () => {
    const answer = await ask([lithium, sodium]);
    expect(answer).toMatchObject({ wavelength: 1.54184, twoTheta: { start: 10, count: 3501 } });
    const [first, second] = structuresOf(answer);
    expect(Math.max(...first!.intensities)).toBeCloseTo(100, 3);
    expect(first?.intensityDifference).toBeNull();
    expect(second?.formula).toBe('NaF');
    const at = 1200;
    expect(second?.intensityDifference?.[at]).toBeCloseTo(
      second!.intensities[at]! - first!.intensities[at]!,
      3,
    );
    expect(second?.distributionDifference?.[150]).toBeCloseTo(
      second!.distribution[150]! - first!.distribution[150]!,
      3,
    );
  });

  it('take an element out, in part or whole, on the same scale', async () => {
    const [whole, half, none] = structuresOf(
      await ask([lithium, { ...lithium, without: 'Li', removed: 0.5 }, { ...lithium, without: 'Li' }], {
        radiation: 'neutron',
      }),
    );
    expect([whole, half, none].map((one) => one?.formula)).toEqual(['LiF', 'LiF2', 'F']);
    // 111 of rock salt is (b(F) - b(Li))², squared sum of 5.654 and 1.9 femtometre.
    const strength = (one: typeof whole) => one!.peaks[0]!.intensity;
    expect(strength(whole) / strength(none)).toBeCloseTo(((5.654 + 1.9) / 5.654) ** 2, 6);
    expect(strength(half) / strength(none)).toBeCloseTo(((5.654 + 0.95) / 5.654) ** 2, 6);
  });

  it.each([
    [[], {}, 'InvalidParameterError', ['input', 'structures']],
    [
      [lithium, { ...lithium, without: 'Na' }],
      {},
      'InvalidStructureError',
      ['input', 'structures', '1', 'structure', 'cif'],
    ],
    [[{ ...lithium, without: 'Xx' }], {}, 'InvalidParameterError', ['input', 'structures', '0', 'without']],
    [
      [{ ...lithium, without: 'Li', removed: 2 }],
      {},
      'InvalidParameterError',
      ['input', 'structures', '0', 'removed'],
    ],
    [[lithium], { wavelength: 'green' }, 'InvalidParameterError', ['input', 'wavelength']],
    [[lithium], { radiation: 'sound' }, 'InvalidParameterError', ['input', 'radiation']],
    [[lithium], { twoThetaMin: 60, twoThetaMax: 20 }, 'InvalidParameterError', ['input', 'twoThetaMax']],
    [[lithium], { rMax: 500 }, 'InvalidParameterError', ['input', 'rMax']],
    [
      [{ structure: { cif: 'nothing' } }],
      {},
      'InvalidStructureError',
      ['input', 'structures', '0', 'structure', 'cif'],
    ],
  ])('say what is wrong with a request: %#', async (structures, rest, type, path) => {
    expect(await ask(structures, rest)).toMatchObject({ __typename: type, path });
  });
});

interface Curves {
  formula: string;
  intensities: number[];
  intensityDifference: number[] | null;
  distribution: number[];
  distributionDifference: number[] | null;
  peaks: { intensity: number }[];
}

/** The shape that the query asks for. */
function structuresOf(answer: unknown): Curves[] {
  const isComparison = (value: unknown): value is { structures: Curves[] } =>
    typeof value === 'object' && value !== null && 'structures' in value;
  if (!isComparison(answer)) throw new Error(`No comparison: ${JSON.stringify(answer)}`);
  return answer.structures;
}
