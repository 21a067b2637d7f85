import type { PageOutcome, PageRequest, RecognitionEngine } from '../../src/engines/engine.js';
import type { FieldReading, PageReading } from '../../src/license/reading.js';

type Answer = (request: PageRequest) => PageOutcome;

interface FakeEngineOptions {
  readonly acceptsUrls?: boolean;
  readonly concurrentBatches?: number;
  readonly answer?: Answer;
}

/** An engine that reads nothing: it notes each batch, and answers at once or, when held, on release. */
export class FakeEngine implements RecognitionEngine {
  readonly name = 'fake';
  readonly acceptsUrls: boolean;
  readonly concurrentBatches: number;
  readonly batches: (readonly PageRequest[])[] = [];
  answer: Answer;
  readonly #held: (() => void)[] = [];
  #holding = false;

  constructor({ acceptsUrls = false, concurrentBatches = 1, answer = frontPage }: FakeEngineOptions = {}) {
    this.acceptsUrls = acceptsUrls;
    this.concurrentBatches = concurrentBatches;
    this.answer = answer;
  }

  get batchSizes(): number[] {
    return this.batches.map(({ length }) => length);
  }

  async recognize(batch: readonly PageRequest[]): Promise<readonly PageOutcome[]> {
    this.batches.push(batch);
    if (this.#holding) {
      await new Promise<void>((resolve) => this.#held.push(resolve));
    }
    return batch.map((request) => this.answer(request));
  }

  /** Batches from now on wait for `release`. */
  hold(): void {
    this.#holding = true;
  }

  /** Lets the oldest held batch go on; the others stay held. */
  release(): void {
    this.#held.shift()?.();
  }

  /** Lets all held batches go on, and those to come. */
  releaseAll(): void {
    this.#holding = false;
    for (const goOn of this.#held.splice(0)) {
      goOn();
    }
  }

  async ready(): Promise<void> {}

  async close(): Promise<void> {}
}

export function reading(fields: readonly FieldReading[], side: PageReading['side'] = 'FRONT'): PageReading {
  return { side, medium: 'PAPER', fields, warnings: [], image: null };
}

export function fieldReading(field: FieldReading['field'], text: string): FieldReading {
  return { field, text, confidence: 1, polygon: null };
}

/** A page whose name is the text in the "picture", so that an answer tells which picture it is for. */
export function frontPage({ picture }: PageRequest): PageOutcome {
  return { kind: 'pages', pages: [reading([fieldReading('NAME', textIn(picture))])] };
}

function textIn(picture: PageRequest['picture']): string {
  switch (picture.kind) {
    case 'url':
      return picture.url.href;
    case 'bytes':
      return Buffer.from(picture.bytes).toString();
    case 'base64':
      return Buffer.from(picture.text.decode()).toString();
  }
}
