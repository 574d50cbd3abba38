import { chains, describeParameters } from '@interphase/simulation';
import { describe, expect, it } from 'vitest';
import { chainParameters } from './chain-parameters.js';

const known = chains.nasicon ? describeParameters(chains.nasicon) : [];

describe('parameters of a chain on the command line', () => {
  it('are numbers, lists and words', () => {
    expect(chainParameters(known, ['temperatures=300,400', 'compositions=[2.4]', 'passes=20'])).toEqual({
      temperatures: [300, 400],
      compositions: [2.4],
      passes: 20,
    });
    expect(chainParameters(known, ['barriers=bond-valence'])).toEqual({ barriers: 'bond-valence' });
  });

  it('are refused with what would be right', () => {
    expect(() => chainParameters(known, ['colour=red'])).toThrow(
      /one of barriers, compositions, temperatures/,
    );
    expect(() => chainParameters(known, ['passes'])).toThrow(/write name=value/);
    expect(() => chainParameters(known, ['passes=many'])).toThrow(/“many” is no number/);
    expect(() => chainParameters(known, ['temperatures=300,'])).toThrow(/“” is no number/);
  });
});
