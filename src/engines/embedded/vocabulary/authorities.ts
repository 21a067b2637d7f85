import { ISSUING_REGIONS } from './regions.js';

/** How the names of the offices of cities and counties end that issue licences. */
const CITY_OFFICES = [
  '公安局交通警察支队',
  '公安局交通警察大队',
  '公安局交通警察总队',
  '公安局交通警察局',
  '公安局交通管理局',
  '公安局公安交通管理局',
  '公安局交通管理支队',
  '公安局交通巡逻警察支队',
  '公安局车辆管理所',
  '公安局交通警察支队车辆管理所',
];
/** A province has a 公安厅, so 江西省公安局 is a stamp of which the city was not read. */
const PROVINCE_OFFICES = ['公安厅交通警察总队', '公安厅交通管理局', '公安厅公安交通管理局'];
const PROVINCE = /(省|自治区)$/u;

export const AUTHORITIES: readonly string[] = ISSUING_REGIONS.flatMap((region) =>
  (PROVINCE.test(region) ? PROVINCE_OFFICES : CITY_OFFICES).map((office) => region + office),
);
