import type { OcrFailure as DomainFailure } from '../../license/failure.js';
import type { RecognitionResult } from '../../license/page.js';
import { BackPageResult } from './back-page.type.js';
import { FrontPageResult } from './front-page.type.js';
import { OcrFailure } from './ocr-failure.type.js';
import type { RecognizeDriverLicenseResult } from './result.union.js';

export function toGraphql(result: RecognitionResult): RecognizeDriverLicenseResult {
  switch (result.kind) {
    case 'front':
      return instance(FrontPageResult, result);
    case 'back':
      return instance(BackPageResult, result);
    case 'failure':
      return instance(OcrFailure, withWholeSeconds(result));
    default:
      return unreachable(result);
  }
}

/** type-graphql tells the members of a union apart by their class, so plain objects will not do. */
function instance<T extends object>(type: new () => T, fields: T): T {
  return Object.assign(new type(), fields);
}

/** GraphQL's Int has no fractions; rounded up, so that nobody comes back too early. */
function withWholeSeconds(failure: DomainFailure): DomainFailure {
  const { retryAfter } = failure;
  return { ...failure, retryAfter: retryAfter === null ? null : Math.ceil(retryAfter) };
}

function unreachable(result: never): never {
  throw new Error(`No GraphQL type for a result of kind ${(result as RecognitionResult).kind}`);
}
