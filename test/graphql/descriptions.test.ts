import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';

interface Described {
  readonly path: string;
  readonly description: string | null | undefined;
}

const types = Object.values(createSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function members(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, description }));
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`;
    const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
    const described = args.map(({ name, description }) => ({ path: `${path}(${name})`, description }));
    return [{ path, description: field.description }, ...described];
  });
}

const everything: Described[] = [
  ...types.map(({ name, description }) => ({ path: name, description })),
  ...types.flatMap(members),
];

/** The Chinese name of each printed field, by its place in the schema. */
const PRINTED: readonly [chinese: string, ...paths: string[]][] = [
  ['证号', 'LicensePage.number', 'FrontPageResult.number', 'BackPageResult.number', 'LicenseField.NUMBER'],
  ['姓名', 'LicensePage.name', 'FrontPageResult.name', 'BackPageResult.name', 'LicenseField.NAME'],
  ['性别', 'FrontPageResult.sex', 'LicenseField.SEX'],
  ['国籍', 'FrontPageResult.nationality', 'LicenseField.NATIONALITY'],
  ['住址', 'FrontPageResult.address', 'LicenseField.ADDRESS'],
  ['出生日期', 'FrontPageResult.birth', 'LicenseField.BIRTH'],
  ['初次领证日期', 'FrontPageResult.issueDate', 'LicenseField.ISSUE_DATE'],
  ['准驾车型', 'FrontPageResult.class', 'FrontPageResult.vehicleClasses', 'LicenseField.CLASS'],
  ['有效期限', 'FrontPageResult.validFrom', 'LicenseField.VALID_FROM'],
  ['有效期限', 'FrontPageResult.validTo', 'FrontPageResult.validIndefinitely', 'LicenseField.VALID_TO'],
  ['发证机关', 'FrontPageResult.issuingAuthority', 'LicenseField.ISSUING_AUTHORITY'],
  ['档案编号', 'FrontPageResult.fileNumber', 'BackPageResult.fileNumber', 'LicenseField.FILE_NUMBER'],
  ['记录', 'BackPageResult.record', 'LicenseField.RECORD'],
  ['累积记分', 'FrontPageResult.accumulatedScores', 'LicenseField.ACCUMULATED_SCORES'],
  ['状态', 'FrontPageResult.status', 'LicenseField.STATUS'],
  ['生成时间', 'FrontPageResult.generationDate', 'LicenseField.GENERATION_DATE'],
  ['当前时间', 'FrontPageResult.currentTime', 'LicenseField.CURRENT_TIME'],
];
const printed = PRINTED.flatMap(([chinese, ...paths]) => paths.map((path) => ({ chinese, path })));

function descriptionOf(path: string): string {
  return everything.find((described) => described.path === path)?.description ?? '';
}

describe('descriptions in the schema', () => {
  it('are there on every type, field, argument, input field and enum value', () => {
    const without = everything.filter(({ description }) => !description?.trim());
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('cover the whole schema, not an empty list', () => {
    expect(everything.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['ImageData', 'Mutation.recognizeDriverLicense(input)', 'VehicleClass.P']),
    );
  });

  it.each(printed)('of $path name the printed field $chinese and give an example', ({ chinese, path }) => {
    expect(descriptionOf(path)).toContain(chinese);
    expect(descriptionOf(path)).toMatch(/Example: `.+`/);
  });

  it('of printed fields leave out no field', () => {
    const values = everything.filter(({ path }) => path.startsWith('LicenseField.')).map(({ path }) => path);
    expect(printed.map(({ path }) => path)).toEqual(expect.arrayContaining(values));
  });
});
