import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('csv', () => {
  it('quotes what needs quotes and leaves nothing in empty cells', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x, "y"', null],
          [1.5, undefined],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",\r\n1.5,\r\n');
  });

  it('keeps spreadsheets from running text, and numbers numbers', () => {
    expect(csv(['a'], [['=1+1'], [-2]])).toBe("a\r\n'=1+1\r\n-2\r\n");
  });
});
