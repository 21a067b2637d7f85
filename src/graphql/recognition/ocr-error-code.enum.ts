import { OcrErrorCode } from '../../license/failure.js';
import { describeEnum } from '../describe-enum.js';

export { OcrErrorCode };

describeEnum(
  OcrErrorCode,
  'OcrErrorCode',
  'Why a picture gave no page, and what to do about it. `service { errorCodes { … } }` is the same as a table.',
  {
    INVALID_PARAMETER:
      'The input breaks a rule: both `image` and `url` were given, or neither, or a `url` that is not http(s). ' +
      'A fault of the program: correct the input.',
    IMAGE_FORMAT_UNSUPPORTED:
      'Not a picture in JPEG, PNG, BMP or TIFF, damaged, or text that is not Base64. Do not retry: ask for another file.',
    IMAGE_SIZE_OUT_OF_RANGE:
      'A side of the picture, or its number of bytes, is outside `service { limits { … } }`. Do not retry: ' +
      'scale the picture, then send it again.',
    IMAGE_UNSUITABLE:
      'No licence in the picture, the other page than asked for, or too poor to be read; `message` says which. ' +
      'Do not retry: ask for a better picture (whole licence, sharp, no glare) or correct `side`.',
    RECOGNITION_FAILED:
      'The picture was accepted but reading it failed. Do not retry: ask for another picture.',
    IMAGE_URL_UNREACHABLE:
      'The picture at `url` could not be fetched: address wrong, not allowed, too slow or no picture there. ' +
      'Check the address, or send the picture as `image`.',
    NOT_SUBSCRIBED:
      'The OCR provider behind the service has not activated this operation. Do not retry: tell the operator.',
    PROVIDER_UNAUTHORIZED:
      'The OCR provider refuses the credentials of the service. Do not retry: tell the operator.',
    RATE_LIMITED:
      'Too many requests in a span of time. Retry after `retryAfter` seconds, or a few seconds if it is null.',
    OVERLOADED:
      'Too many pictures are waiting just now. Retry after `retryAfter` seconds, or a few seconds if it is null.',
    TIMEOUT: 'The picture was not read in time. Retry; if it happens again, send a smaller picture.',
    PROVIDER_UNAVAILABLE: 'The recogniser does not answer or fails by itself. Retry a little later.',
  },
);
