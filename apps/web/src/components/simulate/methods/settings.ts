/** A setting of a run that the form offers; all others keep the engine's defaults. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  /** As text, the way it stands in the field. */
  readonly initial: string;
  /** `ion`: an element or ion; `numbers`: several, parted by commas. */
  readonly kind: 'ion' | 'number' | 'numbers' | 'choice';
  /** What a choice offers: value and words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
}

export const ion: Setting = { name: 'mobileIon', label: 'Mobile ion', initial: 'Li', kind: 'ion' };
export const seed: Setting = { name: 'seed', label: 'Seed', initial: '1', kind: 'number' };
export const samples = (initial: string): Setting => ({
  name: 'samples',
  label: 'Samples',
  initial,
  kind: 'number',
});
