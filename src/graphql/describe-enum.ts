import { registerEnumType } from 'type-graphql';

/** Registers an enum of the schema; the type of `values` leaves no value without a description. */
export function describeEnum<T extends Record<string, string>>(
  enumObject: T,
  name: string,
  description: string,
  values: Record<keyof T, string>,
): void {
  const entries = Object.entries(values).map(([value, text]) => [value, { description: text }]);
  registerEnumType(enumObject, { name, description, valuesConfig: Object.fromEntries(entries) });
}
