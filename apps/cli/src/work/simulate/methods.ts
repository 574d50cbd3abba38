import { schema } from '@interphase/api';
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A parameter as the command line takes it. */
export interface MethodParameter {
  /** As in the input of the API, e.g. `temperatures`. */
  readonly name: string;
  /** Without the dashes, e.g. `temperature`. */
  readonly option: string;
  /** GraphQL type of one value, e.g. `Float`; `String` for one of some words. */
  readonly type: string;
  /** Whether the option may be given several times. */
  readonly list: boolean;
  readonly required: boolean;
  readonly default: unknown;
  /** What it means, with unit and allowed range. */
  readonly description: string;
}

/** A way to simulate. */
export interface Method {
  /** On the command line, e.g. `network-diffusion`. */
  readonly name: string;
  /** In `SimulationMethod`, e.g. `NETWORK_DIFFUSION`. */
  readonly method: string;
  /** In `SimulationInput`, e.g. `networkDiffusion`. */
  readonly field: string;
  readonly description: string;
  /** Whether it must, may or cannot be given a structure. */
  readonly structure: 'required' | 'optional' | 'none';
  readonly parameters: readonly MethodParameter[];
}

/** Every method of the API with its parameters, as the schema documents them. */
export function readMethods(): Method[] {
  return fieldsOf('SimulationInput').map(({ name, type }) => {
    const input = getNamedType(type);
    const fields = fieldsOf(input.name);
    const structure = fields.find((field) => field.name === 'structure');
    return {
      name: kebab(name),
      method: kebab(name).replaceAll('-', '_').toUpperCase(),
      field: name,
      description: input.description ?? '',
      structure: !structure ? 'none' : isNonNullType(structure.type) ? 'required' : 'optional',
      parameters: fields.filter((field) => field !== structure).map(parameterOf),
    };
  });
}

function fieldsOf(name: string): GraphQLInputField[] {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input of the schema.`);
  return Object.values(type.getFields());
}

function parameterOf({ name, type, defaultValue, description }: GraphQLInputField): MethodParameter {
  const nullable: GraphQLInputType = getNullableType(type);
  const list = isListType(nullable);
  return {
    name,
    option: name === 'mobileIon' ? 'ion' : kebab(list ? name.replace(/s$/, '') : name),
    type: isEnumType(getNamedType(type)) ? 'String' : getNamedType(type).name,
    list,
    required: isNonNullType(type),
    default: defaultValue,
    description: description ?? '',
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
