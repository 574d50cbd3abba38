import { z } from 'zod';
import type { Engine } from './engine.js';

/** What a parameter of an engine takes, for help texts and for the inputs of a public schema. */
export interface ParameterDescription {
  readonly name: string;
  readonly kind: 'number' | 'integer' | 'boolean' | 'string' | 'list' | 'object';
  readonly required: boolean;
  /** Undefined when there is none. */
  readonly default: unknown;
  /** Of a number, or of each member of a list. */
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly unit: string | undefined;
  /** The words that are allowed, for one that takes words. */
  readonly choices: readonly string[] | undefined;
}

const one = z.looseObject({
  type: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  unit: z.string().optional(),
  enum: z.array(z.string()).optional(),
});
const documented = z.object({
  properties: z.record(z.string(), one.extend({ default: z.unknown().optional(), items: one.optional() })),
  required: z.array(z.string()).default([]),
});

/** Every parameter of an engine, in the order of its schema. */
export function describeParameters({
  parameters,
}: Pick<Engine<unknown>, 'parameters'>): ParameterDescription[] {
  const { properties, required } = documented.parse(
    z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' }),
  );
  return Object.entries(properties).map(([name, property]) => {
    const { minimum, maximum, unit, enum: choices } = property.items ?? property;
    return {
      name,
      kind: kindOf(property.type),
      required: required.includes(name),
      default: property.default,
      // JSON Schema bounds every integer by what a float holds exactly, which tells a reader nothing.
      minimum: minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum,
      maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
      unit: unit || undefined,
      choices,
    };
  });
}

function kindOf(type: string | undefined): ParameterDescription['kind'] {
  switch (type) {
    case 'number':
    case 'integer':
    case 'boolean':
    case 'string':
      return type;
    case 'array':
      return 'list';
    default:
      return 'object';
  }
}
