import { LicenseField } from './field.js';
import type { BackPage, FrontPage } from './page.js';
import type { PageReading } from './reading.js';
import { parseDate } from './values/date.js';
import { parseDateTime } from './values/date-time.js';
import { parsePoints } from './values/points.js';
import { parseSex } from './values/sex.js';
import { textOf, textsOf } from './values/text.js';
import { parseValidity } from './values/validity.js';
import { splitVehicleClasses } from './values/vehicle-classes.js';

/** The main page with its typed values; a text that has not the form of its field gives null. */
export function typeFront(reading: PageReading): FrontPage {
  const { text, typed } = valuesOf(reading);
  const validFrom = typed(LicenseField.VALID_FROM, parseDate);
  const status = textsOf(reading.fields, LicenseField.STATUS);
  return {
    kind: 'front',
    ...commonFacts(reading),
    sex: typed(LicenseField.SEX, parseSex),
    nationality: text(LicenseField.NATIONALITY),
    address: text(LicenseField.ADDRESS),
    birth: typed(LicenseField.BIRTH, parseDate),
    issueDate: typed(LicenseField.ISSUE_DATE, parseDate),
    class: text(LicenseField.CLASS),
    vehicleClasses: splitVehicleClasses(text(LicenseField.CLASS) ?? '').classes,
    validFrom,
    ...parseValidity(text(LicenseField.VALID_TO), validFrom),
    issuingAuthority: text(LicenseField.ISSUING_AUTHORITY),
    accumulatedScores: typed(LicenseField.ACCUMULATED_SCORES, parsePoints),
    status: status.length === 0 ? null : status,
    generationDate: typed(LicenseField.GENERATION_DATE, parseDateTime),
    currentTime: typed(LicenseField.CURRENT_TIME, parseDateTime),
  };
}

/** The duplicate page with its values. */
export function typeBack(reading: PageReading): BackPage {
  return { kind: 'back', ...commonFacts(reading), record: textOf(reading.fields, LicenseField.RECORD) };
}

function commonFacts(reading: PageReading) {
  const { text } = valuesOf(reading);
  return {
    number: text(LicenseField.NUMBER),
    name: text(LicenseField.NAME),
    fileNumber: text(LicenseField.FILE_NUMBER),
    medium: reading.medium,
    fields: reading.fields,
    warnings: reading.warnings,
    image: reading.image,
  };
}

function valuesOf({ fields }: PageReading) {
  const text = (field: LicenseField) => textOf(fields, field);
  return {
    text,
    typed<Value>(field: LicenseField, parse: (printed: string) => Value | null): Value | null {
      const printed = text(field);
      return printed === null ? null : parse(printed);
    },
  };
}
