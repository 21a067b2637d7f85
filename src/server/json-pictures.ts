import { randomUUID } from 'node:crypto';
import { Base64Text } from '../pictures/base64-text.js';

/** Characters of Base64 from which a text is left as bytes; copies of shorter ones do not matter. */
const LONG = 64 * 1024;
const QUOTATION_MARK = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** JSON without its long Base64 texts, each of which a name stands for. */
interface Outline {
  readonly json: string;
  readonly pictures: ReadonlyMap<string, Base64Text>;
}

/**
 * Takes the pictures out of a JSON text before it is parsed. As strings each would be there three times: in
 * the text, in what is parsed from it, and once more as bytes.
 */
export function takePicturesOut(body: Buffer): Outline {
  const pictures = new Map<string, Base64Text>();
  // Nobody can know it beforehand and send a text that is taken for the name of a picture.
  const secret = randomUUID();
  const parts: Buffer[] = [];
  let copied = 0;
  for (const { start, end } of longRuns(body)) {
    const picture = Base64Text.from(body.subarray(start, end));
    if (picture === null) continue;
    const name = `${secret} ${pictures.size}`;
    pictures.set(name, picture);
    parts.push(body.subarray(copied, start), Buffer.from(name));
    copied = end;
  }
  const rest = body.subarray(copied);
  return { json: (pictures.size === 0 ? rest : Buffer.concat([...parts, rest])).toString(), pictures };
}

/**
 * What was parsed from an outline, with its pictures: as Base64Text wherever they stand within a member of
 * the given name, as strings anywhere else.
 */
export function putPicturesBack(value: unknown, pictures: Outline['pictures'], member: string): unknown {
  return pictures.size === 0 ? value : withPictures(value, { pictures, member }, false);
}

function withPictures(
  value: unknown,
  into: { readonly pictures: Outline['pictures']; readonly member: string },
  isWithin: boolean,
): unknown {
  if (typeof value === 'string') {
    const picture = into.pictures.get(value) ?? value;
    return isWithin ? picture : String(picture);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withPictures(item, into, isWithin));
  const members = Object.entries(value).map(([name, inner]) => [
    String(into.pictures.get(name) ?? name),
    withPictures(inner, into, isWithin || name === into.member),
  ]);
  return Object.fromEntries(members);
}

/**
 * The stretches between two neighbouring quotation marks that have at least LONG bytes. One of nothing but
 * Base64 is a whole JSON string: outside of strings there is always a colon, a comma or a bracket beside the
 * marks. Only where the first mark is escaped, it stands in the middle of one.
 */
function* longRuns(body: Buffer): Generator<{ readonly start: number; readonly end: number }> {
  let end = 0;
  for (let at = LONG; at < body.length; at = end + LONG) {
    const start = body.lastIndexOf(QUOTATION_MARK, at - 1) + 1;
    end = body.indexOf(QUOTATION_MARK, at);
    if (end < 0) return;
    if (start > 0 && body[start - 2] !== BACKSLASH && end - start >= LONG) yield { start, end };
  }
}
