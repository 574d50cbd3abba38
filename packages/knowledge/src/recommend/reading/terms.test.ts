import { describe, expect, it } from 'vitest';
import { buildLexicon } from './spelling.js';
import { mentionsIn, namesOf } from './terms.js';

const terms = [
  { slug: 'lithium-diffusion', names: ['Lithium diffusion', 'lithium hopping'] },
  { slug: 'sodium-diffusion', names: ['Sodium diffusion'] },
  { slug: 'crack-formation', names: ['Crack formation', 'cracking'] },
  { slug: 'composition', names: ['Composition'] },
  { slug: 'volume-expansion', names: ['Volume expansion'] },
  { slug: 'expansion-ratio', names: ['Volume expansion'] },
];
const lexicon = buildLexicon(terms.flatMap(({ names }) => names));
const names = namesOf(terms, lexicon);
const read = (text: string) =>
  mentionsIn(lexicon.read(text), names, lexicon).map(({ words, meanings }) => [words, [...meanings.keys()]]);

describe('mentions', () => {
  it('are names in any form, misspelt too', () => {
    expect(read('Sodium difusion; cracks?')).toEqual([
      ['Sodium difusion', ['sodium-diffusion']],
      ['cracks', ['crack-formation']],
    ]);
  });

  it('are found where the words of a name stand apart', () => {
    expect(read('diffusion of the lithium')).toEqual([['diffusion lithium', ['lithium-diffusion']]]);
  });

  it('give the longest name, not those inside it', () => {
    expect(read('sodium diffusion')).toEqual([['sodium diffusion', ['sodium-diffusion']]]);
  });

  it('are one thing asked when one name has several meanings', () => {
    expect(read('volume expansion')).toEqual([['volume expansion', ['expansion-ratio', 'volume-expansion']]]);
  });

  it('are not words of the same family alone', () => {
    expect(read('a composite')).toEqual([]);
  });

  it('fit with 1 when the name is there, and less when it is there in part', () => {
    const fit = (text: string) =>
      [...(mentionsIn(lexicon.read(text), names, lexicon)[0]?.meanings.values() ?? [])][0];
    expect(fit('lithium hopping')).toBe(1);
    expect(fit('diffusion, then, of some lithium')).toBeLessThan(1);
  });
});
