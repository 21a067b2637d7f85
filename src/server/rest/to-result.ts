import { LicenseField, PageSide } from '../../license/field.js';
import type { FrontPage, LicensePage } from '../../license/page.js';
import type { Quadrilateral } from '../../license/reading.js';
import { textsOf } from '../../license/values/text.js';
import { PAGE_FIELDS, WIRE_NAMES, WIRE_TYPES } from '../../rest-contract/fields.js';
import type { RestRequest } from './read-request.js';

type WireQuadrilateral = readonly (readonly [x: number, y: number])[];
type WireValue = string | readonly string[] | Readonly<Record<string, WireQuadrilateral>>;
type WirePage = Readonly<Record<string, WireValue>>;

/**
 * The contract writes dates YYYY-MM-DD, whatever is printed. An end of validity may be no date. Times follow
 * the same way with a space, as licences print it; readings often lose that space.
 */
const DATES: Readonly<Partial<Record<LicenseField, (page: FrontPage) => string | null>>> = {
  [LicenseField.BIRTH]: (page) => page.birth,
  [LicenseField.ISSUE_DATE]: (page) => page.issueDate,
  [LicenseField.VALID_FROM]: (page) => page.validFrom,
  [LicenseField.VALID_TO]: (page) => page.validTo,
  [LicenseField.GENERATION_DATE]: (page) => page.generationDate?.replace('T', ' ') ?? null,
  [LicenseField.CURRENT_TIME]: (page) => page.currentTime?.replace('T', ' ') ?? null,
};

/** The result of a request: the page asked for, or with double_side an object with the pages found. */
export function toResult(pages: readonly LicensePage[], { side, returnTextLocation }: RestRequest) {
  const wirePages = pages.map((page) => [page.kind, toWirePage(page, returnTextLocation)] as const);
  return side === 'double_side' ? Object.fromEntries(wirePages) : wirePages[0]?.[1];
}

/** Fields that were not read are left out. */
function toWirePage(page: LicensePage, returnTextLocation: boolean): WirePage {
  const fields = PAGE_FIELDS[page.kind === 'front' ? PageSide.FRONT : PageSide.BACK];
  const values = fields.flatMap((field) => {
    const value = wireValue(page, field);
    return value === null ? [] : [[WIRE_NAMES[field], value] as const];
  });
  return {
    type: WIRE_TYPES[page.medium],
    ...Object.fromEntries(values),
    ...(returnTextLocation ? { text_location: locations(page, fields) } : {}),
  };
}

function wireValue(page: LicensePage, field: LicenseField): string | readonly string[] | null {
  const texts = textsOf(page.fields, field);
  if (field === LicenseField.STATUS) {
    return texts.length === 0 ? null : texts;
  }
  const date = page.kind === 'front' ? DATES[field]?.(page) : null;
  return date ?? texts[0] ?? null;
}

/** A status of several words is where its first word is: the contract has one place for a field. */
function locations(page: LicensePage, fields: readonly LicenseField[]) {
  const places = fields.flatMap((field) => {
    const polygon = page.fields.find((reading) => reading.field === field)?.polygon ?? null;
    return polygon === null ? [] : [[WIRE_NAMES[field], toWireQuadrilateral(polygon)] as const];
  });
  return Object.fromEntries(places);
}

/** Whole pixels: typed clients read integers. */
function toWireQuadrilateral(polygon: Quadrilateral): WireQuadrilateral {
  return polygon.map(({ x, y }) => [Math.round(x), Math.round(y)] as const);
}
