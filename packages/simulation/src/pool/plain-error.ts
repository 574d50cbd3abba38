import { InputError, ParameterError, StructureError, UnsupportedChemistryError } from '@interphase/core';

/** An error as plain data. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Present on errors about an input. */
  readonly input?: {
    readonly code: string;
    readonly file: string | undefined;
    readonly line: number | undefined;
    readonly path: readonly string[];
    readonly elements: readonly string[];
  };
}

export function toPlainError(thrown: unknown): PlainError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: undefined };
  const plain = { name: thrown.name, message: thrown.message, stack: thrown.stack };
  if (!(thrown instanceof InputError)) return plain;
  const { code, file, line, path } = thrown;
  const elements = thrown instanceof UnsupportedChemistryError ? thrown.elements : [];
  return { ...plain, input: { code, file, line, path, elements } };
}

/** The error in its own class again, with the stack of the thread it was thrown in. */
export function fromPlainError(plain: PlainError): Error {
  const error = revive(plain);
  if (plain.stack !== undefined) error.stack = plain.stack;
  return error;
}

function revive({ name, message, input }: PlainError): Error {
  if (!input) {
    const error = new Error(message);
    error.name = name;
    return error;
  }
  switch (name) {
    case 'StructureError':
      return new StructureError(input.code, message, input);
    case 'ParameterError':
      return new ParameterError(message, input.path);
    case 'UnsupportedChemistryError':
      return new UnsupportedChemistryError(message, input.elements);
    default:
      return new InputError(input.code, message, input);
  }
}
