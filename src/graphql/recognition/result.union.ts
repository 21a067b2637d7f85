import { createUnionType } from 'type-graphql';
import { BackPageResult } from './back-page.type.js';
import { FrontPageResult } from './front-page.type.js';
import { OcrFailure } from './ocr-failure.type.js';

export const RecognizeDriverLicenseResult = createUnionType({
  name: 'RecognizeDriverLicenseResult',
  description:
    'A page that was read, or why it was not. Ask for `__typename` and use `... on FrontPageResult`, ' +
    '`... on BackPageResult` (or `... on LicensePage` for both) and `... on OcrFailure`.',
  types: () => [FrontPageResult, BackPageResult, OcrFailure] as const,
});
export type RecognizeDriverLicenseResult = typeof RecognizeDriverLicenseResult;
