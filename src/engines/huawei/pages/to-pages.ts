import { OcrErrorCode, ocrFailure } from '../../../license/failure.js';
import { LicenseField, LicenseMedium, PageSide } from '../../../license/field.js';
import type { FieldReading, PageReading } from '../../../license/reading.js';
import { WIRE_NAMES, WIRE_TYPES } from '../../../rest-contract/fields.js';
import type { WirePage } from '../../../rest-contract/result.js';
import type { PageOutcome, PageSelection } from '../../engine.js';
import type { Recognized } from '../calls/provider-client.js';
import { type Area, enclosing } from './areas.js';
import { type TextPlaces, textPlaces } from './text-location.js';

/** The pages asked for, of those that have a field; IMAGE_UNSUITABLE where none has. */
export function toPages(result: Recognized, selection: PageSelection): PageOutcome {
  const found = wirePages(result, selection)
    .map(([side, page]) => toReading(side, page))
    .filter(({ fields }) => fields.length > 0);
  if (found.length === 0) {
    const message = 'The OCR provider found none of the fields of the page that was asked for.';
    return ocrFailure(OcrErrorCode.IMAGE_UNSUITABLE, message);
  }
  return { kind: 'pages', pages: selection === 'ALL' ? found : found.slice(0, 1) };
}

type SidedPage = readonly [PageSide, WirePage];

function wirePages(result: Recognized, selection: PageSelection): SidedPage[] {
  if (selection === 'FRONT' || selection === 'BACK') {
    return [[selection, result]];
  }
  const pages = [
    [PageSide.FRONT, result.front],
    [PageSide.BACK, result.back],
  ] as const;
  return pages.flatMap(([side, page]) => (page ? [[side, page] as const] : []));
}

function toReading(side: PageSide, page: WirePage): PageReading {
  const isElectronic = page.type === WIRE_TYPES[LicenseMedium.ELECTRONIC];
  const places = textPlaces(page.text_location);
  return {
    side,
    medium: isElectronic ? LicenseMedium.ELECTRONIC : LicenseMedium.PAPER,
    fields: Object.values(LicenseField).flatMap((field) => fieldReadings(field, page, places)),
    warnings: [],
    image: null,
  };
}

/** One reading, or one for each text of STATUS; none where the provider left the field empty. */
function fieldReadings(field: LicenseField, page: WirePage, places: TextPlaces): FieldReading[] {
  const texts = textsOf(field, page);
  const polygons = polygonsOf(texts, places(WIRE_NAMES[field]));
  return texts.map((text, i) => ({ field, text, confidence: null, polygon: polygons[i] ?? null }));
}

function textsOf(field: LicenseField, page: WirePage): string[] {
  const texts = field === LicenseField.STATUS ? page.status : [page[WIRE_NAMES[field]]];
  return (texts ?? []).filter((text) => text?.trim()) as string[]; // the filter leaves no null
}

/** Which of several texts has which area can only be told where there are as many of both. */
function polygonsOf(texts: readonly string[], areas: readonly Area[]): readonly (Area | null)[] {
  if (texts.length === 1) {
    return [enclosing(areas)];
  }
  return texts.length === areas.length ? areas : [];
}
