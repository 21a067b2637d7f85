import { Presets, SingleBar } from 'cli-progress';

/** What a person sees while pictures are read, and the two outputs, so that they do not run into each other. */
export interface Progress {
  advance(): void;
  /** Writes to standard output; after the bar, if that is drawn on the same terminal. */
  print(text: string): void;
  /** Writes a line to standard error; after the bar, if there is one. */
  complain(problem: string): void;
  stop(): void;
}

/** A bar on standard error when that is a terminal and there is more than one picture to wait for. */
export function startProgress(pictures: number): Progress {
  return pictures > 1 && process.stderr.isTTY ? withBar(pictures) : withoutBar;
}

const print = (text: string) => void process.stdout.write(text);
const complain = (problem: string) => void process.stderr.write(`licenseql: ${problem}\n`);

const withoutBar: Progress = { advance() {}, print, complain, stop() {} };

function withBar(pictures: number): Progress {
  const format = '{bar} {value}/{total} pictures, {eta_formatted} to go';
  const bar = new SingleBar({ format, clearOnComplete: true, stopOnComplete: false }, Presets.shades_classic);
  const held: (() => void)[] = [];
  bar.start(pictures, 0);
  return {
    advance: () => bar.increment(),
    print: (text) => (process.stdout.isTTY ? void held.push(() => print(text)) : print(text)),
    complain: (problem) => void held.push(() => complain(problem)),
    stop() {
      bar.stop();
      for (const write of held) write();
    },
  };
}
