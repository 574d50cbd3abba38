import { ParameterError } from '@interphase/core';
import { decodeGlobalID } from '@pothos/plugin-relay';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { builder } from './builder.js';

/** Most ids that `nodes` takes at once. */
const mostIds = 100;

/** The id when a type of the schema may hold what it names; null, not an error, when it names nothing. */
function refetchable(schema: GraphQLSchema, id: string): string | null {
  try {
    const type = schema.getType(decodeGlobalID(id).typename);
    return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') ? id : null;
  } catch {
    return null;
  }
}

builder.queryFields((t) => ({
  node: t.node({
    args: { id: t.arg.id({ required: true, description: 'Id of anything.' }) },
    description: 'The thing with this id; null when there is none.',
    id: (_root, { id }, _context, { schema }) => refetchable(schema, id),
  }),
  nodes: t.nodeList({
    args: { ids: t.arg.idList({ required: true, description: `Ids of anything, ${mostIds} at most.` }) },
    description: 'The things with these ids, in their order; null where there is none.',
    ids: (_root, { ids }, _context, { schema }) => {
      if (ids.length > mostIds) {
        throw new ParameterError(`${ids.length} ids; the maximum is ${mostIds}.`, ['ids']);
      }
      return ids.map((id) => refetchable(schema, id));
    },
  }),
}));
