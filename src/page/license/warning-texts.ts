import type { Bilingual } from '../language/language.js';
import type { RecognitionWarningCode } from '../picture/request.js';

const WARNING_TEXTS: Readonly<Record<RecognitionWarningCode, Bilingual>> = {
  BIRTH_MISMATCH: { zh: '与证号中的出生日期不一致', en: 'Differs from the date of birth in the number' },
  BLURRED: {
    zh: '图片模糊，如有错误请换一张清晰的',
    en: 'The picture is blurred: ask for a sharper one if values are wrong',
  },
  CHECK_DIGIT_MISMATCH: {
    zh: '证号校验位不符，可能有一位识别有误',
    en: 'The check digit does not fit: one character may be misread',
  },
  DATE_ORDER: { zh: '日期先后矛盾，请核对', en: 'The dates contradict one another: check them' },
  DERIVED_VALUE: {
    zh: '证上没有直接印出，由其他内容推算',
    en: 'Not printed as such but worked out: a proposal',
  },
  EXPIRED: { zh: '驾驶证已过有效期', en: 'The licence has expired' },
  FIELD_MISSING: { zh: '应有此项但未识别到，请手动填写', en: 'Should be here but was not read: type it in' },
  GLARE: {
    zh: '证件反光，如有缺失请避开反光重拍',
    en: 'Light is reflected: if values are missing, take it again without glare',
  },
  INCOMPLETE: {
    zh: '证件不完整或被遮挡，请拍下四条边',
    en: 'Part of the licence is cut off or covered: show all four edges',
  },
  LOW_CONFIDENCE: { zh: '识别把握不大，请核对', en: 'Read with little confidence: check it' },
  PAGE_MISMATCH: {
    zh: '主页与副页内容不一致，请核对',
    en: 'The two pages do not belong together: check both',
  },
  PHOTOCOPY: {
    zh: '像是复印件或打印件，需要原件时请重拍',
    en: 'Looks like a photocopy or a print: ask for the original if you need it',
  },
  SEX_MISMATCH: { zh: '与证号中的性别不一致', en: 'Differs from the sex in the number' },
  UNPARSED_VALUE: {
    zh: '读到的内容不符合该项格式，请手动填写',
    en: 'Was read but does not have the form of this field: type it in',
  },
};

/** A service newer than this page may send codes that it does not know. */
const UNKNOWN: Bilingual = { zh: '请人工核对', en: 'Have a person look at it' };

export function warningText(code: RecognitionWarningCode): Bilingual {
  return WARNING_TEXTS[code] ?? UNKNOWN;
}
