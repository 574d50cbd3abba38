import { describe, expect, it } from 'vitest';
import { coordinatesOf, endsOf, hopOf, hopText } from './hop-of';

describe('coordinatesOf', () => {
  it.each([
    ['0, 0.5, 1', [0, 0.5, 1]],
    ['0 1/2 -0.25', [0, 0.5, -0.25]],
    [' 1/3;2/3;.5 ', [1 / 3, 2 / 3, 0.5]],
  ])('reads %s', (text, values) => expect(coordinatesOf(text)).toEqual(values));

  it.each(['', '0 0', '0 0 0 0', 'a b c', '1/0 0 0', '1/ 0 0', '1/2/3 0 0'])('refuses “%s”', (text) =>
    expect(coordinatesOf(text)).toBeNull(),
  );
});

describe('hopOf', () => {
  it('is none where nothing was given, and says which end is wrong', () => {
    expect(hopOf(' ', '')).toBeNull();
    expect(hopOf('0 0 0', '0 0.5 0')).toEqual({ from: [0, 0, 0], to: [0, 0.5, 0] });
    expect(hopOf('0 0 0', '')).toMatch(/end of the hop/);
    expect(hopOf('x', '0 0 0')).toMatch(/start of the hop/);
  });
});

describe('hopText', () => {
  it('writes a hop that is read as the same', () => {
    const hop = { from: [0, 1 / 3, -0], to: [1.5, -0.25, 1] };
    expect(hopText(hop)).toBe('0 0.333333 0 to 1.5 -0.25 1');
    const { from, to } = endsOf(hopText(hop));
    expect(hopOf(from, to)).toEqual({ from: [0, 0.333333, 0], to: [1.5, -0.25, 1] });
    expect(endsOf('0 0 0')).toEqual({ from: '', to: '' });
  });
});
