import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a crash leaves the old one. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

/** SHA-256 of a text (as UTF-8) or of bytes, hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
