import { describe, expect, it } from 'vitest';
import { askedOf } from './asked';

describe('askedOf', () => {
  it('asks for nothing without a formula', () => {
    expect(askedOf({ a: '4' })).toMatchObject({ input: null, fault: null });
  });

  it('fills in room temperature and right angles', () => {
    expect(askedOf({ formula: 'LiF' }).input).toEqual({
      formula: 'LiF',
      mobileIon: 'Li',
      coverage: 0.9,
      temperature: 298.15,
    });
    expect(
      askedOf({ formula: 'LiF', a: '4', b: '4', c: '5', gamma: '120', spaceGroup: '194' }).input?.cell,
    ).toEqual({
      a: 4,
      b: 4,
      c: 5,
      alpha: 90,
      beta: 90,
      gamma: 120,
      spaceGroup: 194,
    });
  });

  it.each([
    [{ a: '4' }, /three edges/],
    [{ beta: '100' }, /three edges/],
    [{ a: 'x', b: '4', c: '4' }, /a is “x”/],
    [{ temperature: 'hot' }, /temperature is “hot”/],
  ])('says what of %o cannot be read', (fields, fault) => {
    const asked = askedOf({ formula: 'LiF', ...fields });
    expect(asked.input).toBeNull();
    expect(asked.fault).toMatch(fault);
  });
});
