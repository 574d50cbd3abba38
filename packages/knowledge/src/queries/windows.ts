import { ParameterError } from '@interphase/core';

/** Windows of length (metres) and time (seconds); an end left out is open. */
export interface Windows {
  minMetres?: number | null | undefined;
  maxMetres?: number | null | undefined;
  minSeconds?: number | null | undefined;
  maxSeconds?: number | null | undefined;
}

/** @throws ParameterError at `path` when a window runs backwards */
export function checkWindows(windows: Windows, path: readonly string[] = []): void {
  for (const [lower, upper] of [
    ['minMetres', 'maxMetres'],
    ['minSeconds', 'maxSeconds'],
  ] as const) {
    const [least, most] = [windows[lower], windows[upper]];
    if (typeof least === 'number' && typeof most === 'number' && most < least) {
      throw new ParameterError(`${upper} (${most}) is below ${lower} (${least})`, [...path, upper]);
    }
  }
}
