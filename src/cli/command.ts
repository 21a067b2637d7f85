import { parseArgs } from 'node:util';

export const USAGE = `licenseql [serve]                      starts the service; its settings are environment variables
licenseql recognize FILE… [options]    reads pictures of driving licences, without a service

FILE is a picture, or a folder: then every JPEG, PNG, BMP and TIFF in it and in its folders.
Results go to standard output, and nowhere else.

  --side front|back|auto   the page to read: main page, duplicate page, or whichever it is;
                           without it, every page that a picture shows
  --json                   print JSON: for each picture its results, as the GraphQL API gives them
  --csv                    print CSV: a row for each page
  --help                   print this text
  --version                print the version

Exit code: 0 when all pictures were read, 1 when any was not, 2 when the command is not understood.
`;

const SIDES = { front: 'FRONT', back: 'BACK', auto: 'AUTO' } as const;
type OutputFormat = 'table' | 'json' | 'csv';

export interface RecognizeCommand {
  readonly name: 'recognize';
  /** Files and folders; at least one. */
  readonly paths: readonly string[];
  /** undefined: every page that a picture shows. */
  readonly side: (typeof SIDES)[keyof typeof SIDES] | undefined;
  readonly format: OutputFormat;
}

export type Command = { readonly name: 'help' | 'version' | 'serve' } | RecognizeCommand;

/** The command line asks for something that does not exist; the message says what, and what there is. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const [flag, text] = [{ type: 'boolean' }, { type: 'string' }] as const;
const options = {
  help: { ...flag, short: 'h' },
  version: { ...flag, short: 'v' },
  side: text,
  json: flag,
  csv: flag,
} as const;

type Values = ReturnType<typeof parse>['values'];

/**
 * What the arguments after the program's name ask for.
 * @throws UsageError when they ask for nothing that there is.
 */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  const [name = 'serve', ...paths] = positionals;
  switch (name) {
    case 'serve':
      return serveCommand(values, paths);
    case 'recognize':
      return recognizeCommand(values, paths);
    default:
      throw new UsageError(`Expected the command serve or recognize, got ${JSON.stringify(name)}.`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function serveCommand(values: Values, paths: readonly string[]): Command {
  const [unknown] = [...Object.keys(values).map((key) => `--${key}`), ...paths];
  if (unknown === undefined) return { name: 'serve' };
  throw new UsageError(`serve takes no arguments, got ${unknown}; its settings are environment variables.`);
}

function recognizeCommand({ side, json, csv }: Values, paths: readonly string[]): RecognizeCommand {
  if (paths.length === 0) throw new UsageError('recognize needs at least one file or folder.');
  if (json === true && csv === true) throw new UsageError('Give one of --json and --csv, not both.');
  const format = json === true ? 'json' : csv === true ? 'csv' : 'table';
  return { name: 'recognize', paths, side: side === undefined ? undefined : sideOf(side), format };
}

function sideOf(side: string): (typeof SIDES)[keyof typeof SIDES] {
  if (side === 'front' || side === 'back' || side === 'auto') return SIDES[side];
  throw new UsageError(`--side must be front, back or auto, not ${JSON.stringify(side)}.`);
}
