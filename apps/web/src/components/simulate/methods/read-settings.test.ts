import { describe, expect, it } from 'vitest';
import { METHODS, methodOf } from './methods';
import { readSettings } from './read-settings';

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const initial = (slug: string) =>
  Object.fromEntries(methodOf(slug).settings.map((setting) => [setting.name, setting.initial]));

describe('the settings of a sent form', () => {
  it.each(METHODS)('of $slug are read as they stand at first, and asked for', (method) => {
    const values = readSettings(method, formOf(initial(method.slug)));
    if (typeof values === 'string') throw new Error(values);
    expect(Object.keys(values)).toEqual(method.settings.map(({ name }) => name));
    const asked =
      method.input.of === 'structure' ? method.input.ask({ cif: 'x' }, values) : method.input.ask(values);
    const name = method.slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(Object.keys(asked)).toEqual([name]);
    expect(JSON.stringify(asked)).not.toContain('null');
  });

  it('that cannot be read are told by the name of the field', () => {
    const method = methodOf('molecular-dynamics');
    const refused = (fields: Readonly<Record<string, string>>) =>
      readSettings(method, formOf({ ...initial(method.slug), ...fields }));
    expect(refused({ picoseconds: 'long' })).toMatch(/^Time, ps: “long” is no number; for example 50/);
    expect(refused({ picoseconds: '1, 2' })).toMatch(/^Time, ps/);
    expect(refused({ temperatures: 'hot' })).toMatch(/^Temperatures, K: “hot” is no list of numbers/);
    expect(refused({ seed: ' ' })).toMatch(/^Seed: the field is empty/);
  });
});
