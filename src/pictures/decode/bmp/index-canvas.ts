import type { PictureSize } from '../picture-limits.js';

/** Palette indices with a place where the next one goes. What a broken file puts beyond a row is left out. */
export class IndexCanvas {
  /** `width * height`, rows in the order in which they are put. */
  readonly indices: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  #x = 0;
  #y = 0;

  constructor({ width, height }: PictureSize) {
    this.indices = new Uint8Array(width * height);
    this.#width = width;
    this.#height = height;
  }

  isComplete(): boolean {
    return this.#y >= this.#height || (this.#y === this.#height - 1 && this.#x >= this.#width);
  }

  put(count: number, indexOf: (i: number) => number): void {
    const start = this.#y * this.#width + this.#x;
    const fitting = Math.max(0, Math.min(count, this.#width - this.#x));
    for (let i = 0; i < fitting; i++) {
      this.indices[start + i] = indexOf(i);
    }
    this.#x += fitting;
  }

  move(columns: number, rows: number): void {
    this.#x += columns;
    this.#y += rows;
  }

  endRow(): void {
    this.#x = 0;
    this.#y += 1;
  }
}
