import type { FastifyBaseLogger } from 'fastify';
import type { GraphqlContext } from '../../graphql/context.js';
import type { OcrFailure } from '../../license/failure.js';
import type { RecognitionResult } from '../../license/page.js';

type Door = GraphqlContext['recognition'];

/** The same door, which tells of each picture that is answered with a failure. */
export function watchFailures(door: Door, onFailure: (failure: OcrFailure) => void): Door {
  const noted = <T extends RecognitionResult>(result: T): T => {
    if (result.kind === 'failure') onFailure(result);
    return result;
  };
  const watched: Pick<Door, keyof Door> = {
    recognize: async (input) => noted(await door.recognize(input)),
    recognizeMany: async (inputs) => (await door.recognizeMany(inputs)).map(noted),
    recognizePages: async (input) => (await door.recognizePages(input)).map(noted),
  };
  return watched as Door; // resolvers see its public methods only
}

/** Writes one line. */
export function logFailure({ code, providerCode, cause }: OcrFailure, log: FastifyBaseLogger): void {
  log.info({ code, providerCode, ...(cause === undefined ? {} : { err: cause }) }, 'picture not read');
}
