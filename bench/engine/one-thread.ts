import type { Inference } from '../../dist/models/session.js';
import { countFields, type FieldCount } from './accuracy.js';
import type { Lane } from './lane.js';
import { withLanes } from './lanes.js';
import type { BenchPicture } from './picture-set.js';
import { type Attempt, CONTESTANTS, type ContestantName, type StageTimes } from './protocol.js';
import { sum } from './statistics.js';
import { warmUp } from './warm-up.js';

export interface OneThreadResult {
  readonly name: ContestantName;
  /** In the order of the turns, so that those of the contestants can be compared one by one. */
  readonly attempts: readonly Attempt[];
  readonly fields: FieldCount;
  readonly peakBytes: number;
}

export interface OneThread {
  readonly results: readonly OneThreadResult[];
  readonly stages: StageTimes;
}

/** What the contestants made of one picture. */
interface Turn {
  readonly picture: BenchPicture;
  readonly attempts: ReadonlyMap<ContestantName, Attempt>;
}

/** All contestants by turns on each picture, with one thread each. */
export function compareOneThread(pictures: readonly BenchPicture[], rounds: number): Promise<OneThread> {
  return withLanes(CONTESTANTS, 'one', async (lanes) => {
    await warmUpAll(lanes, pictures);
    const turns: Turn[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const picture of pictures) turns.push(await takeTurn(lanes, picture));
    }
    const results = await Promise.all(lanes.map((lane) => result(lane, turns)));
    return { results, stages: await profile(lanes, pictures) };
  });
}

async function warmUpAll(lanes: readonly Lane[], pictures: readonly BenchPicture[]): Promise<void> {
  const inferences: (readonly Inference[])[] = [];
  for (const lane of lanes) {
    await warmUp(pictures.length, async (i) => {
      const bytes = pictures[i]?.bytes ?? new Uint8Array();
      const attempt = await lane.ask({ kind: 'read', task: { bytes, inferences: inferences[i] ?? [] } });
      if (lane.name === 'reader') inferences[i] = attempt.inferences;
    });
  }
}

/** The floor comes after the reader, whose computations it repeats. */
async function takeTurn(lanes: readonly Lane[], picture: BenchPicture): Promise<Turn> {
  const attempts = new Map<ContestantName, Attempt>();
  let inferences: readonly Inference[] = [];
  for (const lane of lanes) {
    const attempt = await lane.ask({ kind: 'read', task: { bytes: picture.bytes, inferences } });
    attempts.set(lane.name, attempt);
    if (lane.name === 'reader') inferences = attempt.inferences;
  }
  return { picture, attempts };
}

async function result(lane: Lane, turns: readonly Turn[]): Promise<OneThreadResult> {
  const attempts = turns.map((turn) => attemptOf(turn, lane.name));
  const counts = turns.map((turn) => countFields(turn.picture.label, attemptOf(turn, lane.name).reading));
  const fields = { right: sum(counts.map(({ right }) => right)), all: sum(counts.map(({ all }) => all)) };
  return { name: lane.name, attempts, fields, peakBytes: await lane.ask({ kind: 'peak' }) };
}

function attemptOf({ attempts }: Turn, name: ContestantName): Attempt {
  const attempt = attempts.get(name);
  if (attempt === undefined) throw new Error(`Expected an attempt of ${name}, there is none.`);
  return attempt;
}

function profile(lanes: readonly Lane[], pictures: readonly BenchPicture[]): Promise<StageTimes> {
  const reader = lanes.find(({ name }) => name === 'reader');
  if (reader === undefined) throw new Error('Expected a lane for the reader, there is none.');
  const tasks = pictures.map(({ bytes }) => ({ bytes, inferences: [] }));
  return reader.ask({ kind: 'profile', tasks });
}
