import { describe, expect, it } from 'vitest';
import { OCR_ERRORS, type OcrErrorCode, ocrFailure } from '../../../src/license/failure.js';
import { requestBody } from '../../../src/rest-contract/request.js';
import { errorOfFailure, restError } from '../../../src/server/rest/rest-error.js';
import { firstCodes, tableOf } from '../../docs/tables.js';

/** Told only by an engine that asks somebody else. */
const PASSED_ON: readonly OcrErrorCode[] = ['NOT_SUBSCRIBED', 'PROVIDER_UNAUTHORIZED', 'RATE_LIMITED'];

describe('the guide to the REST operation', () => {
  const errors = tableOf('docs/rest.md', 'code', 'status', 'when');

  it('lists the parameters of a request', () => {
    const names = firstCodes(tableOf('docs/rest.md', 'parameter', 'type', 'meaning'));
    expect(names).toEqual(Object.keys(requestBody.shape));
  });

  it('gives each code its status', () => {
    const own = { 'APIG.0201': 413 } as const;
    const statuses = firstCodes(errors).map(
      (code) => own[code as keyof typeof own] ?? restError(code).status,
    );
    expect(errors.map(([, status]) => Number(status))).toEqual(statuses);
  });

  it('lists the code of every failure that the service has of its own', () => {
    const failures = OCR_ERRORS.filter(({ code }) => !PASSED_ON.includes(code));
    const codes = failures.map(({ code }) => errorOfFailure(ocrFailure(code, '')).code);
    expect(firstCodes(errors)).toEqual(expect.arrayContaining(codes));
  });
});
