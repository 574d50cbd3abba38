import { describe, expect, it } from 'vitest';
import { figuresWithin } from './figures-within';

describe('figuresWithin', () => {
  it.each([
    [0.5213, 0.034, 3],
    [2.549e-5, 4.9e-6, 3],
    [3.749, 1.7e-5, 4],
    [0.02, 3.1, 1],
    [0, 0.1, 4],
  ])('gives %f ± %f as many as %i figures', (value, error, figures) => {
    expect(figuresWithin(value, error, 4)).toBe(figures);
  });
});
