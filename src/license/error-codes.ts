/** What can go wrong with one picture: the conditions a caller can tell apart and act on. */
export const OcrErrorCode = {
  INVALID_PARAMETER: 'INVALID_PARAMETER',
  IMAGE_FORMAT_UNSUPPORTED: 'IMAGE_FORMAT_UNSUPPORTED',
  IMAGE_SIZE_OUT_OF_RANGE: 'IMAGE_SIZE_OUT_OF_RANGE',
  IMAGE_UNSUITABLE: 'IMAGE_UNSUITABLE',
  RECOGNITION_FAILED: 'RECOGNITION_FAILED',
  IMAGE_URL_UNREACHABLE: 'IMAGE_URL_UNREACHABLE',
  NOT_SUBSCRIBED: 'NOT_SUBSCRIBED',
  PROVIDER_UNAUTHORIZED: 'PROVIDER_UNAUTHORIZED',
  RATE_LIMITED: 'RATE_LIMITED',
  OVERLOADED: 'OVERLOADED',
  TIMEOUT: 'TIMEOUT',
  PROVIDER_UNAVAILABLE: 'PROVIDER_UNAVAILABLE',
} as const;
export type OcrErrorCode = (typeof OcrErrorCode)[keyof typeof OcrErrorCode];

export interface OcrErrorFacts {
  readonly code: OcrErrorCode;
  /** Codes of the driving-licence OCR contract that mean this; the first is the one given by default. */
  readonly providerCodes: readonly string[];
  readonly description: string;
  /** Whether the same request, unchanged, can succeed later. */
  readonly retryable: boolean;
}

/** The shared gateway (APIGW) has the numbers and meanings of the API gateway (APIG). */
function gateway(...numbers: readonly string[]): string[] {
  return ['APIG', 'APIGW'].flatMap((prefix) => numbers.map((number) => `${prefix}.${number}`));
}

function modelArts(...numbers: readonly string[]): string[] {
  return numbers.map((number) => `ModelArts.${number}`);
}

/**
 * One row for every error code. Each provider code that reading a licence can meet is in one row; those of
 * custom templates, invoices and identity cards are in none.
 */
export const OCR_ERRORS: readonly OcrErrorFacts[] = [
  {
    code: OcrErrorCode.INVALID_PARAMETER,
    providerCodes: ['AIS.0101', ...modelArts('4105'), ...gateway('0602')],
    description: 'The input breaks a rule, for example both image and url were given, or neither.',
    retryable: false,
  },
  {
    code: OcrErrorCode.IMAGE_FORMAT_UNSUPPORTED,
    providerCodes: ['AIS.0102'],
    description: 'Not a picture in an accepted format (JPEG, PNG, BMP, TIFF), or not Base64.',
    retryable: false,
  },
  {
    code: OcrErrorCode.IMAGE_SIZE_OUT_OF_RANGE,
    providerCodes: ['AIS.0103', ...modelArts('4104', '4705')],
    description:
      'A side of the picture is shorter or longer than allowed, or the picture has too many bytes.',
    retryable: false,
  },
  {
    code: OcrErrorCode.IMAGE_UNSUITABLE,
    providerCodes: ['AIS.0104'],
    description: 'No licence in the picture, another page than the one asked for, or too poor to be read.',
    retryable: false,
  },
  {
    code: OcrErrorCode.RECOGNITION_FAILED,
    providerCodes: ['AIS.0105'],
    description: 'The picture was accepted, but reading it failed.',
    retryable: false,
  },
  {
    code: OcrErrorCode.IMAGE_URL_UNREACHABLE,
    providerCodes: modelArts('4603', '4601', '4702', '4703', '4704', '4706'),
    description: 'The picture could not be fetched from the url, or the url is not allowed.',
    retryable: false,
  },
  {
    code: OcrErrorCode.NOT_SUBSCRIBED,
    // A missing service or operation is met with a region or address where this one is not offered.
    providerCodes: [...modelArts('4204', '4201', '4202', '4503', '4504', '4506'), ...gateway('0101', '0501')],
    description:
      'The OCR provider does not offer driving licences to this account in this region, or its quota is used up. ' +
      'The operator of the service has to act.',
    retryable: false,
  },
  {
    code: OcrErrorCode.PROVIDER_UNAUTHORIZED,
    providerCodes: [
      ...modelArts('4203', '0203', '0212', '4101', '4102', '4103', '4106', '6201'),
      ...gateway('0301', '0302', '0303', '0304', '0305', '0306', '0307', '0310', '0311'),
      ...gateway('0204', '0205', '0401', '0402', '0404', '0405', '0502', '0607', '0802'),
    ],
    description:
      'The OCR provider refuses the credentials, account or connection of this service. ' +
      'The operator of the service has to act.',
    retryable: false,
  },
  {
    code: OcrErrorCode.RATE_LIMITED,
    providerCodes: gateway('0308'),
    description: 'Too many requests in a span of time; retry after retryAfter seconds.',
    retryable: true,
  },
  {
    code: OcrErrorCode.OVERLOADED,
    providerCodes: modelArts('4401'),
    description: 'Too many pictures are waiting at this moment; retry a little later.',
    retryable: true,
  },
  {
    code: OcrErrorCode.TIMEOUT,
    providerCodes: [...modelArts('4402'), ...gateway('0203')],
    description: 'The picture was not read within the time allowed.',
    retryable: true,
  },
  {
    code: OcrErrorCode.PROVIDER_UNAVAILABLE,
    providerCodes: [
      ...modelArts('4403', '4107', '4301', '4302', '4502', '4505', '4508'),
      // 0201 stands for most failures of the gateway itself; its HTTP status tells them apart.
      ...gateway('0103', '0104', '0105', '0106', '0201', '0202', '0601', '0605', '0606', '0608'),
      ...gateway('0609', '0610', '0611', '0612', '0613'),
    ],
    description: 'The recogniser does not answer, or answers with an error of its own.',
    retryable: true,
  },
];
