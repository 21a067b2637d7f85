import { ISSUING_REGIONS } from './regions.js';

/** How the names of the offices that issue licences end. */
const OFFICES = [
  '公安局交通警察支队',
  '公安局交通警察大队',
  '公安局交通警察总队',
  '公安厅交通警察总队',
  '公安局交通警察局',
  '公安局交通管理局',
  '公安局公安交通管理局',
  '公安局交通管理支队',
  '公安局交通巡逻警察支队',
  '公安局车辆管理所',
  '公安局交通警察支队车辆管理所',
];

export const AUTHORITIES: readonly string[] = ISSUING_REGIONS.flatMap((region) =>
  OFFICES.map((office) => region + office),
);
