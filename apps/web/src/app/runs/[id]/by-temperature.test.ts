import { describe, expect, it } from 'vitest';
import { byTemperature } from './by-temperature';
import type { Run } from './run';

const number = (
  slug: string,
  value: number,
  conditions: Record<string, string>,
): Run['properties'][number] => ({
  id: `${slug}-${value}`,
  quantity: { slug, name: slug, symbol: 'D' },
  value,
  uncertainty: null,
  unit: 'cm2/s',
  conditions: Object.entries(conditions).map(([name, text]) => ({ name, value: text, unit: null })),
});

describe('byTemperature', () => {
  it('makes a column of each quantity and set of conditions, rows from cold to hot', () => {
    const found = byTemperature([
      number('diffusivity', 1, { temperature: '800', diffusivity: 'tracer' }),
      number('diffusivity', 2, { temperature: '1000', diffusivity: 'tracer' }),
      number('diffusivity', 3, { temperature: '800', diffusivity: 'charge' }),
      number('diffusivity', 4, { temperature: '300', diffusivity: 'charge' }),
      number('activation-energy', 5, {}),
    ]);
    expect(found.temperatures).toEqual(['300', '800', '1000']);
    expect(found.columns.map(({ at }) => [...at.values()].map(({ value }) => value))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(found.others.map(({ value }) => value)).toEqual([5]);
  });

  it('leaves numbers of one temperature alone', () => {
    const only = number('diffusivity', 1, { temperature: '300' });
    expect(byTemperature([only])).toEqual({ temperatures: [], columns: [], others: [only] });
  });
});
