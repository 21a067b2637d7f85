import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
  isScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';

const contractText = readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8');
const contract = buildSchema(contractText);

/** Everything of `from` that a client would miss in `to`. */
function missing(from: GraphQLSchema, to: GraphQLSchema): string[] {
  const changes = [...findBreakingChanges(from, to), ...findDangerousChanges(from, to)];
  return [
    ...changes.map(({ description }) => description),
    ...changedInputDefaults(from, to),
    ...changedSpecifications(from, to),
  ];
}

/** graphql-js compares the defaults of arguments, but not those of input fields. */
function changedInputDefaults(from: GraphQLSchema, to: GraphQLSchema): string[] {
  const inputs = Object.values(from.getTypeMap()).filter(isInputObjectType);
  return inputs.flatMap((input) => {
    const other = to.getType(input.name);
    if (!isInputObjectType(other)) return [];
    const changed = Object.values(input.getFields()).filter(
      (field) => field.defaultValue !== other.getFields()[field.name]?.defaultValue,
    );
    return changed.map((field) => `Default of ${input.name}.${field.name} changed.`);
  });
}

/** Nor does it compare @specifiedBy. */
function changedSpecifications(from: GraphQLSchema, to: GraphQLSchema): string[] {
  const scalars = Object.values(from.getTypeMap()).filter(isScalarType);
  const changed = scalars.filter(({ name, specifiedByURL }) => {
    const other = to.getType(name);
    return specifiedByURL && isScalarType(other) && other.specifiedByURL !== specifiedByURL;
  });
  return changed.map(({ name }) => `Specification of ${name} changed.`);
}

describe('the contract with clients', () => {
  it('holds in full in the schema that the code builds', () => {
    expect(missing(contract, createSchema())).toEqual([]);
  });

  it.each([
    ['a field is gone', 'nationality: String', ''],
    ['a type changed', 'birth: LocalDate', 'birth: String'],
    ['a result may be null', 'warnings: [RecognitionWarning!]!', 'warnings: [RecognitionWarning!]'],
    ['an enum value is gone', 'OVERLOADED', ''],
    ['the default of an input field changed', 'side: LicenseSide = FRONT', 'side: LicenseSide = AUTO'],
    ['the default of an input field is gone', 'Boolean = false', 'Boolean'],
    ['a scalar has another specification', 'rfc3339-iso8601', 'iso8601'],
    ['a union member is gone', '| OcrFailure', ''],
  ])('is seen to be broken when %s', (_case, part, replacement) => {
    expect(contractText).toContain(part);
    const broken = buildSchema(contractText.replaceAll(part, replacement));
    expect(missing(contract, broken)).not.toEqual([]);
  });
});
