import { InputError } from '@interphase/core';

/** Runs `work`; the path of an InputError it throws is put behind `path`, so that it names the argument whole. */
export function atPath<T>(path: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { code, message, file, line } = error;
    throw new InputError(code, message, { file, line, path: [...path, ...error.path] });
  }
}
