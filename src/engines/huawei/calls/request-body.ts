import type { Base64Text } from '../../../pictures/base64-text.js';
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

/** Bytes of a picture from which copying it costs more than sending the body in parts. */
const LARGE = 64 * 1024;

/** The JSON of one call, as the bytes that are signed and sent: in parts where the picture is large. */
export function requestBody({ picture, pages, returnIssuingAuthority }: PageRequest): readonly Uint8Array[] {
  const options = {
    side: WIRE_SIDES[pages],
    return_issuing_authority: returnIssuingAuthority,
    return_text_location: true,
  } satisfies RequestBodyToSend;
  return picture.kind === 'url'
    ? [Buffer.from(JSON.stringify({ url: picture.url.href, ...options }))]
    : withImage(pictureBase64(picture), JSON.stringify(options));
}

/** Base64 has no character that JSON would escape, so its bytes go into their place as they are. */
function withImage({ ascii }: Base64Text, options: string): readonly Uint8Array[] {
  const parts = [Buffer.from('{"image":"'), ascii, Buffer.from(`",${options.slice(1)}`)];
  return ascii.length < LARGE ? [Buffer.concat(parts)] : parts;
}
