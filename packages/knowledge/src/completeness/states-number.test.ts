import { describe, expect, it } from 'vitest';
import { findingEntry } from '../schema/finding.js';
import { extractNumbers } from './extract-numbers.js';
import { statesNumber } from './states-number.js';

/** Whether a finding with these values says the number that the text holds. */
function says(text: string, ...values: object[]): boolean {
  const finding = findingEntry.parse({
    slug: 'probe',
    name: 'Probe',
    statement: 'A claim.',
    certainty: 'stated',
    values: values.map((value) => ({ quantity: 'any', ...value })),
  });
  const [number] = extractNumbers(text);
  if (number === undefined) throw new Error(`no number in ${text}`);
  return statesNumber(finding, number);
}

describe('a finding says a number of the text', () => {
  const exact = (value: number, unit: string) => ({ qualifier: 'exact', value, unit });
  it('in the same or another unit', () => {
    expect(says('550 meV', exact(550, 'meV'))).toBe(true);
    expect(says('550 meV', exact(0.55, 'eV'))).toBe(true);
    expect(says('2,048 cation sites', exact(2048, '1'))).toBe(true);
    expect(says('C/30', exact(1 / 30, '1/h'))).toBe(true);
    expect(says('550 meV', exact(551, 'meV'))).toBe(false);
    expect(says('550 meV', exact(550, 'K'))).toBe(false);
    expect(says('550 meV')).toBe(false);
  });

  it('with the qualifier of its sign; a bare number leaves it to the words around it', () => {
    const above = { qualifier: 'greater-than', value: 1000, unit: 'meV' };
    expect(says('>1000 meV', above)).toBe(true);
    expect(says('1000 meV', above)).toBe(true);
    expect(says('~1000 meV', above)).toBe(false);
    expect(says('<1000 meV', above)).toBe(false);
  });

  it('as a range with both ends, not as one of them', () => {
    const range = { qualifier: 'range', lower: 100, upper: 300, unit: 'meV' };
    expect(says('100-300 meV', range)).toBe(true);
    expect(says('0.1-0.3 eV', range)).toBe(true);
    expect(says('100-350 meV', range)).toBe(false);
    expect(says('100-300 meV', exact(100, 'meV'), exact(300, 'meV'))).toBe(false);
    expect(says('300 meV', range)).toBe(true);
  });

  it('as every number of a list', () => {
    expect(says('16 and 4 h', exact(16, 'h'), exact(4, 'h'))).toBe(true);
    expect(says('16 and 4 h', exact(16, 'h'))).toBe(false);
  });

  it('as a value between the bounds of a vague one', () => {
    expect(says('a few hundred nm', { qualifier: 'range', lower: 100, upper: 1000, unit: 'nm' })).toBe(true);
    expect(says('a few hundred nm', exact(0.3, 'µm'))).toBe(true);
    expect(says('a few hundred nm', exact(50, 'nm'))).toBe(false);
  });

  it('among the conditions of a value, as number and unit or as a text', () => {
    const under = (condition: object) => ({ ...exact(1, 'eV'), conditions: [{ name: 'at', ...condition }] });
    expect(says('300 K', under({ value: 300, unit: 'K' }))).toBe(true);
    expect(says('300 K', under({ value: '300 K' }))).toBe(true);
    expect(says('C/16', under({ value: 'C/16 and C/4' }))).toBe(true);
    expect(says('16 and 4 h', under({ value: '16', unit: 'h' }))).toBe(false);
    expect(says('300 K', under({ value: 'room temperature' }))).toBe(false);
  });
});
