import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePage } from '../../src/license/describe-page.js';
import { LicenseField } from '../../src/license/field.js';
import { backReading, CONTEXT, electronicReading, fieldReading, frontReading } from './readings.js';

describe('the values of a page', () => {
  it('are typed on a main page', () => {
    const page = describePage(frontReading({ CLASS: 'A1A2D', ISSUING_AUTHORITY: '北京市公安局' }), CONTEXT);
    expect(page).toMatchObject({
      kind: 'front',
      medium: 'PAPER',
      number: '11010519491231002X',
      name: '李四',
      sex: 'FEMALE',
      nationality: '中国',
      address: '北京市朝阳区幸福路1号',
      birth: '1949-12-31',
      issueDate: '1990-05-11',
      class: 'A1A2D',
      vehicleClasses: ['A1', 'A2', 'D'],
      validFrom: '2016-05-11',
      validTo: '2026-05-11',
      validIndefinitely: false,
      issuingAuthority: '北京市公安局',
      fileNumber: null,
      accumulatedScores: null,
      status: null,
      generationDate: null,
      currentTime: null,
    });
  });

  it('are typed on an electronic licence', () => {
    expect(describePage(electronicReading(), CONTEXT)).toMatchObject({
      kind: 'front',
      medium: 'ELECTRONIC',
      fileNumber: '110105000001',
      accumulatedScores: 9,
      status: ['正常'],
      generationDate: '2024-07-15T20:54:01',
      currentTime: '2024-07-26T10:24:52',
    });
  });

  it('hold every status that is shown', () => {
    const reading = electronicReading();
    const fields = [...reading.fields, fieldReading('STATUS', '违法未处理')];
    expect(describePage({ ...reading, fields }, CONTEXT)).toMatchObject({ status: ['正常', '违法未处理'] });
  });

  it('are the texts of a duplicate page', () => {
    expect(describePage(backReading({ RECORD: '实习期至2020年5月10日' }), CONTEXT)).toMatchObject({
      kind: 'back',
      number: '11010519491231002X',
      name: '李四',
      fileNumber: '110105000001',
      record: '实习期至2020年5月10日',
    });
  });

  it('are null where only white space was read', () => {
    const page = describePage(frontReading({ NAME: ' \u3000', BIRTH: '' }), CONTEXT);
    expect(page).toMatchObject({ name: null, birth: null });
  });

  it('never take anything from what was read, whatever that is', () => {
    const field = fc.constantFrom(...Object.values(LicenseField));
    const reading = fc.record({
      field,
      text: fc.string({ unit: 'grapheme' }),
      confidence: fc.constant(null),
    });
    const fields = fc.array(reading.map((facts) => ({ ...facts, polygon: null })));
    const side = fc.constantFrom('FRONT' as const, 'BACK' as const);
    const warnings = [{ code: 'GLARE' as const, message: 'There is glare.', fields: [] }];
    const image = { width: 800, height: 600, rotation: 12.5 };
    fc.assert(
      fc.property(side, fields, (ofSide, read) => {
        const page = describePage({ side: ofSide, medium: 'PAPER', fields: read, warnings, image }, CONTEXT);
        expect(page.fields).toEqual(read);
        expect(page.image).toEqual(image);
        expect(page.warnings[0]).toEqual(warnings[0]);
      }),
    );
  });
});
