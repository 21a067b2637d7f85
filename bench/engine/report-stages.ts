import type { Inference } from '../../dist/models/session.js';
import type { StageTimes } from './protocol.js';
import { median, quantile, sum } from './statistics.js';
import { milliseconds, percent, table } from './table.js';

/** Less than this share of the time is not worth a line. */
const LEAST_SHARE = 0.002;
/** Not LicenseQL's own: the profiler's name for waiting, which is where computations of models are. */
const WAITING = ['(idle)', '(program)', '(root)', 'other'];

/** Where the time goes, for a picture on average. */
export function stageTable(times: StageTimes): string {
  const rows = stages(times).filter(([, time]) => time >= LEAST_SHARE * times.total);
  return table(
    ['stage', 'a picture', 'share'],
    rows.map(([name, time]) => [name, milliseconds(time / times.pictures), percent(time / times.total)]),
  );
}

function stages({ total, decoding, inferences, rooms }: StageTimes): [string, number][] {
  const models = [...byModel(inferences)].map(([model, runs]): [string, number] => [
    `computing ${model}`,
    timeOf(runs),
  ]);
  const code = Object.entries(rooms)
    .filter(([room]) => !WAITING.includes(room) && room !== 'pictures/decode')
    .sort(([, a], [, b]) => b - a)
    .map(([room, time]): [string, number] => [
      room.startsWith('(') ? room.slice(1, -1) : `\`${room}\``,
      time,
    ]);
  const named: [string, number][] = [['decoding the picture', decoding], ...models, ...code];
  return [...named, ['the rest: libvips, passing on', total - sum(named.map(([, time]) => time))]];
}

function timeOf(inferences: readonly Inference[]): number {
  return sum(inferences.map(({ milliseconds: time }) => time));
}

/** What the models are asked to look at, which decides on the floor. */
export function sizesTable({ pictures, inferences }: StageTimes): string {
  const rows = [...byModel(inferences)].map(([model, runs]) => {
    const widths = runs.map(({ dims }) => dims.at(-1) ?? 0);
    return [
      model,
      (runs.length / pictures).toFixed(1),
      `${quantile(widths, 0)} / ${median(widths)} / ${quantile(widths, 1)}`,
      (sum(widths) / pictures).toFixed(0),
      (sum(runs.map(({ dims }) => (dims.at(-1) ?? 0) * (dims.at(-2) ?? 0))) / pictures / 1e6).toFixed(2),
    ];
  });
  const heading = [
    'model',
    'runs a picture',
    'width: least / median / most',
    'sum of widths',
    'megapixels a picture',
  ];
  return table(heading, rows);
}

function byModel(inferences: readonly Inference[]): Map<string, Inference[]> {
  const groups = new Map<string, Inference[]>();
  for (const inference of inferences) {
    groups.set(inference.model, [...(groups.get(inference.model) ?? []), inference]);
  }
  return groups;
}
