import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.js';

const committed = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const contract = fileURLToPath(new URL('../../../../shared/contract/schema.graphql', import.meta.url));

const hasMembers = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
};

/** The part of a contract that a schema implements, and the fields of its types that it lacks. */
function implementedPart(document: DocumentNode, implementation: GraphQLSchema) {
  const missing: string[] = [];
  const keepFields = <Field extends { name: { value: string } }>(
    type: string,
    fields: readonly Field[] = [],
  ) =>
    fields.filter(({ name }) => {
      const present = name.value in hasMembers(type);
      if (!present) missing.push(`${type}.${name.value}`);
      return present;
    });
  const part = visit(document, {
    enter(node) {
      if (!('name' in node) || !node.kind.endsWith('Definition') || !node.kind.includes('Type'))
        return undefined;
      const name = node.name?.value ?? '';
      if (!implementation.getType(name)) return null;
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        return { ...node, fields: keepFields(name, node.fields) };
      }
      if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
        return { ...node, fields: keepFields(name, node.fields) };
      }
      return undefined;
    },
  });
  return { part: buildASTSchema(part), missing: missing.sort() };
}

describe('the schema', () => {
  it('is the one that is committed; `npm run schema -w @interphase/api` writes it', () => {
    expect(printSchema(buildSchema(readFileSync(committed, 'utf8')))).toBe(printSchema(schema));
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      const builtIn =
        type.name.startsWith('__') || ['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name);
      if (builtIn) continue;
      if (!type.description) silent.push(type.name);
      if (isEnumType(type)) {
        for (const value of type.getValues())
          if (!value.description) silent.push(`${type.name}.${value.name}`);
      }
      for (const field of Object.values(hasMembers(type.name))) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const argument of 'args' in field ? field.args : []) {
          if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it.skipIf(!existsSync(contract))(
    'keeps the whole contract (skipped where ../shared/contract is absent)',
    () => {
      const { part, missing } = implementedPart(parse(readFileSync(contract, 'utf8')), schema);
      expect(findBreakingChanges(part, schema)).toEqual([]);
      expect(missing).toEqual([]);
    },
  );
});
