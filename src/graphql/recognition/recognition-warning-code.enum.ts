import { RecognitionWarningCode } from '../../license/warning.js';
import { describeEnum } from '../describe-enum.js';

export { RecognitionWarningCode };

describeEnum(
  RecognitionWarningCode,
  'RecognitionWarningCode',
  'What is in doubt about a page that was read. More codes may come: treat one that you do not know as ' +
    '"have a person look at it".',
  {
    CHECK_DIGIT_MISMATCH:
      'The last digit of 证号 does not fit the 17 before it: most likely one character was misread. Let the ' +
      'user correct the number.',
    BIRTH_MISMATCH: '出生日期 is another day than the one inside 证号. Let the user correct one of them.',
    SEX_MISMATCH: '性别 is not the one inside 证号. Let the user correct one of them.',
    PAGE_MISMATCH:
      'The two pages of one picture do not belong together, for example by 证号 or 姓名. Check both.',
    DATE_ORDER: 'Dates contradict one another, for example validity that ends before it starts. Check them.',
    EXPIRED: '有效期限 is over today (Beijing time). What was read is good; the licence is not.',
    UNPARSED_VALUE:
      'A text was read that does not have the form of its field, so the typed value is null; the text is in ' +
      '`fields`. Let the user type it in.',
    DERIVED_VALUE:
      'The value is not printed itself but was worked out, for example the end of 有效期限 from a term such as ' +
      '6年. Show it as a proposal.',
    LOW_CONFIDENCE: 'The recogniser is not sure of the text. Let the user check it.',
    FIELD_MISSING:
      'A field that this page should have was not found; its value is null. Let the user type it in.',
    PHOTOCOPY: 'The picture looks like a photocopy or a print. Ask for the original if your case needs it.',
    BLURRED: 'The picture is blurred. Ask for a sharper one if values are wrong.',
    GLARE: 'Light is reflected on the licence. Ask for a picture without glare if values are missing.',
    INCOMPLETE: 'Part of the licence is outside the picture or covered. Ask for one with all four edges.',
  },
);
