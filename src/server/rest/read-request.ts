import { isUtf8 } from 'node:buffer';
import { MAX_BASE64_LENGTH } from '../../pictures/inline-picture.js';
import type { RecognitionInput } from '../../recognition/recognition-input.js';
import { type RequestBody, requestBody, type WireSide } from '../../rest-contract/request.js';
import { type RestError, restError } from './rest-error.js';

/** A request that keeps to the contract. */
export interface RestRequest {
  readonly kind: 'request';
  readonly side: WireSide;
  readonly returnTextLocation: boolean;
  readonly input: RecognitionInput;
}

const PAGES = { front: 'FRONT', back: 'BACK', double_side: 'ALL' } as const;

/** Reads a body. Whether exactly one of image and url came, and what they hold, is left to recognition. */
export function readRequest(body: Buffer): RestRequest | RestError {
  const json = parseJson(body);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return restError('ModelArts.4105');
  }
  const { data } = requestBody.safeParse(json);
  return data === undefined ? restError('AIS.0101') : toRequest(data);
}

/** undefined for what is no JSON, or not in UTF-8: other encodings would be read as other characters. */
function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) {
    return undefined;
  }
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function toRequest(body: RequestBody): RestRequest | RestError {
  if (body.image !== null && body.image.length > MAX_BASE64_LENGTH) {
    return restError('ModelArts.4104');
  }
  const url = body.url === null ? null : readUrl(body.url);
  if (url !== null && 'kind' in url) {
    return url;
  }
  return {
    kind: 'request',
    side: body.side,
    returnTextLocation: body.return_text_location,
    input: {
      image: body.image,
      url,
      pages: PAGES[body.side],
      returnIssuingAuthority: body.return_issuing_authority,
    },
  };
}

/** Characters beyond ASCII have to be percent-encoded; the URL parser would do it for the client. */
function readUrl(text: string): URL | RestError {
  if (!/^[\x21-\x7e]+$/.test(text)) {
    return restError('AIS.0101');
  }
  return URL.canParse(text) ? new URL(text) : restError('ModelArts.4601');
}
