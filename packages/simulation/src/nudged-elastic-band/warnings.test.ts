import { describe, expect, it } from 'vitest';
import type { HopRecord } from './hop-record.js';
import { nudgedElasticBandParameters } from './parameters.js';
import { warningsOf } from './warnings.js';

const asked = nudgedElasticBandParameters.parse({ mobileIon: 'Li' });
const sound: HopRecord = {
  label: '1',
  from: [0, 0, 0],
  to: [0.5, 0, 0],
  multiplicity: 1,
  mechanism: 'vacancy',
  rigidBarrier: 0.5,
  barrier: 0.3,
  reverseBarrier: 0.2,
  images: [],
  converged: true,
  steps: 40,
  maximumForce: 0.02,
  atoms: 100,
  restraint: asked.restraint,
  endsMoved: [0.1, 0.1],
  displacement: { rootMeanSquare: 0.02, largest: 0.2 },
};

describe('warningsOf', () => {
  it('has nothing to say of a sound hop', () => expect(warningsOf(sound, asked)).toEqual([]));

  it.each<[string, Partial<HopRecord>, RegExp]>([
    [
      'was stopped',
      { converged: false, maximumForce: 0.2 },
      /not converged: a force of 0\.200 eV\/Å is left after 500/,
    ],
    ['needed stiffer springs', { restraint: 8 }, /tied with 8 instead of 4 eV\/Å²/],
    ['shook its framework', { displacement: { rootMeanSquare: 0.4, largest: 1 } }, /moved 0\.40 Å/],
    ['starts elsewhere', { endsMoved: [1.4, 0] }, /its start relaxed to a place 1\.4 Å/],
    ['ends elsewhere', { endsMoved: [0, 1.2] }, /its end relaxed to a place 1\.2 Å/],
    ['has no saddle', { reverseBarrier: 0 }, /rises all the way/],
  ])('speaks of a hop that %s', (_, changes, expected) => {
    expect(warningsOf({ ...sound, ...changes }, asked)).toEqual([expect.stringMatching(expected)]);
  });
});
