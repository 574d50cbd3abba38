import { describe, expect, it } from 'vitest';
import { failureText } from './structure-argument.js';

describe('an expected failure', () => {
  it.each([
    [
      { message: 'resolution: must be at least 0.05 angstrom', path: ['resolution'] },
      'resolution: must be at least 0.05 angstrom',
    ],
    [
      { message: 'sizes.0: must be whole', path: ['input', 'latticePercolation', 'sizes', '0'] },
      'input.latticePercolation.sizes.0: must be whole',
    ],
    [
      { message: 'sizes.0: must be whole; seed: must be whole', path: ['input', 'sizes', '0'] },
      'input.sizes.0: must be whole; seed: must be whole',
    ],
    [
      { message: 'The cell has no volume', path: ['structure'], line: 7 },
      'structure, line 7: The cell has no volume',
    ],
  ])('names its field once: %j', (failure, text) => {
    expect(failureText(failure)).toBe(text);
  });
});
