/** The fixed texts of a licence by which its pages and fields are found. */
export const CAPTIONS = {
  TITLE_FRONT: '中华人民共和国机动车驾驶证',
  TITLE_BACK: '中华人民共和国机动车驾驶证副页',
  NUMBER: '证号',
  NAME: '姓名',
  SEX: '性别',
  NATIONALITY: '国籍',
  ADDRESS: '住址',
  BIRTH: '出生日期',
  ISSUE_DATE: '初次领证日期',
  CLASS: '准驾车型',
  VALID_FROM: '有效起始日期',
  VALID_PERIOD: '有效期限',
  VALID_TO: '有效期止',
  FILE_NUMBER: '档案编号',
  RECORD: '记录',
  STATUS: '状态',
  ACCUMULATED_SCORES: '累积记分',
  GENERATION_DATE: '生成时间',
  CURRENT_TIME: '当前时间',
} as const;
export type CaptionName = keyof typeof CAPTIONS;

/** The same captions as apps word them. */
export const OTHER_WORDINGS: Partial<Record<CaptionName, readonly string[]>> = {
  NUMBER: ['驾驶证号码', '驾驶证号', '证件号码', '身份证明号码'],
  ISSUE_DATE: ['初次领证时间'],
  VALID_FROM: ['有效期始', '有效期起'],
  VALID_TO: ['有效期至'],
  FILE_NUMBER: ['档案号'],
  STATUS: ['驾驶证状态', '证件状态', '证照状态'],
  ACCUMULATED_SCORES: ['累计积分'],
  GENERATION_DATE: ['生成日期'],
};

/** Those that say which page it is. */
export const TITLES: readonly CaptionName[] = ['TITLE_FRONT', 'TITLE_BACK'];

/**
 * Captions that stand to the right of another value, so that detection may join them with it. The others
 * are looked for at the beginning of a line only: records and addresses may hold the same words.
 */
export const INNER_CAPTIONS: readonly CaptionName[] = [
  'SEX',
  'NATIONALITY',
  'FILE_NUMBER',
  'VALID_PERIOD',
  'ACCUMULATED_SCORES',
];

/** Captions with the stamp on their left, whose rows detection joins with them and with their values. */
export const BESIDE_STAMP: readonly CaptionName[] = ['BIRTH', 'ISSUE_DATE', 'CLASS'];
