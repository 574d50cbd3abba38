import { existsSync, readFileSync } from 'node:fs';

/** What a person names on the command line: a structure file, or else the slug of a material. */
export const structureInput = (argument: string): { cif: string } | { material: string } =>
  argument.endsWith('.cif') || existsSync(argument)
    ? { cif: readFileSync(argument, 'utf8') }
    : { material: argument };

/** An expected failure of the API: what is wrong, and the line of the CIF where there is one. */
export const failureText = ({
  message,
  path,
  line,
}: {
  message: string;
  path: readonly string[];
  line?: number | null | undefined;
}) => `${path.join('.')}${line ? `, line ${line}` : ''}: ${message}`;
