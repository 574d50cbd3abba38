import type { Method, MethodParameter } from './methods.js';

/** Columns that a description is broken at. */
const width = 72;
const indent = ' '.repeat(6);

/** Every parameter of every method: its option, its default and what it means. */
export const describeMethods = (methods: readonly Method[]): string =>
  [
    '',
    'The method is bond-valence-site-energy and the ion Li unless others are given.',
    'Methods and their parameters (each also as --set name=value):',
    ...methods.map(({ name, description, parameters }) =>
      ['', `  ${name}`, ...wrap(description), ...parameters.flatMap(describeParameter)].join('\n'),
    ),
  ].join('\n');

function describeParameter({
  option,
  type,
  list,
  required,
  default: value,
  description,
}: MethodParameter): string[] {
  const notes = [
    required ? 'required' : value === undefined ? 'optional' : `default ${stated(value)}`,
    ...(list ? ['may be repeated'] : []),
  ];
  return [`    --${option} <${placeholders[type] ?? 'json'}>  (${notes.join(', ')})`, ...wrap(description)];
}

const placeholders: Readonly<Record<string, string>> = {
  Float: 'number',
  Int: 'integer',
  Boolean: 'true|false',
  String: 'text',
};

const stated = (value: unknown): string =>
  Array.isArray(value) ? value.map(stated).join(', ') : String(value);

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line);
}
