import { type AnyEngine, describeParameters, engines } from '@interphase/simulation';
import { type GraphQLInputField, getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema.js';
import { methodOfField } from './simulation-input.js';

const members = (name: string): Record<string, GraphQLInputField> => {
  const type = schema.getType(name);
  return isInputObjectType(type) ? type.getFields() : {};
};

/** The fields of a method's input, without the structure. */
function inputFields(field: string): Record<string, GraphQLInputField> {
  const type = members('SimulationInput')[field]?.type;
  const { structure: _, ...rest } = members(type ? getNamedType(type).name : '');
  return rest;
}

/** Whether a method's input asks for a structure, as its engine says it. */
function structureOf(field: string): AnyEngine['structure'] {
  const type = members('SimulationInput')[field]?.type;
  const { structure } = members(type ? getNamedType(type).name : '');
  if (!structure) return 'none';
  return isNonNullType(structure.type) ? 'required' : 'optional';
}

/** Every input whose engine is here, with the parameters that the engine states. */
const registered = Object.entries(methodOfField).flatMap(([field, method]) => {
  const engine = engines[method];
  return engine ? [{ field, engine, parameters: describeParameters(engine) }] : [];
});

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/-?\d+(\.\d+)?(e[+-]?\d+)?/g)].map(([number]) => Number(number));

describe('the inputs of simulations', () => {
  it('offer every engine', () => {
    expect(Object.values(methodOfField)).toEqual(expect.arrayContaining(Object.keys(engines)));
  });

  it.each(registered)(
    '$field: the parameters of its engine, with their defaults',
    ({ field, parameters }) => {
      const fields = Object.values(inputFields(field)).map(({ name, type, defaultValue }) => ({
        name,
        required: isNonNullType(type),
        default: defaultValue,
      }));
      const stated = parameters.map((parameter) => ({
        name: parameter.name,
        required: parameter.required,
        default: parameter.default,
      }));
      const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
      expect(fields.sort(byName)).toEqual(stated.sort(byName));
    },
  );

  it.each(registered)('$field: asks for a structure where its engine needs one', ({ field, engine }) => {
    expect(structureOf(field)).toBe(engine.structure);
  });

  it.each(registered)('$field: descriptions name the allowed range', ({ field, parameters }) => {
    const fields = inputFields(field);
    for (const { name, minimum, maximum } of parameters) {
      const description = fields[name]?.description ?? '';
      const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
      expect(numbersIn(description), `${name}: ${description}`).toEqual(expect.arrayContaining(bounds));
    }
  });
});
