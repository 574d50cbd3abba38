import type { SimulationInput, StructureInput } from '../../../generated/graphql';
import type { Setting } from './settings';
import type { SettingValues } from './values';

/** A method that can be asked for. */
export interface Method {
  /** In the address. */
  readonly slug: string;
  readonly name: string;
  /** What comes out, in one sentence. */
  readonly gives: string;
  readonly settings: readonly Setting[];
  /** The member of `SimulationInput` that asks for it; of a model when the method takes no structure. */
  readonly input:
    | { readonly of: 'structure'; ask(structure: StructureInput, values: SettingValues): SimulationInput }
    | { readonly of: 'model'; ask(values: SettingValues): SimulationInput };
}

/** Asks for a method of a structure. */
export const ofStructure = (ask: (structure: StructureInput, values: SettingValues) => SimulationInput) =>
  ({ of: 'structure', ask }) as const;
/** Asks for a method of a model, which takes no structure. */
export const ofModel = (ask: (values: SettingValues) => SimulationInput) => ({ of: 'model', ask }) as const;
