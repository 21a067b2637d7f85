import type { OcrFailure } from './failure.js';
import type { LicenseMedium } from './field.js';
import type { FieldReading, SourceImage } from './reading.js';
import type { Sex } from './sex.js';
import type { VehicleClass } from './vehicle-class.js';
import type { RecognitionWarning } from './warning.js';

interface PageFacts {
  readonly number: string | null;
  readonly name: string | null;
  readonly fileNumber: string | null;
  readonly medium: LicenseMedium;
  /** Everything that was read, as it was read, also where a typed value above is null. */
  readonly fields: readonly FieldReading[];
  readonly warnings: readonly RecognitionWarning[];
  readonly image: SourceImage | null;
}

/** The main page of a licence, or an electronic licence. Dates are YYYY-MM-DD, and exist in the calendar. */
export interface FrontPage extends PageFacts {
  readonly kind: 'front';
  readonly sex: Sex | null;
  readonly nationality: string | null;
  readonly address: string | null;
  readonly birth: string | null;
  readonly issueDate: string | null;
  /** As printed; vehicleClasses is the same, split. */
  readonly class: string | null;
  readonly vehicleClasses: readonly VehicleClass[];
  readonly validFrom: string | null;
  /** null also for a licence without an end, which validIndefinitely tells apart. */
  readonly validTo: string | null;
  /** null when the end of validity could not be read. */
  readonly validIndefinitely: boolean | null;
  readonly issuingAuthority: string | null;
  readonly accumulatedScores: number | null;
  /** null when none was read. */
  readonly status: readonly string[] | null;
  /** YYYY-MM-DDTHH:MM:SS, local time of China, like currentTime. */
  readonly generationDate: string | null;
  readonly currentTime: string | null;
}

/** The duplicate page of a licence. */
export interface BackPage extends PageFacts {
  readonly kind: 'back';
  readonly record: string | null;
}

export type LicensePage = FrontPage | BackPage;

export type RecognitionResult = LicensePage | OcrFailure;
