import type { LicenseField } from '../../license/field.js';
import type { Raster } from '../../pictures/raster.js';
import { hasValue } from './fields/has-value.js';
import { pageFields } from './fields/page-fields.js';
import type { CaptionName } from './layout/captions.js';
import { type PageLayout, placed } from './layout/page-layout.js';
import { rowOf } from './layout/value-lines.js';
import { valueZone } from './layout/value-zones.js';
import type { LineReader } from './text/line-reader.js';

/** The rows whose values follow a grammar, by which a better reading is known; and the fields in them. */
const ROWS: Partial<Record<CaptionName, readonly LicenseField[]>> = {
  NUMBER: ['NUMBER'],
  SEX: ['SEX'],
  NATIONALITY: ['NATIONALITY'],
  BIRTH: ['BIRTH'],
  ISSUE_DATE: ['ISSUE_DATE'],
  CLASS: ['CLASS'],
  VALID_FROM: ['VALID_FROM'],
  VALID_PERIOD: ['VALID_FROM', 'VALID_TO'],
  FILE_NUMBER: ['FILE_NUMBER'],
};

/**
 * The page with its doubtful rows read once more, each as one crop of where its value must stand: detection misses
 * single characters and breaks spaced print apart. A second reading counts only where the first is missing or
 * is no value of the field, and the second is one.
 */
export async function withSecondLook(
  reader: LineReader,
  picture: Raster,
  page: PageLayout,
): Promise<PageLayout> {
  let best = page;
  for (const name of doubtfulRows(page)) {
    const again = await withRowRead(reader, picture, best, name);
    if (again !== undefined && !doubtfulRows(again).includes(name)) best = again;
  }
  return best;
}

function doubtfulRows(page: PageLayout): CaptionName[] {
  if (page.medium === 'ELECTRONIC') return [];
  const fields = pageFields(page);
  const rows = Object.entries(ROWS) as [CaptionName, readonly LicenseField[]][]; // keys of its own type
  return rows
    .filter(([name]) => page.captions.has(name))
    .filter(([, names]) => names.some((field) => !hasValue(fields, field)))
    .map(([name]) => name);
}

async function withRowRead(
  reader: LineReader,
  picture: Raster,
  page: PageLayout,
  name: CaptionName,
): Promise<PageLayout | undefined> {
  const quadrilateral = valueZone(page, name);
  if (quadrilateral === undefined) return undefined;
  const characters = await reader.read(picture, quadrilateral);
  const row = new Set(rowOf(page, name));
  const others = page.values.filter((line) => !row.has(line));
  return { ...page, values: [...others, placed({ quadrilateral, characters }, page.toPage)] };
}
