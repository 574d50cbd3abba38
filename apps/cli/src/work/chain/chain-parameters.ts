import type { ParameterDescription } from '@interphase/simulation';
import { CommandFailure } from '../../report/failure.js';

/**
 * The parameters that `name=value` texts mean: numbers, true or false, words, and lists as `300,400` or `[300,400]`.
 *
 * @throws CommandFailure for a name that is not among the known ones or a value that cannot be read
 */
export function chainParameters(
  known: readonly ParameterDescription[],
  pairs: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const parameter = known.find((one) => one.name === name);
      if (!parameter || rest.length === 0) {
        const names = known.map((one) => one.name).join(', ');
        throw new CommandFailure(`--set ${pair}: write name=value, where the name is one of ${names}.`);
      }
      return [name, readValue(parameter, rest.join('='))];
    }),
  );
}

function readValue({ name, kind }: ParameterDescription, text: string): unknown {
  switch (kind) {
    case 'list':
      return text
        .replace(/^\[|\]$/g, '')
        .split(',')
        .map((member) => number(name, member));
    case 'number':
    case 'integer':
      return number(name, text);
    case 'boolean':
      return text === 'true';
    default:
      return text;
  }
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) {
    throw new CommandFailure(`--set ${name}: “${text}” is no number.`);
  }
  return value;
}
