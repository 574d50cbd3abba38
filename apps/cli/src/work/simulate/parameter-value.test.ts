import { describe, expect, it } from 'vitest';
import { parameterValue } from './parameter-value.js';

const value = (type: string, text: string) => parameterValue({ option: 'option', type }, text);

describe('a parameter on the command line', () => {
  it.each([
    ['Float', '0.3', 0.3],
    ['Float', '1e13', 1e13],
    ['Int', '7', 7],
    ['Boolean', 'false', false],
    ['String', '0.3', '0.3'],
    ['JSONObject', 'Fe=2,O=-2', { Fe: 2, O: -2 }],
    ['JSONObject', '{"Fe": 2}', { Fe: 2 }],
    ['HopInput', '{"from": [0, 0, 0], "to": [0.5, 0, 0]}', { from: [0, 0, 0], to: [0.5, 0, 0] }],
  ])('%s %s', (type, text, expected) => {
    expect(value(type, text)).toEqual(expected);
  });

  it.each([
    ['Float', 'fine'],
    ['Float', ''],
    ['Boolean', 'yes'],
    ['JSONObject', 'Fe=two'],
    ['JSONObject', '{'],
  ])('%s "%s" is refused, naming the option', (type, text) => {
    expect(() => value(type, text)).toThrow(/--option takes/);
  });
});
