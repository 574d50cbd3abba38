import { describe, expect, it } from 'vitest';
import { completeEvidence, review } from '../completeness/complete-evidence.fixture.js';
import { checkEvidence } from './read-evidence.js';

const { folder, change } = completeEvidence();

describe('mistakes in what a review says of itself', () => {
  it.each<[code: string, file: string, from: string, to: string, message: RegExp]>([
    ['field.missing', review, '  first: 1\n', '', /`references.first` is missing/],
    ['field.value', review, ', leftOut: Tells history.', '', /numbers/],
    ['field.value', review, 'leftOut: Tells', 'finding: hop-is-cheap, leftOut: Tells', /numbers/],
    [
      'field.unknown',
      review,
      'publication: doe-2020',
      'publication: doe-2020\nsection: []',
      /no field `section`/,
    ],
    [
      'reference.dangling',
      review,
      'finding: hop-is-cheap',
      'finding: hop-is-dear',
      /no finding `hop-is-dear`/,
    ],
    [
      'reference.dangling',
      review,
      'publication: doe-2020',
      'publication: doe-2021',
      /no publication `doe-2021`/,
    ],
    ['file.syntax', review, 'sections:', 'sections: [', /not readable/],
    [
      'material.variation',
      'vocabulary/materials/all.yaml',
      '  variantOf: olivine-phosphate\n',
      '',
      /from no material/,
    ],
    [
      'reference.circular',
      'vocabulary/materials/all.yaml',
      'formula: LiMPO4',
      'formula: LiMPO4, variantOf: lithium-iron-phosphate',
      /back to itself/,
    ],
    [
      'reference.circular',
      'vocabulary/techniques/all.yaml',
      '  measures: [current-rate]',
      '  measures: [current-rate]\n  combines: [both]\n- slug: both\n  name: Both\n  kind: experiment\n  family: F\n  description: D.\n  combines: [galvanostatic-cycling]',
      /back to itself/,
    ],
  ])('%s in %s', async (code, file, from, to, message) => {
    await change(file, from, to);
    const { problems } = await checkEvidence(folder());
    const found = problems.filter((problem) => problem.code === code);
    expect(found.length, JSON.stringify(problems, null, 2)).toBeGreaterThanOrEqual(1);
    expect(found[0]?.message).toMatch(message);
  });
});
