import { pictureBase64 } from '../../../pictures/inline-picture.js';
import type { RequestBodyToSend, WireSide } from '../../../rest-contract/request.js';
import type { PageRequest, PageSelection } from '../../engine.js';

/** Whichever page is there, and all that are there, both take looking for two. */
const WIRE_SIDES: Readonly<Record<PageSelection, WireSide>> = {
  FRONT: 'front',
  BACK: 'back',
  AUTO: 'double_side',
  ALL: 'double_side',
};

/** The JSON of one call, as the bytes that are signed and sent. */
export function requestBody({ picture, pages, returnIssuingAuthority }: PageRequest): Buffer {
  const options = {
    side: WIRE_SIDES[pages],
    return_issuing_authority: returnIssuingAuthority,
    return_text_location: true,
  } satisfies RequestBodyToSend;
  return picture.kind === 'url'
    ? Buffer.from(JSON.stringify({ url: picture.url.href, ...options }))
    : withImage(pictureBase64(picture), JSON.stringify(options));
}

/**
 * Base64 has no character that JSON would escape, so the text goes into its place as it is. JSON.stringify
 * would make one more copy of up to 10 MB and look at each of its characters.
 */
function withImage(base64: string, options: string): Buffer {
  const head = '{"image":"';
  const tail = `",${options.slice(1)}`;
  const body = Buffer.allocUnsafe(head.length + base64.length + tail.length);
  body.write(head, 0, 'latin1');
  body.write(base64, head.length, 'latin1');
  body.write(tail, head.length + base64.length, 'latin1');
  return body;
}
