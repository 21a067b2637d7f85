import { describe, expect, it } from 'vitest';
import { OcrErrorCode, ocrFailure } from '../../src/license/failure.js';
import type { PageReading } from '../../src/license/reading.js';
import { FakeEngine, fieldReading, reading } from '../support/fake-engine.js';
import { pictureInput, serviceWith } from './service.js';

const front = reading([fieldReading('NAME', '张三'), fieldReading('ISSUING_AUTHORITY', '某市公安局')]);
const back = reading([fieldReading('NAME', '张三'), fieldReading('RECORD', '无')], 'BACK');

function loaderReading(pages: readonly PageReading[], now?: Date) {
  const engine = new FakeEngine({ answer: () => ({ kind: 'pages', pages }) });
  return serviceWith(now === undefined ? { engine } : { engine, now }).createLoader();
}

describe('the pages of one picture', () => {
  it('are typed one by one, in the order of the engine', async () => {
    const results = await loaderReading([front, back]).recognizePages(pictureInput('a', { pages: 'ALL' }));
    expect(results).toMatchObject([
      { kind: 'front', name: '张三' },
      { kind: 'back', record: '无' },
    ]);
  });

  it('are a list of one failure where none could be read', async () => {
    const failure = ocrFailure(OcrErrorCode.IMAGE_UNSUITABLE, 'no licence');
    const engine = new FakeEngine({ answer: () => failure });
    const loader = serviceWith({ engine }).createLoader();
    expect(await loader.recognizePages(pictureInput('a', { pages: 'ALL' }))).toEqual([failure]);
  });

  it('must be exactly one for recognize', async () => {
    await expect(loaderReading([front, back]).recognize(pictureInput('a'))).rejects.toThrow(
      'Expected exactly one page, got 2',
    );
    await expect(loaderReading([]).recognize(pictureInput('a'))).rejects.toThrow(
      'Expected exactly one page, got 0',
    );
  });

  it('must be at least one for recognizePages', async () => {
    const none = loaderReading([]).recognizePages(pictureInput('a', { pages: 'ALL' }));
    await expect(none).rejects.toThrow('Expected at least one page, got 0');
  });
});

describe('the issuing authority', () => {
  const authority = expect.objectContaining({ field: 'ISSUING_AUTHORITY' });

  it('is in the page when it was asked for', async () => {
    const page = await loaderReading([front]).recognize(pictureInput('a', { returnIssuingAuthority: true }));
    expect(page).toMatchObject({ issuingAuthority: '某市公安局' });
    expect(page).toHaveProperty('fields', expect.arrayContaining([authority]));
  });

  it('is left out otherwise, also where the engine read it, and is not missed', async () => {
    const page = await loaderReading([front]).recognize(pictureInput('a'));
    expect(page).toMatchObject({ issuingAuthority: null });
    expect(page).toHaveProperty('fields', expect.not.arrayContaining([authority]));
    expect(JSON.stringify(page)).not.toContain('ISSUING_AUTHORITY');
  });
});

describe('a licence', () => {
  const lastDay = reading([fieldReading('VALID_FROM', '2018-05-01'), fieldReading('VALID_TO', '2024-05-01')]);
  const warnings = async (now: string) => {
    const page = await loaderReading([lastDay], new Date(now)).recognize(pictureInput('a'));
    return page.kind === 'failure' ? [] : page.warnings.map(({ code }) => code);
  };

  it('expires when its last day ends in China', async () => {
    expect(await warnings('2024-05-01T15:59:59Z')).not.toContain('EXPIRED');
    expect(await warnings('2024-05-01T16:00:00Z')).toContain('EXPIRED');
  });
});
