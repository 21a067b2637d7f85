import type { LicenseQlClient } from '../client/client.js';
import { type LabelledPicture, readLabels } from './labels.js';
import type { EvalOptions } from './options.js';
import { recognise } from './recognise.js';
import { type PictureScore, scorePicture } from './score.js';

/** Called after each picture. */
export type Progress = (done: number, total: number) => void;

/** Sends every picture that the options choose and scores what comes back, in the order of the labels. */
export async function evaluate(
  client: LicenseQlClient,
  options: EvalOptions,
  onProgress: Progress = () => {},
): Promise<PictureScore[]> {
  const pictures = choose(await readLabels(options.set), options);
  let done = 0;
  return mapConcurrently(pictures, options.concurrency, async (picture) => {
    const score = scorePicture(picture, await recognise(client, options.set, picture));
    done += 1;
    onProgress(done, pictures.length);
    return score;
  });
}

function choose(pictures: readonly LabelledPicture[], { category, limit }: EvalOptions): LabelledPicture[] {
  const chosen = pictures.filter((picture) => category === undefined || picture.category === category);
  if (chosen.length === 0) {
    const known = [...new Set(pictures.map((picture) => picture.category))].join(', ');
    throw new Error(`The set has no picture of that category; it has ${known || 'none at all'}`);
  }
  return chosen.slice(0, limit);
}

async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const takeFromQueue = async () => {
    for (const [index, item] of queue) {
      results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, takeFromQueue));
  return results;
}
