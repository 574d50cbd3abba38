import { ParameterError } from '../errors/input-error.js';

/**
 * The opaque cursor of an entry: base64url of its sort key. It names a place in the order, not an offset, so it
 * stays right while entries come and go.
 */
export function encodeCursor(key: string): string {
  const bytes = new TextEncoder().encode(key);
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The sort key inside a cursor.
 *
 * @param path names the input field in the error
 * @throws ParameterError when the text is no cursor of ours
 */
export function decodeCursor(cursor: string, path: readonly string[]): string {
  const key = decode(cursor);
  // Encoding again catches text that merely happens to decode.
  if (key === null || key === '' || encodeCursor(key) !== cursor) {
    throw new ParameterError(`\`${cursor}\` is not a cursor that this list gave out.`, path);
  }
  return key;
}

function decode(cursor: string): string | null {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
