import { randomUUID } from 'node:crypto';
import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Where unexpected faults are written. */
export interface FaultLog {
  error(details: object, message: string): void;
}

/**
 * What a client sees of an error. Errors about the request keep their message and code; an unexpected fault is
 * logged whole under an id, and the client gets that id alone.
 */
export function createErrorMask(log: FaultLog): (error: unknown) => GraphQLFormattedError {
  return (error) => {
    const located = error instanceof GraphQLError ? error : null;
    if (located && isAboutRequest(located)) {
      // `http` is Apollo's note to itself about the status of the response.
      const { http: _http, ...extensions } = located.extensions;
      return { ...located.toJSON(), extensions: { code: codeOf(located), ...extensions } };
    }
    const fault = randomUUID();
    log.error({ err: located?.originalError ?? error, fault, path: located?.path }, 'unexpected fault');
    return {
      message: `Something went wrong on the server. Fault ${fault}.`,
      ...(located?.locations ? { locations: located.locations } : {}),
      ...(located?.path ? { path: located.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', fault },
    };
  };
}

/** Errors that are thrown on purpose carry a code; those from before execution have no path yet. */
function isAboutRequest(error: GraphQLError): boolean {
  return 'code' in error.extensions || isGlobalIdError(error) || (!error.path && !error.originalError);
}

const codeOf = (error: GraphQLError): string => (isGlobalIdError(error) ? 'BAD_USER_INPUT' : 'BAD_REQUEST');

/** The relay plugin refuses malformed ids in this class. */
const isGlobalIdError = (error: GraphQLError): boolean =>
  error instanceof PothosValidationError || error.originalError instanceof PothosValidationError;
