import { ParameterError } from '@interphase/core';
import { buildSchema, execute, GraphQLError, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { createErrorMask } from './mask-errors.js';
import { reportInputErrors } from './report-input-errors.js';

const schema = buildSchema('type Query { page(first: Int): Page } type Page { size(unit: String): Int }');

const ask = async (query: string, page: (args: { first?: number }) => unknown) => {
  const { errors = [] } = await execute({
    schema: reportInputErrors(schema),
    document: parse(query),
    rootValue: { page },
  });
  const log = { error: vi.fn() };
  return { shown: errors.map(createErrorMask(log)), log };
};

describe('errors', () => {
  it('names the argument at fault, from the outermost field inwards', async () => {
    const size = () => Promise.reject(new ParameterError('An unknown unit.', ['unit']));
    const { shown, log } = await ask('{ page { size(unit: "x") } }', () => ({ size }));
    expect(shown).toMatchObject([
      {
        message: 'An unknown unit.',
        path: ['page', 'size'],
        extensions: { code: 'BAD_USER_INPUT', argument: ['page', 'size', 'unit'] },
      },
    ]);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('keeps errors that were thrown on purpose', async () => {
    const { shown } = await ask('{ page { size } }', () => {
      throw new GraphQLError('Too large.', { extensions: { code: 'QUERY_TOO_LARGE' } });
    });
    expect(shown).toMatchObject([{ message: 'Too large.', extensions: { code: 'QUERY_TOO_LARGE' } }]);
  });

  it('masks a fault, and logs it whole under the id that the client gets', async () => {
    const fault = new Error('password=hunter2');
    const { shown, log } = await ask('{ page { size } }', () => {
      throw fault;
    });
    const [error] = shown;
    expect(JSON.stringify(shown)).not.toContain('hunter2');
    expect(error?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(log.error).toHaveBeenCalledWith(
      expect.objectContaining({ err: fault, fault: error?.extensions?.fault }),
      'unexpected fault',
    );
  });
});
