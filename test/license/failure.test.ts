import { describe, expect, it } from 'vitest';
import { OCR_ERRORS, OcrErrorCode, ocrFailure } from '../../src/license/failure.js';

describe('the error table', () => {
  it('has exactly one row for every error code', () => {
    expect(OCR_ERRORS.map((row) => row.code).sort()).toEqual(Object.values(OcrErrorCode).sort());
  });

  it('gives each provider code one meaning', () => {
    const codes = OCR_ERRORS.flatMap((row) => row.providerCodes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each([
    ['ModelArts.4104', 'IMAGE_SIZE_OUT_OF_RANGE'],
    ['ModelArts.4204', 'NOT_SUBSCRIBED'],
    ['ModelArts.6201', 'PROVIDER_UNAUTHORIZED'],
    ['APIG.0301', 'PROVIDER_UNAUTHORIZED'],
    ['APIGW.0301', 'PROVIDER_UNAUTHORIZED'],
    ['APIGW.0308', 'RATE_LIMITED'],
    ['APIG.0610', 'PROVIDER_UNAVAILABLE'],
  ])('reads %s as %s', (providerCode, code) => {
    expect(OCR_ERRORS.find((row) => row.providerCodes.includes(providerCode))?.code).toBe(code);
  });
});

describe('ocrFailure', () => {
  it.each([
    ['INVALID_PARAMETER', 'AIS.0101', false],
    ['IMAGE_FORMAT_UNSUPPORTED', 'AIS.0102', false],
    ['IMAGE_SIZE_OUT_OF_RANGE', 'AIS.0103', false],
    ['IMAGE_UNSUITABLE', 'AIS.0104', false],
    ['RECOGNITION_FAILED', 'AIS.0105', false],
    ['IMAGE_URL_UNREACHABLE', 'ModelArts.4603', false],
    ['NOT_SUBSCRIBED', 'ModelArts.4204', false],
    ['PROVIDER_UNAUTHORIZED', 'ModelArts.4203', false],
    ['RATE_LIMITED', 'APIG.0308', true],
    ['OVERLOADED', 'ModelArts.4401', true],
    ['TIMEOUT', 'ModelArts.4402', true],
    ['PROVIDER_UNAVAILABLE', 'ModelArts.4403', true],
  ] as const)('gives %s the provider code %s by default', (code, providerCode, retryable) => {
    const retryAfter = null;
    expect(ocrFailure(code, 'why')).toEqual({
      kind: 'failure',
      code,
      providerCode,
      message: 'why',
      retryable,
      retryAfter,
    });
  });

  it('keeps a provider code, a waiting time and a cause that it is given', () => {
    const cause = new Error('socket closed');
    const failure = ocrFailure('RATE_LIMITED', 'why', { providerCode: 'APIGW.0308', retryAfter: 3, cause });
    expect(failure).toMatchObject({ providerCode: 'APIGW.0308', retryAfter: 3, cause });
  });

  it('has no provider code where null says that the contract has none', () => {
    expect(ocrFailure('OVERLOADED', 'why', { providerCode: null }).providerCode).toBeNull();
  });
});
