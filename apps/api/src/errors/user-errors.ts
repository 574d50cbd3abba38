import { builder } from '../builder.js';

/** An expected failure: returned as a member of a result union, never thrown at the top. */
export abstract class UserFailure {
  constructor(
    readonly message: string,
    /** Path of the input field at fault, outermost first. */
    readonly path: readonly string[],
  ) {}
}

export class InvalidStructureFailure extends UserFailure {
  constructor(
    message: string,
    path: readonly string[],
    /** 1-based line in the text that was given; null when the fault has none. */
    readonly line: number | null,
  ) {
    super(message, path);
  }
}

export class InvalidParameterFailure extends UserFailure {}

export class RunNotFoundFailure extends UserFailure {}

export class NotAllowedFailure extends UserFailure {}

export class UnsupportedChemistryFailure extends UserFailure {
  constructor(
    message: string,
    path: readonly string[],
    readonly elements: readonly string[],
  ) {
    super(message, path);
  }
}

const UserErrorInterface = builder.interfaceRef<UserFailure>('UserError').implement({
  description:
    'An expected failure: part of a result union, never a top-level error. `path` names the input field at fault.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong and what would be right.' }),
    path: t.field({
      type: ['String'],
      description: 'The input field at fault, from the outermost name inwards.',
      resolve: (failure) => [...failure.path],
    }),
  }),
});

export const InvalidStructureError = builder.objectType(InvalidStructureFailure, {
  name: 'InvalidStructureError',
  description: 'A structure that cannot be found, read or used.',
  interfaces: [UserErrorInterface],
  isTypeOf: (value) => value instanceof InvalidStructureFailure,
  fields: (t) => ({
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Line of the CIF at fault, counted from 1; null when the fault is not in one line.',
    }),
  }),
});

export const InvalidParameterError = builder.objectType(InvalidParameterFailure, {
  name: 'InvalidParameterError',
  description: 'A parameter outside what is allowed; the message states the allowed range and unit.',
  interfaces: [UserErrorInterface],
  isTypeOf: (value) => value instanceof InvalidParameterFailure,
});

export const RunNotFoundError = builder.objectType(RunNotFoundFailure, {
  name: 'RunNotFoundError',
  description: 'There is no run with this id.',
  interfaces: [UserErrorInterface],
  isTypeOf: (value) => value instanceof RunNotFoundFailure,
});

export const NotAllowedError = builder.objectType(NotAllowedFailure, {
  name: 'NotAllowedError',
  description: 'Only those may do this who can read the server’s data folder; the message says how.',
  interfaces: [UserErrorInterface],
  isTypeOf: (value) => value instanceof NotAllowedFailure,
});

export const UnsupportedChemistryError = builder.objectType(UnsupportedChemistryFailure, {
  name: 'UnsupportedChemistryError',
  description: 'The structure holds elements that the method or model has no parameters for.',
  interfaces: [UserErrorInterface],
  isTypeOf: (value) => value instanceof UnsupportedChemistryFailure,
  fields: (t) => ({
    elements: t.field({
      type: ['String'],
      description: 'Symbols of the elements (or ions) without parameters.',
      resolve: (failure) => [...failure.elements],
    }),
  }),
});
