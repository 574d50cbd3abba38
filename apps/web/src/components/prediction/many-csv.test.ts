import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ManyRow, manyCsv } from './many-csv';

describe('the file of many predictions', () => {
  it('has every column whatever its first row holds', () => {
    const asked = { what: 'conductivity', ion: 'Li', temperature: '300', coverage: 0.9 } as const;
    const rowsAsked: ManyRow[] = [
      { name: 'x', answer: { __typename: 'InvalidParameterError', message: 'No formula, that.', path: [] } },
      {
        name: 'Li3N',
        answer: {
          __typename: 'Prediction',
          value: 1e-5,
          lower: 1e-7,
          upper: 1e-3,
          unit: 'S/cm',
          model: { slug: 'm', version: '1.0.0' },
          domain: { percentile: 40, inside: true, nearest: [{ label: 'Li3N' }] },
          warnings: ['first', 'second'],
        },
      },
    ];
    const text = manyCsv(rowsAsked, asked);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows[0]).toMatchObject({ name: 'x', value: '', error: 'No formula, that.' });
    expect(rows[1]).toMatchObject({
      'temperature, K': '300',
      'mobile ion': 'Li',
      value: '0.00001',
      unit: 'S/cm',
      coverage: '0.9',
      inside: 'true',
      model: 'm@1.0.0',
      warnings: 'first second',
      error: '',
    });
  });
});
