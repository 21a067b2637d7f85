import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateTime } from '../../../src/license/values/date-time.js';
import { parsePoints } from '../../../src/license/values/points.js';
import { parseSex } from '../../../src/license/values/sex.js';
import { parseValidity } from '../../../src/license/values/validity.js';
import { splitVehicleClasses } from '../../../src/license/values/vehicle-classes.js';
import { VehicleClass } from '../../../src/license/vehicle-class.js';

describe('parseDateTime', () => {
  it.each([
    ['2024-07-15 20:54:01', '2024-07-15T20:54:01'],
    ['2024-07-1520:54:01', '2024-07-15T20:54:01'],
    ['2024-07-15T20:54:01', '2024-07-15T20:54:01'],
    ['２０２４－０７－１５　２０：５４：０１', '2024-07-15T20:54:01'],
    ['2024年07月15日 00:00:00', '2024-07-15T00:00:00'],
    ['2024-07-15 24:00:00', null],
    ['2024-07-15 20:60:01', null],
    ['2024-02-30 20:54:01', null],
    ['2024-07-15 20:54', null],
    ['2024-07-15', null],
    ['20240715', null],
  ])('reads %s as %s', (text, dateTime) => {
    expect(parseDateTime(text)).toBe(dateTime);
  });
});

describe('parseValidity', () => {
  it.each([
    ['2027-05-11', '2021-05-11', { validTo: '2027-05-11', validIndefinitely: false }],
    ['长期', '2021-05-11', { validTo: null, validIndefinitely: true }],
    ['长 期', null, { validTo: null, validIndefinitely: true }],
    ['6年', '2021-05-11', { validTo: '2027-05-11', validIndefinitely: false }],
    ['１０ 年', '2021-05-11', { validTo: '2031-05-11', validIndefinitely: false }],
    ['6年', '2008-02-29', { validTo: '2014-02-28', validIndefinitely: false }],
    ['6年', null, { validTo: null, validIndefinitely: false }],
    ['2O27-05-11', '2021-05-11', { validTo: null, validIndefinitely: null }],
    ['长', '2021-05-11', { validTo: null, validIndefinitely: null }],
    [null, '2021-05-11', { validTo: null, validIndefinitely: null }],
  ])('reads %s from %s as %o', (text, validFrom, validity) => {
    expect(parseValidity(text, validFrom)).toEqual(validity);
  });
});

describe('parseSex', () => {
  it.each([
    ['男', 'MALE'],
    [' 女 ', 'FEMALE'],
    ['另', null],
    ['constructor', null],
  ])('reads %s as %s', (text, sex) => {
    expect(parseSex(text)).toBe(sex);
  });
});

describe('parsePoints', () => {
  it.each([
    ['9分', 9],
    ['０ 分', 0],
    ['12', 12],
    ['分', null],
    ['-1分', null],
    ['O分', null],
  ])('reads %s as %s', (text, points) => {
    expect(parsePoints(text)).toBe(points);
  });
});

describe('splitVehicleClasses', () => {
  const classes = fc.array(fc.constantFrom(...Object.values(VehicleClass)), { maxLength: 6 });
  const separator = fc.constantFrom('', ' ', ',', '、', '，', '/', '\u3000');

  it('gives back every list of classes, whatever stands between them', () => {
    fc.assert(
      fc.property(classes, separator, (list, between) => {
        expect(splitVehicleClasses(list.join(between))).toEqual({ classes: list, hasRest: false });
      }),
    );
  });

  it.each([
    ['A1A2D', ['A1', 'A2', 'D'], false],
    ['B2E', ['B2', 'E'], false],
    ['ｃ１', ['C1'], false],
    ['C1X', ['C1'], true],
    ['C7', [], true],
    ['Cl', [], true],
    ['', [], false],
  ])('splits %s', (text, list, hasRest) => {
    expect(splitVehicleClasses(text)).toEqual({ classes: list, hasRest });
  });
});
