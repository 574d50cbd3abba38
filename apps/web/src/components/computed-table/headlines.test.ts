import { describe, expect, it } from 'vitest';
import type { ComputedNumberFragment } from '../../generated/graphql';
import { headlines } from './headlines';

const number = (
  run: string,
  slug: string,
  value: number,
  conditions: Record<string, string> = {},
): ComputedNumberFragment => ({
  id: `${run}-${slug}-${value}`,
  quantity: { slug, name: slug, symbol: slug },
  value,
  uncertainty: null,
  unit: 'eV',
  conditions: Object.entries(conditions).map(([name, text]) => ({ name, value: text, unit: null })),
  material: null,
  run: { id: run, method: 'NETWORK_DIFFUSION', engineVersion: '1', parameters: {}, status: 'SUCCEEDED' },
});

describe('headlines', () => {
  it('keeps of a series over temperature the number nearest to 300 K', () => {
    const series = [250, 310, 800].map((kelvin) =>
      number('a', 'diffusivity', kelvin, { temperature: String(kelvin), carriers: 'independent' }),
    );
    const [only] = headlines(series);
    expect(only?.shown.map(({ value }) => value)).toEqual([310]);
    expect(only?.further).toBe(2);
  });

  it('keeps of the barriers of hops that of the easiest hop in its harder direction', () => {
    const [only] = headlines([
      number('a', 'migration-barrier', 0.1, { hop: '1', direction: 'backward' }),
      number('a', 'migration-barrier', 0.3, { hop: '1', direction: 'forward' }),
      number('a', 'migration-barrier', 0.2, { hop: '2' }),
    ]);
    expect(only?.shown.map(({ value }) => value)).toEqual([0.2]);
    expect(only?.further).toBe(2);
  });

  it('keeps numbers apart that differ by another condition, and runs apart', () => {
    const found = headlines([
      number('a', 'percolation-barrier', 1, { dimensions: '1' }),
      number('b', 'site-energy', 2),
      number('a', 'percolation-barrier', 3, { dimensions: '2' }),
    ]);
    expect(found.map(({ run, shown }) => [run.id, shown.map(({ value }) => value)])).toEqual([
      ['a', [1, 3]],
      ['b', [2]],
    ]);
  });
});
