import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMembers, parameterValue } from './parameter-value.js';

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
    ['Float', '1.1,1.2', ['1.1', '1.2']],
    ['Float', '[1.1, 1.2]', ['1.1', '1.2']],
    ['String', '["ZERO_TM", "ONE_TM"]', ['ZERO_TM', 'ONE_TM']],
    ['String', 'ONE_TM', ['ONE_TM']],
    ['Int', '[]', []],
    ['TrainingEnergyInput', '[{"a": 1, "b": 2}]', ['[{"a": 1, "b": 2}]']],
  ])('a list of %s from %s', (type, text, members) => {
    expect(listMembers({ type }, text)).toEqual(members);
  });

  it('takes what has parts from a file, and says which cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interphase-'));
    try {
      writeFileSync(join(folder, 'model.json'), '{"empty": 0.3}');
      expect(value('JSONObject', `@${join(folder, 'model.json')}`)).toEqual({ empty: 0.3 });
      expect(() => value('JSONObject', `@${join(folder, 'other.json')}`)).toThrow(
        /--option: .*other\.json cannot be read/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
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
