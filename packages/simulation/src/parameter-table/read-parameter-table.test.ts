import { InputError } from '@interphase/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseParameterTable, readParameterTable } from './read-parameter-table.js';

const row = z.strictObject({ ion: z.string().min(1), radius: z.coerce.number().positive() });

function problemOf(action: () => unknown): InputError {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was thrown');
}

describe('parseParameterTable', () => {
  it('reads rows and skips comments and empty lines', () => {
    expect(parseParameterTable('# source\n\nion,radius\nLi,0.76\n', 'a.csv', row)).toEqual([
      { ion: 'Li', radius: 0.76 },
    ]);
  });

  it('points at the line and the column of a bad value', () => {
    const problem = problemOf(() =>
      parseParameterTable('# source\nion,radius\nLi,0.76\n# more\nNa,wide\n', 'a.csv', row),
    );
    expect(problem).toMatchObject({ code: 'parameters.invalid', file: 'a.csv', line: 5, path: ['radius'] });
  });

  it('points at a row with too few or too many columns', () => {
    expect(problemOf(() => parseParameterTable('ion,radius\nLi\n', 'a.csv', row)).line).toBe(2);
    expect(problemOf(() => parseParameterTable('ion,radius\nLi,1\nNa,1,2\n', 'a.csv', row)).line).toBe(3);
  });

  it('names a file that is not there', () => {
    expect(problemOf(() => readParameterTable('/nowhere.csv', row))).toMatchObject({
      code: 'parameters.unreadable',
      file: '/nowhere.csv',
    });
  });
});
