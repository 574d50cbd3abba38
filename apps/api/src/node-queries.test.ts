import { encodeGlobalID } from '@pothos/plugin-relay';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.js';

const ask = (query: string, variableValues: object) =>
  execute({ schema, document: parse(query), variableValues: { ...variableValues }, contextValue: {} });

const nothing = ['nonsense', '', encodeGlobalID('Potato', '1'), encodeGlobalID('Query', '1'), '\u00e9'];

describe('ids that name nothing', () => {
  it('are null, and leave the others of a request alone', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } models: __typename }';
    expect(await ask(query, { ids: nothing })).toEqual({
      data: { nodes: nothing.map(() => null), models: 'Query' },
    });
    for (const id of nothing) {
      expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
        data: { node: null },
      });
    }
  });

  it('are taken a hundred at a time', async () => {
    const { errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'nonsense'),
    });
    expect(errors).toMatchObject([{ message: '101 ids; the maximum is 100.' }]);
  });
});
