import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { basename } from 'node:path';
import type { ModelFiles } from '../../models/model-files.js';
import { INFERENCE_CHANNEL, type Inference } from '../../models/session.js';

/**
 * Where the time for one picture went in its worker, in milliseconds, and how much there was to compute. Nothing of
 * what the picture shows.
 */
export interface PictureTimes {
  readonly decodingMs: number;
  /** Computing the detection model; what prepares its input and reads its output is in the rest. */
  readonly detectionMs: number;
  /** Computing the recognition model, likewise. */
  readonly recognitionMs: number;
  readonly restMs: number;
  readonly totalMs: number;
  readonly detections: number;
  /** Crops that were read; a doubtful line has two. */
  readonly lines: number;
  /** Of all those crops together, in pixels: recognition takes in proportion to it. */
  readonly cropWidth: number;
}

/** Takes the times of one picture, which is all that its thread works at meanwhile. */
export class PictureClock {
  readonly #start = performance.now();
  #decodedAt = this.#start;
  readonly #inferences: Inference[] = [];
  // The models alone publish there.
  readonly #listen = (message: unknown) => this.#inferences.push(message as Inference);

  constructor() {
    subscribe(INFERENCE_CHANNEL, this.#listen);
  }

  decoded(): void {
    this.#decodedAt = performance.now();
  }

  stop({ detection, recognition }: ModelFiles): PictureTimes {
    const total = performance.now() - this.#start;
    unsubscribe(INFERENCE_CHANNEL, this.#listen);
    const [detections, lines] = [this.#of(detection), this.#of(recognition)];
    const decodingMs = this.#decodedAt - this.#start;
    const [detectionMs, recognitionMs] = [duration(detections), duration(lines)];
    return {
      decodingMs: rounded(decodingMs),
      detectionMs: rounded(detectionMs),
      recognitionMs: rounded(recognitionMs),
      restMs: rounded(total - decodingMs - detectionMs - recognitionMs),
      totalMs: rounded(total),
      detections: detections.length,
      lines: lines.length,
      cropWidth: lines.reduce((sum, { dims }) => sum + (dims.at(-1) ?? 0), 0),
    };
  }

  #of(file: string): Inference[] {
    return this.#inferences.filter(({ model }) => model === basename(file));
  }
}

function duration(inferences: readonly Inference[]): number {
  return inferences.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

/** More than a tenth of a millisecond is not repeated from one picture to the same one. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
