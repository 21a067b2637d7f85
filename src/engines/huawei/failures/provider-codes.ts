import { OCR_ERRORS, OcrErrorCode } from '../../../license/failure.js';

/** Codes of the provider's other operations, which are met when an endpoint leads to the wrong place. */
const OF_OTHER_OPERATIONS: readonly (readonly [string, OcrErrorCode])[] = [
  ['AIS.0117', OcrErrorCode.INVALID_PARAMETER],
  ['AIS.0118', OcrErrorCode.PROVIDER_UNAVAILABLE],
  ['AIS.0119', OcrErrorCode.RECOGNITION_FAILED],
  ['AIS.0120', OcrErrorCode.RECOGNITION_FAILED],
  ['AIS.0121', OcrErrorCode.RECOGNITION_FAILED],
  ['AIS.0122', OcrErrorCode.IMAGE_UNSUITABLE],
];

const MEANINGS: ReadonlyMap<string, OcrErrorCode> = new Map([
  ...OCR_ERRORS.flatMap(({ code, providerCodes }) => providerCodes.map((text) => [text, code] as const)),
  ...OF_OTHER_OPERATIONS,
]);

/** Stands for most failures of the gateway itself, and only the status tells which. */
const GATEWAY_FAILURE = /^APIGW?\.0201$/u;

/** What a status means whatever came with it. 494 is the gateway's own, for headers too large. */
const STATUS_MEANINGS: Readonly<Record<number, OcrErrorCode>> = {
  401: OcrErrorCode.PROVIDER_UNAUTHORIZED,
  403: OcrErrorCode.PROVIDER_UNAUTHORIZED,
  404: OcrErrorCode.NOT_SUBSCRIBED,
  408: OcrErrorCode.TIMEOUT,
  413: OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE,
  414: OcrErrorCode.INVALID_PARAMETER,
  429: OcrErrorCode.RATE_LIMITED,
  494: OcrErrorCode.INVALID_PARAMETER,
  504: OcrErrorCode.TIMEOUT,
};

/** What an error means to a caller; one whose code nobody has described is judged by its status. */
export function meaningOf(providerCode: string | null, status: number): OcrErrorCode {
  if (providerCode === null) {
    return meaningOfStatus(status);
  }
  if (GATEWAY_FAILURE.test(providerCode)) {
    return status === 400 ? OcrErrorCode.INVALID_PARAMETER : meaningOfStatus(status);
  }
  return MEANINGS.get(providerCode) ?? meaningOfStatus(status);
}

function meaningOfStatus(status: number): OcrErrorCode {
  const isRefusal = status >= 400 && status < 500;
  const otherwise = isRefusal ? OcrErrorCode.RECOGNITION_FAILED : OcrErrorCode.PROVIDER_UNAVAILABLE;
  return STATUS_MEANINGS[status] ?? otherwise;
}
