import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { Base64Text } from '../../pictures/base64-text.js';
import { MAX_BASE64_LENGTH } from '../../pictures/inline-picture.js';
import type { RecognitionInput } from '../../recognition/recognition-input.js';
import { requestBody, type WireSide } from '../../rest-contract/request.js';
import { putPicturesBack, takePicturesOut } from '../json-pictures.js';
import { type RestError, restError } from './rest-error.js';

/** A request that keeps to the contract. */
export interface RestRequest {
  readonly kind: 'request';
  readonly side: WireSide;
  readonly returnTextLocation: boolean;
  readonly input: RecognitionInput;
}

/** The contract's, for bodies whose long picture was left as bytes. */
const bodyWithPicture = requestBody.extend({
  image: z.custom<Base64Text>((value) => value instanceof Base64Text).or(requestBody.shape.image),
});

const PAGES = { front: 'FRONT', back: 'BACK', double_side: 'ALL' } as const;

/** Reads a body. Whether exactly one of image and url came, and what they hold, is left to recognition. */
export function readRequest(body: Buffer): RestRequest | RestError {
  const json = parseJson(body);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return restError('ModelArts.4105');
  }
  const { data } = bodyWithPicture.safeParse(json);
  return data === undefined ? restError('AIS.0101') : toRequest(data);
}

/** undefined for what is no JSON, or not in UTF-8: other encodings would be read as other characters. */
function parseJson(body: Buffer): unknown {
  if (!isUtf8(body)) {
    return undefined;
  }
  try {
    const { json, pictures } = takePicturesOut(body);
    return putPicturesBack(JSON.parse(json), pictures, 'image');
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

function toRequest(body: z.output<typeof bodyWithPicture>): RestRequest | RestError {
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
