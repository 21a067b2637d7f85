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

const REGIONS: ReadonlySet<string> = new Set(ISSUING_REGIONS);
/** A force or an administration with its rank, a vehicle office, or the one of the other; and what may be below it. */
const FORCE = '(公安)?(交通警察|交通管理|交通巡逻警察|交警|交巡警)(总队|支队|大队|局)';
const VEHICLES = '(车辆管理所|车管所)';
const OFFICE = new RegExp(`^公安[局厅](${FORCE}${VEHICLES}?|${VEHICLES})$`, 'u');

/**
 * Whether a text names an office that can issue licences: more of them than the list has, by which misread stamps are put
 * right. 公安局交警支队 is the short name of many.
 */
export function isAuthority(text: string): boolean {
  const start = Math.max(0, text.indexOf('公安'));
  const [region, office] = [text.slice(0, start), text.slice(start)];
  return REGIONS.has(region) && OFFICE.test(office) && PROVINCE.test(region) === office.startsWith('公安厅');
}
