import { BmpCompression, type BmpHeader } from './bmp-header.js';
import { IndexCanvas } from './index-canvas.js';

/** Second byte of a pair whose first is 0; from 3 on it counts the pixels that follow one by one. */
const END_OF_ROW = 0;
const END_OF_PICTURE = 1;
const MOVE = 2;

/**
 * Expands run lengths (RLE8, RLE4) to one palette index per pixel, rows in the order of the file.
 * Pixels that a file jumps over have index 0. Throws where the data ends before the picture does.
 */
export function expandRunLengths(bytes: Uint8Array, header: BmpHeader): Uint8Array {
  const canvas = new IndexCanvas(header);
  const reader = new RunLengthReader(bytes, header);
  let goesOn = true;
  // Some writers leave out the mark at the end of the picture.
  while (goesOn && !canvas.isComplete()) {
    goesOn = reader.readInto(canvas);
  }
  return canvas.indices;
}

class RunLengthReader {
  readonly #bytes: Uint8Array;
  readonly #isRle4: boolean;
  #at: number;

  constructor(bytes: Uint8Array, { compression, pixelsOffset }: BmpHeader) {
    this.#bytes = bytes;
    this.#isRle4 = compression === BmpCompression.RLE4;
    this.#at = pixelsOffset;
  }

  /** Takes one pair of bytes and what belongs to it; false at the mark that ends the picture. */
  readInto(canvas: IndexCanvas): boolean {
    const count = this.#next();
    const value = this.#next();
    if (count > 0) {
      canvas.put(count, this.#isRle4 ? (i) => nibble(value, i) : () => value);
      return true;
    }
    this.#escape(value, canvas);
    return value !== END_OF_PICTURE;
  }

  #escape(value: number, canvas: IndexCanvas): void {
    if (value === END_OF_ROW) {
      canvas.endRow();
    } else if (value === MOVE) {
      canvas.move(this.#next(), this.#next());
    } else if (value > MOVE) {
      this.#putStretch(value, canvas);
    }
  }

  #putStretch(count: number, canvas: IndexCanvas): void {
    const start = this.#at;
    // Stretches are filled up to 16 bits.
    this.#at += this.#isRle4 ? Math.ceil(count / 4) * 2 : Math.ceil(count / 2) * 2;
    if (this.#at > this.#bytes.length) {
      throw this.#endsTooEarly();
    }
    const packed = this.#bytes.subarray(start, this.#at);
    canvas.put(count, this.#isRle4 ? (i) => nibble(packed[i >> 1] ?? 0, i) : (i) => packed[i] ?? 0);
  }

  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) {
      throw this.#endsTooEarly();
    }
    return byte;
  }

  #endsTooEarly(): Error {
    return new Error(`expected run lengths beyond byte ${this.#bytes.length}, where the BMP ends`);
  }
}

/** RLE4 has two pixels in a byte, the left one in its upper half. */
function nibble(pair: number, i: number): number {
  return i % 2 === 0 ? pair >> 4 : pair & 0x0f;
}
