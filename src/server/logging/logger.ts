import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { Config } from '../../config/config.js';
import { describeError } from './describe-error.js';

const STANDARD_ERROR = 2;

/**
 * JSON lines for operators. Standard output stays free for the one line with the address. The serializers
 * are the last guard: whoever logs a whole request, reply or error logs no body, query, header or message.
 */
export function createLogger(
  level: Config['logLevel'],
  destination: DestinationStream = pino.destination(STANDARD_ERROR),
): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      err: (error: unknown) => describeError(error),
      req: () => undefined,
      res: () => undefined,
    },
  };
  return pino(options, destination);
}
