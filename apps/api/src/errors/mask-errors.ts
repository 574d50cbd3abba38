import { randomUUID } from 'node:crypto';
import { InputError } from '@interphase/core';
import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Where unexpected faults are written. */
export interface FaultLog {
  error(details: object, message: string): void;
}

/**
 * What a client sees of an error. Errors about the request keep their message; an argument at fault is named in
 * `extensions.argument`, from the outermost field of the response inwards. An unexpected fault is logged whole
 * under an id, and the client gets that id alone.
 */
export function createErrorMask(log: FaultLog): (error: unknown) => GraphQLFormattedError {
  return (error) => {
    const shown = error instanceof GraphQLError ? error : undefined;
    const cause = shown ? (shown.originalError ?? shown) : error;
    if (shown && cause instanceof GraphQLError) {
      return { ...shown.toJSON(), extensions: { code: 'BAD_REQUEST', ...shown.extensions } };
    }
    if (cause instanceof InputError) {
      const fields = (shown?.path ?? []).filter((key) => typeof key === 'string');
      return formatted(cause.message, shown, {
        code: 'BAD_USER_INPUT',
        argument: [...fields, ...cause.path],
      });
    }
    if (cause instanceof PothosValidationError) {
      return formatted(cause.message, shown, { code: 'BAD_USER_INPUT', argument: shown?.path ?? [] });
    }
    const fault = randomUUID();
    log.error({ err: cause, fault, path: shown?.path }, 'unexpected fault');
    return formatted(`Something went wrong on the server. Fault ${fault}.`, shown, {
      code: 'INTERNAL_SERVER_ERROR',
      fault,
    });
  };
}

function formatted(
  message: string,
  where: GraphQLError | undefined,
  extensions: Record<string, unknown>,
): GraphQLFormattedError {
  return {
    message,
    ...(where?.locations ? { locations: where.locations } : {}),
    ...(where?.path ? { path: where.path } : {}),
    extensions,
  };
}
