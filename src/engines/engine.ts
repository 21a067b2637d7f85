import type { OcrFailure } from '../license/failure.js';
import type { PageReading } from '../license/reading.js';
import type { PictureSource } from '../pictures/source.js';

/** Which page is wanted: one of the two, the one that is there (AUTO), or all that are there, front first. */
export type PageSelection = 'FRONT' | 'BACK' | 'AUTO' | 'ALL';

export interface PageRequest {
  readonly picture: PictureSource;
  readonly pages: PageSelection;
  readonly returnIssuingAuthority: boolean;
}

/** At least one page; exactly one unless ALL were asked for. */
export interface PagesRead {
  readonly kind: 'pages';
  readonly pages: readonly PageReading[];
}

export type PageOutcome = PagesRead | OcrFailure;

/**
 * Whether an engine that calls a remote service still does: not while `open`, since nearly every call
 * failed; `half-open` when a single call is to tell whether it can go on.
 */
export type CircuitState = 'closed' | 'open' | 'half-open';

/**
 * What reads licences. Implementations know nothing of GraphQL or of an HTTP server, and turn whatever
 * goes wrong with one picture into an OcrFailure; they throw for bugs only.
 */
export interface RecognitionEngine {
  readonly name: string;
  /** Whether a RemotePicture is welcome; otherwise the service downloads it first. */
  readonly acceptsUrls: boolean;
  /** How many batches are worth running at once. Infinity: each request is better off as a batch of its own. */
  readonly concurrentBatches: number;
  /** One outcome for each request, in the same order; one failing request fails alone. */
  recognize(batch: readonly PageRequest[]): Promise<readonly PageOutcome[]>;
  /** Absent where there is no remote service. */
  circuit?(): CircuitState;
  /** Resolves when the engine can answer; rejects when it never will. */
  ready(): Promise<void>;
  /** Finishes what runs, then frees everything. */
  close(): Promise<void>;
}
