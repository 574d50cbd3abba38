import { ParameterError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { mentionedTerms, resolveTerm, wordsOf } from './match-terms.js';

const terms = [
  { slug: 'lithium-iron-phosphate', names: ['Lithium iron phosphate', 'LiFePO4', 'LFP'] },
  { slug: 'antisite-blocking', names: ['Anti-site blocking'] },
  { slug: 'migration-barrier', names: ['Migration barrier'] },
];

describe('names in text', () => {
  it('are found as whole words, in any case, in the plural', () => {
    expect(mentionedTerms('Which anti-site blocking occurs in LiFePO4?', terms)).toEqual([
      'lithium-iron-phosphate',
      'antisite-blocking',
    ]);
    expect(mentionedTerms('migration barriers of garnets', terms)).toEqual(['migration-barrier']);
    expect(mentionedTerms('ALFPX', terms)).toEqual([]);
  });

  it('keep words that only look like plurals', () => {
    expect(wordsOf('gas analysis; Glass, diffraction peaks')).toEqual([
      'gas',
      'analysis',
      'glass',
      'diffraction',
      'peak',
    ]);
  });
});

describe('a name that is asked for', () => {
  it.each([
    ['lithium-iron-phosphate', 'lithium-iron-phosphate'],
    ['lfp', 'lithium-iron-phosphate'],
    ['Migration Barriers', 'migration-barrier'],
    ['the barrier of migration', 'migration-barrier'],
  ])('%s is %s', (text, slug) => {
    expect(resolveTerm(text, terms, 'material')).toBe(slug);
  });

  it('is refused with the nearest when nothing is called so', () => {
    const resolve = () => resolveTerm('antisite-blokking', terms, 'phenomenon');
    expect(resolve).toThrow(ParameterError);
    expect(resolve).toThrow(/No phenomenon is called `antisite-blokking`; nearest are antisite-blocking/);
  });
});
