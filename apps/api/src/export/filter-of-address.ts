import { ParameterError } from '@interphase/core';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { schema } from '../schema.js';

/**
 * The filter that the parameters of an address stand for, by the fields of a filter input of the schema:
 * `kind=experiment&elements=Li,P&minMetres=1e-3`. Empty parameters are left out, as forms send them.
 * @throws ParameterError that names the parameter, and what is accepted
 */
export function filterOfAddress(input: string | null, parameters: URLSearchParams): Record<string, unknown> {
  const given = [...parameters].filter(([, value]) => value !== '');
  if (input === null) {
    const [name] = given[0] ?? [];
    if (name === undefined) return {};
    throw new ParameterError(`There is no filter "${name}": this list is exported whole.`, [name]);
  }
  const type = schema.getType(input);
  if (!isInputObjectType(type)) throw new Error(`The schema has no input ${input}.`);
  const fields = type.getFields();
  return Object.fromEntries(
    given.map(([name, value]) => {
      const field = fields[name];
      if (!field) {
        throw new ParameterError(
          `There is no filter "${name}"; there are ${Object.keys(fields).join(', ')}.`,
          [name],
        );
      }
      return [name, inputValue(field.type, name, value)];
    }),
  );
}

function inputValue(type: GraphQLInputType, name: string, text: string): unknown {
  if (isListType(getNullableType(type))) {
    return text.split(/[\s,]+/).filter(Boolean);
  }
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const accepted = named.getValues().map((value) => value.name);
    const value = text.toUpperCase();
    if (accepted.includes(value)) return value;
    throw new ParameterError(`"${text}" is none of ${accepted.join(', ')}.`, [name]);
  }
  switch (named.name) {
    case 'Boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw new ParameterError(`"${text}" is neither true nor false.`, [name]);
    case 'Int':
    case 'Float': {
      const number = Number(text);
      if (Number.isFinite(number)) return number;
      throw new ParameterError(`"${text}" is no number.`, [name]);
    }
    default:
      return text;
  }
}
