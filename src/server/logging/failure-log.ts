import type { FastifyBaseLogger } from 'fastify';
import type { GraphqlContext } from '../../graphql/context.js';
import type { RecognitionResult } from '../../license/page.js';

type Door = GraphqlContext['recognition'];

/** The same door, with one line for each picture that was answered with a failure. */
export function logFailures(door: Door, log: FastifyBaseLogger): Door {
  const noted = <T extends RecognitionResult>(result: T): T => {
    note(result, log);
    return result;
  };
  const logged: Pick<Door, keyof Door> = {
    recognize: async (input) => noted(await door.recognize(input)),
    recognizeMany: async (inputs) => (await door.recognizeMany(inputs)).map(noted),
    recognizePages: async (input) => (await door.recognizePages(input)).map(noted),
  };
  return logged as Door; // resolvers see its public methods only
}

function note(result: RecognitionResult, log: FastifyBaseLogger): void {
  if (result.kind !== 'failure') {
    return;
  }
  const { code, providerCode, cause } = result;
  log.info({ code, providerCode, ...(cause === undefined ? {} : { err: cause }) }, 'picture not read');
}
