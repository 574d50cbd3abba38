import type { Method } from './method';
import type { SettingValues } from './values';

/**
 * The settings of a sent form.
 * @returns the values, or the sentence that says which field cannot be read
 */
export function readSettings(method: Method, form: FormData): SettingValues | string {
  const values: Record<string, string | number | number[]> = {};
  for (const setting of method.settings) {
    const given = String(form.get(setting.name) ?? '').trim();
    if (given === '') return `${setting.label}: the field is empty; for example ${setting.initial}.`;
    if (setting.kind === 'ion' || setting.kind === 'choice') {
      values[setting.name] = given;
      continue;
    }
    const read = given.split(/[\s,;]+/).map(Number);
    if (read.some((each) => !Number.isFinite(each)) || (setting.kind === 'number' && read.length !== 1))
      return `${setting.label}: “${given}” is no ${setting.kind === 'number' ? 'number' : 'list of numbers'}; for example ${setting.initial}.`;
    values[setting.name] = setting.kind === 'number' ? (read[0] ?? 0) : read;
  }
  return values;
}
