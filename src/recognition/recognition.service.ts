import type { RecognitionEngine } from '../engines/engine.js';
import type { Downloader } from '../pictures/download/downloader.js';
import { Dispatcher } from './dispatcher.js';
import { createRecognitionLoader } from './recognition.loader.js';
import type { OwnPicture } from './recognition-input.js';
import { RequestRecognition } from './request-recognition.js';

export interface RecognitionServiceOptions {
  readonly engine: RecognitionEngine;
  /** Used for engines that take no URLs. */
  readonly downloader: Downloader;
  /** Pictures that may wait or run at once, in the whole process; more are OVERLOADED. */
  readonly maxWaiting: number;
  readonly now: () => Date;
}

/** Made once for the process; engine and downloader stay with who made them. */
export class RecognitionService {
  readonly #options: RecognitionServiceOptions;
  readonly #dispatcher: Dispatcher;

  constructor(options: RecognitionServiceOptions) {
    this.#options = options;
    this.#dispatcher = new Dispatcher(options.engine, options.maxWaiting);
  }

  /** Pictures taken and not yet answered, those that wait included. */
  get unanswered(): number {
    return this.#dispatcher.unanswered;
  }

  /** Pictures that the engine has not been given yet. */
  get waiting(): number {
    return this.#dispatcher.waiting;
  }

  /** A new loader, and nothing remembered, for each HTTP request. */
  createLoader({ ownPicture = () => undefined }: { ownPicture?: OwnPicture } = {}): RequestRecognition {
    const { engine, downloader, now } = this.#options;
    const loader = createRecognitionLoader({ engine, downloader, dispatcher: this.#dispatcher });
    return new RequestRecognition({ loader, ownPicture, now });
  }

  /** Takes no more pictures, and resolves when those taken are answered. */
  close(): Promise<void> {
    return this.#dispatcher.close();
  }
}
