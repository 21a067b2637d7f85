import type { LicenseResult } from '../../client/recognize.js';

/** What was read from one file. */
export interface PictureResults {
  readonly file: string;
  readonly results: readonly LicenseResult[];
}

/** How results become text, a piece at a time. */
export interface Output {
  begin(): string;
  picture(picture: PictureResults): string;
  end(): string;
}
