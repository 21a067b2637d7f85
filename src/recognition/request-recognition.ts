import type { PagesRead } from '../engines/engine.js';
import type { OcrFailure } from '../license/failure.js';
import type { LicensePage, RecognitionResult } from '../license/page.js';
import type { RecognitionLoader } from './recognition.loader.js';
import { type OwnPicture, pictureOf, type RecognitionInput } from './recognition-input.js';
import { typedPages } from './typed-pages.js';

export interface RequestRecognitionParts {
  readonly loader: RecognitionLoader;
  readonly ownPicture: OwnPicture;
  readonly now: () => Date;
}

/** Reads licences for one HTTP request. Failures are results; only bugs are thrown. */
export class RequestRecognition {
  readonly #parts: RequestRecognitionParts;

  constructor(parts: RequestRecognitionParts) {
    this.#parts = parts;
  }

  /** The one page asked for. */
  async recognize(input: RecognitionInput): Promise<RecognitionResult> {
    const outcome = await this.#read(input);
    return outcome.kind === 'failure' ? outcome : onlyPage(this.#typed(outcome, input));
  }

  /** recognize for each input, in their order and as one batch; one failing input fails alone. */
  async recognizeMany(inputs: readonly RecognitionInput[]): Promise<RecognitionResult[]> {
    return Promise.all(inputs.map((input) => this.recognize(input)));
  }

  /** Every page asked for, front first; a failure is the only element. */
  async recognizePages(input: RecognitionInput): Promise<RecognitionResult[]> {
    const outcome = await this.#read(input);
    return outcome.kind === 'failure' ? [outcome] : atLeastOnePage(this.#typed(outcome, input));
  }

  async #read(input: RecognitionInput): Promise<PagesRead | OcrFailure> {
    const picture = pictureOf(input, this.#parts.ownPicture);
    if (picture.kind === 'failure') {
      return picture;
    }
    const { pages, returnIssuingAuthority } = input;
    // Nothing is awaited before this line: DataLoader batches what is loaded in one tick.
    return this.#parts.loader.load({ picture, pages, returnIssuingAuthority });
  }

  #typed(outcome: PagesRead, { returnIssuingAuthority }: RecognitionInput): LicensePage[] {
    return typedPages(outcome, { now: this.#parts.now(), returnIssuingAuthority });
  }
}

function onlyPage([page, ...others]: readonly LicensePage[]): LicensePage {
  if (page === undefined || others.length > 0) {
    throw new Error(`Expected exactly one page, got ${page === undefined ? 0 : 1 + others.length}`);
  }
  return page;
}

function atLeastOnePage(pages: LicensePage[]): LicensePage[] {
  if (pages.length === 0) {
    throw new Error('Expected at least one page, got 0');
  }
  return pages;
}
