import type { EngineMethod } from '@interphase/simulation';
import type { StructureInputValue } from '../../structure/given-structure.js';
import { methodOfField, type SimulationField, type SimulationInput } from './simulation-input.js';

/** What a `SimulationInput` asks for. */
export interface RequestedSimulation {
  readonly method: EngineMethod;
  /** Path of the member that is given, to which the parameter at fault is added. */
  readonly path: readonly string[];
  /** Null where none is given: its method takes none, or need not have one. */
  readonly structure: StructureInputValue | null;
  /** The method's parameters as they were given. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Reads the one member of a `SimulationInput`; @oneOf has seen to it that it is there. */
export function readSimulationInput(input: typeof SimulationInput.$inferInput): RequestedSimulation {
  const given = fields.flatMap((field) => {
    const value = input[field];
    return value ? [{ field, value }] : [];
  })[0];
  if (!given) throw new Error('A simulation without a method came through.');
  const { field, value } = given;
  const asked = { method: methodOfField[field], path: ['input', field] };
  if (!('structure' in value)) return { ...asked, structure: null, parameters: value };
  const { structure, ...parameters } = value;
  return { ...asked, structure: structure ?? null, parameters };
}

// The keys of a constant: there are no others.
const fields = Object.keys(methodOfField) as SimulationField[];
