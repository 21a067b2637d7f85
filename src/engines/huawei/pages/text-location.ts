import { type Area, areasIn } from './areas.js';

/** The areas of the picture where the text of a field was found; none where the provider does not tell. */
export type TextPlaces = (wireName: string) => readonly Area[];

/**
 * Reads `text_location`. The contract publishes neither its keys nor its inner form, only that four points
 * stand for each field: so names count in any spelling, in an object or in a list of named entries.
 */
export function textPlaces(location: unknown): TextPlaces {
  const places = new Map(namedEntries(location).map(([name, value]) => [plain(name), areasIn(value)]));
  if (places.size === 0) return () => [];
  return (wireName) => places.get(plain(wireName)) ?? [];
}

function namedEntries(location: unknown): [string, unknown][] {
  if (Array.isArray(location)) {
    return location.flatMap(namedEntry);
  }
  return isObject(location) ? Object.entries(location) : [];
}

/** `{ "name": "issue_date", "location": … }`, under whatever keys: each of its texts may be the name. */
function namedEntry(entry: unknown): [string, unknown][] {
  const texts = isObject(entry) ? Object.values(entry).filter((value) => typeof value === 'string') : [];
  return texts.map((text) => [text, entry]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** issue_date, issueDate and Issue-Date are one name. */
function plain(name: string): string {
  return name.replaceAll(/[^a-z]/giu, '').toLowerCase();
}
