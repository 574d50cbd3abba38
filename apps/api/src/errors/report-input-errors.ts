import { InputError } from '@interphase/core';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';

/**
 * Makes an InputError of a field that takes arguments an error about that argument: code BAD_USER_INPUT, and in
 * `extensions.argument` the path of the argument from the outermost field of the query inwards. Left alone, the
 * `path` of an InputError would be mistaken for a place in the response.
 */
export function reportInputErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) field.resolve = reporting(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

function reporting(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    try {
      const result = resolve(source, args, context, info);
      return result instanceof Promise ? result.catch((error: unknown) => rethrow(error, info)) : result;
    } catch (error) {
      return rethrow(error, info);
    }
  };
}

function rethrow(error: unknown, info: GraphQLResolveInfo): never {
  if (!(error instanceof InputError)) throw error;
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: 'BAD_USER_INPUT', argument: [...fieldPath(info), ...error.path] },
  });
}

function fieldPath({ path }: GraphQLResolveInfo): string[] {
  const names: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') names.unshift(at.key);
  }
  return names;
}
