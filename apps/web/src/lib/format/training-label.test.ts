import { describe, expect, it } from 'vitest';
import { trainingLabel } from './training-label';

describe('trainingLabel', () => {
  it('reads prototype, substitutions and strain', () => {
    expect(trainingLabel('lithium-iron-phosphate|Fe2+>Zn2+|O2->S2-|-0.0072')).toEqual({
      prototype: 'lithium-iron-phosphate',
      substitutions: [
        ['Fe2+', 'Zn2+'],
        ['O2-', 'S2-'],
      ],
      strain: -0.0072,
    });
  });

  it('reads an undecorated structure', () => {
    expect(trainingLabel('lithium-oxide|0.0000')).toEqual({
      prototype: 'lithium-oxide',
      substitutions: [],
      strain: 0,
    });
  });

  it('leaves other labels alone', () => {
    expect(trainingLabel('olivine LiMnPO4')).toBeNull();
  });
});
