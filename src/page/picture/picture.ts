import {
  isFailure,
  isPage,
  type LicensePage,
  type Outcome,
  type PageChoice,
  type PictureSource,
  type Problem,
} from './request.js';

export interface Picture {
  readonly id: string;
  readonly name: string;
  readonly source: PictureSource;
  /** What an `<img>` shows: the path of a sample, or a `blob:` URL. */
  readonly address: string;
  readonly pages: PageChoice;
  readonly state: PictureState;
}

export type PictureState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'reading' }
  | { readonly phase: 'done'; readonly outcome: Outcome; readonly seconds: number };

/** What to say of a picture in one word. */
export type Standing = 'waiting' | 'reading' | 'read' | 'doubtful' | 'notRead';

export function standingOf({ state }: Picture): Standing {
  if (state.phase !== 'done') return state.phase;
  const { outcome } = state;
  if (outcome.kind === 'problem' || outcome.results.some(isFailure)) return 'notRead';
  return pagesOf(outcome).some(({ warnings }) => warnings.length > 0) ? 'doubtful' : 'read';
}

export function pagesOf(outcome: Outcome): readonly LicensePage[] {
  return outcome.kind === 'results' ? outcome.results.filter(isPage) : [];
}

const FOR_GOOD: readonly Problem[] = ['TOO_LARGE', 'UNREADABLE'];

/** Whether the same request can succeed the next time. */
export function isWorthRetrying({ state }: Picture): boolean {
  if (state.phase !== 'done') return false;
  const { outcome } = state;
  if (outcome.kind === 'problem') return !FOR_GOOD.includes(outcome.problem);
  return outcome.results.some((result) => isFailure(result) && result.retryable);
}

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export function progressOf(pictures: readonly Picture[]): Progress {
  const standings = pictures.map(standingOf);
  const count = (...wanted: Standing[]) => standings.filter((standing) => wanted.includes(standing)).length;
  const failed = count('notRead');
  return { total: pictures.length, done: count('read', 'doubtful') + failed, failed };
}
