import { describe, expect, it } from 'vitest';
import { scatteringInput, scatteringParameters, scatteringQuestion } from './question';

const ion = (structure: string) => (structure === 'lithium-iron-phosphate' ? 'Li+' : null);

describe('the question of the scattering page', () => {
  it('compares one structure with itself without its mobile ion', () => {
    const { structures } = scatteringQuestion({ structures: 'lithium-iron-phosphate' }, ion);
    expect(structures).toEqual([
      { structure: 'lithium-iron-phosphate', without: '' },
      { structure: 'lithium-iron-phosphate', without: 'Li' },
    ]);
    expect(scatteringQuestion({ structures: 'anatase' }, ion).structures).toHaveLength(1);
    const alone = scatteringQuestion({ structures: 'lithium-iron-phosphate', without: '' }, ion);
    expect(alone.structures).toHaveLength(1);
  });

  it('pairs structures with what is taken out, and forgets rows left empty', () => {
    const question = scatteringQuestion(
      {
        structures: ['a', '', 'b'],
        without: ['', 'Na', 'Li 0.5'],
        radiation: 'neutron',
        to: '60',
        from: 'x',
      },
      ion,
    );
    expect(scatteringInput(question)).toEqual({
      structures: [
        { structure: { material: 'a' } },
        { structure: { material: 'b' }, without: 'Li', removed: 0.5 },
      ],
      radiation: 'neutron',
      twoThetaMax: 60,
    });
  });

  it('stands in an address as it was', () => {
    const question = scatteringQuestion(
      { structures: 'a,U3RydWN0dXJlOjE=', radiation: 'x-ray', wavelength: 'MoKa', qMax: '20' },
      ion,
    );
    const search = new URLSearchParams(scatteringParameters(question));
    const again = scatteringQuestion(
      {
        ...Object.fromEntries(search),
        structures: search.getAll('structures'),
        without: search.getAll('without'),
      },
      ion,
    );
    expect(again).toEqual(question);
    expect(scatteringInput(again).structures[1]).toEqual({ structure: { structure: 'U3RydWN0dXJlOjE=' } });
  });
});
