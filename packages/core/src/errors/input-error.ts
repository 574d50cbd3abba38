/**
 * Something a person or program handed in is wrong. Carries where, so that every edge (command line,
 * GraphQL, page) can point at the place.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError';
  /** Stable machine-readable kind, e.g. `cif.no-cell`. */
  readonly code: string;
  /** File the text came from, when there was one. */
  readonly file: string | undefined;
  /** 1-based line in the text, when the fault has one. */
  readonly line: number | undefined;
  /** Path of the input field at fault, outermost first. */
  readonly path: readonly string[];

  constructor(
    code: string,
    message: string,
    where: { file?: string | undefined; line?: number | undefined; path?: readonly string[] } = {},
  ) {
    super(message);
    this.code = code;
    this.file = where.file;
    this.line = where.line;
    this.path = where.path ?? [];
  }
}

/** A crystal structure that cannot be read or used; `line` counts in the text that was given. */
export class StructureError extends InputError {
  override readonly name = 'StructureError';
}

/** Elements (or ion pairs) for which no parameters exist. */
export class UnsupportedChemistryError extends InputError {
  override readonly name = 'UnsupportedChemistryError';
  readonly elements: readonly string[];

  constructor(message: string, elements: readonly string[]) {
    super('chemistry.unsupported', message);
    this.elements = elements;
  }
}

/** A numeric or categorical parameter outside what is allowed; `path` names it. */
export class ParameterError extends InputError {
  override readonly name = 'ParameterError';

  constructor(message: string, path: readonly string[]) {
    super('parameter.invalid', message, { path });
  }
}
