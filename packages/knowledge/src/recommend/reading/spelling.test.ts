import { describe, expect, it } from 'vitest';
import { buildLexicon } from './spelling.js';

const lexicon = buildLexicon([
  'diffusion of lithium in rock salt',
  'percolation in disordered rock salts',
  'anti-site defects of olivines',
  'lithium plating',
]);
const read = (text: string) => lexicon.read(text).map(({ plain }) => plain);

describe('the lexicon of the evidence', () => {
  it.each([
    ['difusion', 'diffusion'],
    ['percoaltion', 'percolation'],
    ['lihtium', 'lithium'],
    ['disorderd', 'disordered'],
    ['Olivnes', 'olivines'],
    ['slts', 'salts'],
  ])('reads %s as %s', (slip, meant) => expect(read(slip)).toEqual([meant]));

  it('leaves words that are near to nothing, and short ones', () => {
    expect(read('sunshine salp quick')).toEqual(['sunshine', 'salp', 'quick']);
  });

  it('reads one word as the two that the evidence writes', () => {
    expect(read('rocksalt antisite')).toEqual(['rock', 'salt', 'anti', 'site']);
  });

  it('keeps what was written beside what is meant', () => {
    expect(lexicon.read('difusion')[0]).toMatchObject({ written: 'difusion', meant: 'diffusion' });
    expect(lexicon.read('diffusion')[0]).not.toHaveProperty('meant');
  });

  it('weighs rare words more', () => {
    const [rare, common] = lexicon.read('plating lithium').map(({ stem }) => lexicon.weight(stem));
    expect(rare).toBeGreaterThan(common ?? Number.POSITIVE_INFINITY);
  });
});
