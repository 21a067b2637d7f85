import type { BackResult, FrontResult } from '../../src/eval/read-values.js';

const COMMON = { number: '1', name: '李四', fileNumber: null, fields: [], warnings: [], image: null };

/** A main page as the API answers, of an invented holder. */
export const FRONT_RESULT: FrontResult = {
  __typename: 'FrontPageResult',
  ...COMMON,
  medium: 'PAPER',
  sex: 'FEMALE',
  nationality: '中国',
  address: '幸福路1号',
  birth: '1949-12-31',
  issueDate: '1990-05-11',
  class: 'C1',
  vehicleClasses: ['C1'],
  validFrom: '2016-05-11',
  validTo: '2026-05-11',
  validIndefinitely: false,
  issuingAuthority: '北京市公安局',
  accumulatedScores: null,
  status: null,
  generationDate: null,
  currentTime: null,
};

export const FRONT_LABEL = {
  number: '1',
  name: '李四',
  sex: '女',
  nationality: '中国',
  address: '幸福路1号',
  birth: '1949-12-31',
  issue_date: '1990-05-11',
  class: 'C1',
  valid_from: '2016-05-11',
  valid_to: '2026-05-11',
  issuing_authority: '北京市公安局',
};

export const BACK_RESULT: BackResult = {
  __typename: 'BackPageResult',
  ...COMMON,
  medium: 'PAPER',
  fileNumber: '110105000001',
  record: '无',
};

export const BACK_LABEL = { number: '1', name: '李四', file_number: '110105000001', record: '无' };

export const ELECTRONIC_RESULT: FrontResult = {
  ...FRONT_RESULT,
  medium: 'ELECTRONIC',
  accumulatedScores: 9,
  fields: [{ field: 'ACCUMULATED_SCORES', text: '9分', confidence: null, polygon: null }],
  status: ['正常'],
  generationDate: '2024-07-15T20:54:01',
  currentTime: '2024-07-26T10:24:52',
};

export const ELECTRONIC_LABEL = {
  name: '李四',
  accumulated_scores: '9分',
  status: ['正常'],
  generation_date: '2024-07-15 20:54:01',
  current_time: '2024-07-26 10:24:52',
};
