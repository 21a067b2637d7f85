import type { LicenseField, LicenseMedium, PageSide } from './field.js';
import type { RecognitionWarning } from './warning.js';

/** A point in pixels of the picture as sent; origin at its top left, x to the right, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four corners, clockwise from the text's own top left. */
export type Quadrilateral = readonly [Point, Point, Point, Point];

/** One printed value, exactly as read. */
export interface FieldReading {
  readonly field: LicenseField;
  readonly text: string;
  /** 0 to 1; null where the engine gives none. */
  readonly confidence: number | null;
  readonly polygon: Quadrilateral | null;
}

export interface SourceImage {
  /** Pixels of the picture as sent. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise, 0 to 360, that turn the picture upright. */
  readonly rotation: number;
}

/**
 * What an engine saw of one page: texts and places, not yet typed. At most one reading per field,
 * except STATUS, which may hold several.
 */
export interface PageReading {
  readonly side: PageSide;
  readonly medium: LicenseMedium;
  readonly fields: readonly FieldReading[];
  /** Warnings that only the picture can give: PHOTOCOPY, BLURRED, GLARE, INCOMPLETE. */
  readonly warnings: readonly RecognitionWarning[];
  /** null where the engine does not tell. */
  readonly image: SourceImage | null;
}
