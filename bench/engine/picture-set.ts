import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type LabelledPicture, readLabels } from '../../dist/eval/labels.js';
import { decodePicture } from '../../dist/pictures/decode/decode-picture.js';

export interface BenchPicture {
  readonly label: LabelledPicture;
  readonly bytes: Uint8Array;
}

const JPEG = [0xff, 0xd8] as const;
const PNG = [0x89, 0x50] as const;

/** Pages that stand upright: on others most contestants read nothing, which is quick. */
export async function readSet(directory: string, limit: number): Promise<BenchPicture[]> {
  const labels = await readLabels(directory);
  const upright = await uprightFiles(directory);
  const chosen = labels.filter(({ file, pages }) => pages.length === 1 && upright.has(file)).slice(0, limit);
  if (chosen.length === 0) throw new Error('Expected pictures of one upright page in the set, found none.');
  return Promise.all(
    chosen.map(async (label) => ({ label, bytes: await readableByAll(join(directory, label.file)) })),
  );
}

/** Within the two degrees that a scanner's lid leaves. */
async function uprightFiles(directory: string): Promise<Set<string>> {
  const text = await readFile(join(directory, 'labels.jsonl'), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // The schema of the labels has let these lines pass; it leaves the rotation aside.
  const labels = lines.map((line) => JSON.parse(line) as { file: string; rotation?: number });
  const upright = labels.filter(({ rotation = 0 }) => Math.min(rotation, 360 - rotation) <= 2);
  return new Set(upright.map(({ file }) => file));
}

/** BMP and TIFF become PNG, which all contestants can decode. */
async function readableByAll(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file);
  if (startsWith(bytes, JPEG) || startsWith(bytes, PNG)) return bytes;
  const picture = await decodePicture(bytes);
  if ('kind' in picture) throw new Error(`${file}: ${picture.message}`);
  const { data, width, height, channels } = picture;
  return sharp(data, { raw: { width, height, channels } }).png().toBuffer();
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
