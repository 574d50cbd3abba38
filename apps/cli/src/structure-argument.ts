import { existsSync, readFileSync } from 'node:fs';

/** What a person names on the command line: a structure file, or else the slug of a material. */
export const structureInput = (argument: string): { cif: string } | { material: string } =>
  argument.endsWith('.cif') || existsSync(argument)
    ? { cif: readFileSync(argument, 'utf8') }
    : { material: argument };

/**
 * An expected failure of the API: the field, the line of the CIF where there is one, and what is wrong. A message that
 * begins with the field, or the end of its path, does not name it twice.
 */
export function failureText({
  message,
  path,
  line,
}: {
  message: string;
  path: readonly string[];
  line?: number | null | undefined;
}): string {
  const named = path
    .map((_, first) => `${path.slice(first).join('.')}: `)
    .find((start) => message.startsWith(start));
  const place = `${path.join('.')}${line ? `, line ${line}` : ''}`;
  return `${place}: ${message.slice(named?.length ?? 0)}`;
}
