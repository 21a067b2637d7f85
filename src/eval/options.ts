import { parseArgs } from 'node:util';
import { z } from 'zod';

export const USAGE = `npm run eval -- --set DIR [options]

Sends the labelled pictures of DIR through the GraphQL API and prints how many fields are read exactly.

  --set DIR          a directory with pictures and their labels.jsonl
  --endpoint URL     a running server, e.g. http://127.0.0.1:4000/graphql; without it one is started
  --category NAME    pictures of this category only
  --limit N          the first N pictures only
  --concurrency N    pictures on their way at the same time (default 2)
  --json             print JSON
  --show-errors      also print labelled and read values of wrong fields: these are data of persons
  --help             print this text`;

/** The command line asks for something that does not exist; the message says what, and what there is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface EvalOptions {
  readonly set: string;
  readonly endpoint?: string | undefined;
  readonly category?: string | undefined;
  readonly limit?: number | undefined;
  readonly concurrency: number;
  readonly json: boolean;
  readonly showErrors: boolean;
}

const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1')
  .transform(Number);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const schema = z.object({
  set: z.string('must name a directory').min(1),
  endpoint: httpUrl.optional(),
  category: z.string().optional(),
  limit: count.optional(),
  concurrency: count.default(2),
  json: z.boolean().default(false),
  showErrors: z.boolean().default(false),
});

/**
 * Reads the arguments after the program's name; null when they ask for help.
 * @throws UsageError when an argument is unknown, missing or has a value that it cannot have.
 */
export function parseOptions(args: readonly string[]): EvalOptions | null {
  const { help, 'show-errors': showErrors, ...values } = parseArguments(args);
  if (help === true) {
    return null;
  }
  const result = schema.safeParse({ ...values, showErrors });
  if (!result.success) {
    throw new UsageError(
      result.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'),
    );
  }
  return result.data;
}

function parseArguments(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const texts = { set: text, endpoint: text, category: text, limit: text, concurrency: text };
  const options = { ...texts, json: flag, 'show-errors': flag, help: flag };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments are not understood', {
      cause: error,
    });
  }
}
