import type { MethodParameter } from './methods.js';

/**
 * The value that a text on the command line means: a number, true or false, words as they are, and JSON (or, by
 * element, `Fe=2,O=-2`) for what has parts.
 *
 * @throws RangeError that says what would be right; whether it lies in the allowed range the API tells
 */
export function parameterValue(
  { option, type }: Pick<MethodParameter, 'option' | 'type'>,
  text: string,
): unknown {
  switch (type) {
    case 'Float':
    case 'Int': {
      const number = Number(text);
      if (text.trim() === '' || Number.isNaN(number))
        throw new RangeError(`--${option} takes a number, not "${text}".`);
      return number;
    }
    case 'Boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw new RangeError(`--${option} takes true or false, not "${text}".`);
    case 'String':
      return text;
    default:
      return parts(option, text);
  }
}

function parts(option: string, text: string): unknown {
  if (/^[A-Z]\w?=/.test(text)) {
    return Object.fromEntries(
      text.split(',').map((pair) => {
        const [element = '', value = ''] = pair.split('=');
        return [element, parameterValue({ option, type: 'Float' }, value)];
      }),
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`--${option} takes JSON, or values by element such as Fe=2,O=-2, not "${text}".`);
  }
}
