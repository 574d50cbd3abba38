/** What the form read: text, a number or several, by the setting's name. */
export type SettingValues = Readonly<Record<string, string | number | readonly number[]>>;

export const text = (value: SettingValues[string] | undefined): string =>
  typeof value === 'string' ? value : '';
export const number = (value: SettingValues[string] | undefined): number | null =>
  typeof value === 'number' ? value : null;
export const numbers = (value: SettingValues[string] | undefined): number[] =>
  typeof value === 'object' ? [...value] : [];
