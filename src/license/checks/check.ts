import type { LicensePage } from '../page.js';
import type { RecognitionWarning } from '../warning.js';

/** What a page is judged against. */
export interface PageContext {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether the issuing authority was asked for, so that its absence means something. */
  readonly issuingAuthorityExpected: boolean;
}

/** Looks at one page for one kind of doubt; never changes what was read. */
export type PageCheck = (page: LicensePage, context: PageContext) => readonly RecognitionWarning[];
