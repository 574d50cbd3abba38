import { createHash } from 'node:crypto';
import type { Provenance } from './imported-result.js';

/** Changes whenever the same files may give other figures. */
export const importVersion = '1.0.0';

/** Identity of an import: SHA-256 (hex) over the version of the readers and the files' contents, in their order. */
export function importHash({ files }: Provenance): string {
  const identity = ['IMPORTED', importVersion, ...files.map(({ sha256 }) => sha256)];
  return createHash('sha256').update(identity.join('\n')).digest('hex');
}
