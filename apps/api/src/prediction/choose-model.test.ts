import { describe, expect, it } from 'vitest';
import { InvalidParameterFailure } from '../errors/user-errors.js';
import type { ShelvedModel } from '../model/model-shelf.js';
import { chooseModel } from './choose-model.js';

const version = (
  slug: string,
  of: Partial<ShelvedModel> & Pick<ShelvedModel, 'quantity' | 'level'>,
): ShelvedModel => ({
  slug,
  version: '1.0.0',
  sha256: slug,
  active: true,
  fault: null,
  record: null,
  details: null,
  ...of,
});
const conductivity = { quantity: 'ionic-conductivity' } as const;
const shelf = [
  version('from-formula', { ...conductivity, level: 'formula', active: false }),
  version('from-formula', { ...conductivity, level: 'formula', version: '2.0.0' }),
  version('from-cell', { ...conductivity, level: 'cell' }),
  version('barrier', { quantity: 'percolation-barrier', level: 'structure', fault: 'weights.bin is gone' }),
];
const choose = (named: string | null, given: ShelvedModel['level'], quantity = conductivity.quantity) =>
  chooseModel(shelf, { named, quantity, given }, ['input']);
const reason = (answer: ReturnType<typeof choose>) => {
  expect(answer).toBeInstanceOf(InvalidParameterFailure);
  expect(answer).toMatchObject({ path: ['input', 'model'] });
  return answer instanceof InvalidParameterFailure ? answer.message : '';
};

describe('the model of a request', () => {
  it('is the one that takes the most of what is given', () => {
    expect(choose(null, 'formula')).toMatchObject({ slug: 'from-formula', version: '2.0.0' });
    expect(choose(null, 'cell')).toMatchObject({ slug: 'from-cell' });
    expect(choose(null, 'structure')).toMatchObject({ slug: 'from-cell' });
  });

  it('is the one named, by its active version or another', () => {
    expect(choose('from-formula', 'structure')).toMatchObject({ version: '2.0.0' });
    expect(choose('from-formula@1.0.0', 'cell')).toMatchObject({ version: '1.0.0', active: false });
  });

  it('is refused with what there is instead', () => {
    expect(reason(choose('from-dreams', 'formula'))).toMatch(/there are from-formula, from-cell/);
    expect(reason(choose('from-formula@9.0.0', 'formula'))).toMatch(/there are 1\.0\.0, 2\.0\.0/);
    expect(reason(choose('from-cell', 'formula'))).toMatch(/needs a cell, and only a formula/);
    expect(reason(choose('barrier', 'structure'))).toMatch(/predicts percolation-barrier, not ionic/);
    expect(reason(chooseModel([], { named: null, quantity: 'x', given: 'formula' }, ['input']))).toMatch(
      /no model of x yet/,
    );
  });

  it('is never replaced by another when it is broken: the fault is told', () => {
    expect(
      reason(
        chooseModel(shelf, { named: null, quantity: 'percolation-barrier', given: 'structure' }, ['input']),
      ),
    ).toBe('weights.bin is gone');
  });
});
