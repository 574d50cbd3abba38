import type { ModelKey } from '@interphase/store';

/** A version of a model in one word, `percolation-barrier@1.0.0`. */
export const keyOfModel = ({ slug, version }: ModelKey): string => `${slug}@${version}`;

/** The model and, where it is named, the version in `slug` or `slug@version`. */
export function readModelKey(text: string): { readonly slug: string; readonly version: string | null } {
  const at = text.indexOf('@');
  return at === -1 ? { slug: text, version: null } : { slug: text.slice(0, at), version: text.slice(at + 1) };
}
