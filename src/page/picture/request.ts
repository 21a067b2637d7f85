import type {
  BackPage,
  FrontPage,
  LicenseField,
  LicenseResult,
  OcrFailure,
  RecognitionWarningCode,
} from '../../client/index.js';

export type { FrontPage, LicenseField, RecognitionWarningCode };

/** Where a picture comes from. Samples are on the service itself, so it takes their URL. */
export type PictureSource =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'sample'; readonly path: string };

/** ALL: every page in the picture; else the one page that is expected. */
export const PAGE_CHOICES = ['ALL', 'FRONT', 'BACK'] as const;
export type PageChoice = (typeof PAGE_CHOICES)[number];

export interface ReadRequest {
  readonly source: PictureSource;
  readonly pages: PageChoice;
}

export type Result = LicenseResult;
export type Failure = OcrFailure;
export type LicensePage = FrontPage | BackPage;

/** Why there are no results at all, as opposed to a `Failure`, which is one. */
export type Problem = 'UNREADABLE' | 'UNREACHABLE' | 'TOO_LARGE' | 'UNAVAILABLE' | 'UNEXPECTED';

export type Outcome =
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly detail: string };

export const isFailure = (result: Result): result is Failure => result.__typename === 'OcrFailure';

export const isPage = (result: Result): result is LicensePage => !isFailure(result);
