import { LicenseField } from '../../license/field.js';
import { describeEnum } from '../describe-enum.js';

export { LicenseField };

describeEnum(
  LicenseField,
  'LicenseField',
  'A field printed on a licence. `fields` of a page says where each one was found, `warnings` which ones ' +
    'are in doubt. The examples are texts as printed.',
  {
    NUMBER: '证号, the number of the licence. Example: `110101199003074418`',
    NAME: '姓名, the name of the holder. Example: `陈斌`',
    SEX: '性别, the sex of the holder. Example: `男`',
    NATIONALITY: '国籍, the nationality of the holder. Example: `中国`',
    ADDRESS: '住址, the address of the holder. Example: `湖北省宜昌市西陵区青年路6号`',
    BIRTH: '出生日期, the date of birth. Example: `1990-03-07`',
    ISSUE_DATE: '初次领证日期, the date on which the first licence was issued. Example: `2010-10-29`',
    CLASS: '准驾车型, the classes of vehicles. Example: `A1A2D`',
    VALID_FROM: 'The start of 有效期限, the period of validity. Example: `2016-10-29`',
    VALID_TO: 'The end of 有效期限, the period of validity. Example: `2026-10-29` or `长期`',
    ISSUING_AUTHORITY: '发证机关, the text of the red stamp. Example: `湖北省宜昌市公安局交通警察支队`',
    FILE_NUMBER: '档案编号, the number of the file. Example: `420500123456`',
    RECORD: '记录, the remarks on the duplicate page. Example: `自2022年10月29日至有效期起始日期有效。`',
    ACCUMULATED_SCORES: '累积记分, the penalty points of an electronic licence. Example: `3分`',
    STATUS: '状态, the status of an electronic licence. Example: `正常`',
    GENERATION_DATE: '生成时间, when the electronic licence was generated. Example: `2024-03-07 09:30:00`',
    CURRENT_TIME: '当前时间, the clock that the electronic licence shows. Example: `2024-03-07 09:31:12`',
  },
);
