import { describeEnum } from '../describe-enum.js';

export const LicenseSide = { FRONT: 'FRONT', BACK: 'BACK', AUTO: 'AUTO' } as const;
export type LicenseSide = (typeof LicenseSide)[keyof typeof LicenseSide];

describeEnum(
  LicenseSide,
  'LicenseSide',
  'Which page of the licence to read. When both pages are in one picture, use ' +
    '`recognizeDriverLicensePages` to get both.',
  {
    FRONT:
      'The main page (主页, with the portrait and the red stamp), or an electronic licence. A picture of ' +
      'another page gives an `OcrFailure` with code `IMAGE_UNSUITABLE`.',
    BACK:
      'The duplicate page (副页, with 档案编号 and 记录). A picture of another page gives an ' +
      '`OcrFailure` with code `IMAGE_UNSUITABLE`.',
    AUTO:
      'Whichever page is in the picture: `__typename` of the result tells which. ' +
      'With both pages in one picture, the main page.',
  },
);
