import { isWorthRetrying, type Picture, type PictureState } from '../picture/picture.js';
import type { Outcome, PageChoice, PictureSource, ReadRequest } from '../picture/request.js';

export interface PicturesState {
  readonly pictures: readonly Picture[];
  /** The id of the picture that is shown at large. */
  readonly selected: string | null;
  /** The id of the picture that was finished last, for saying so. */
  readonly finished: string | null;
}

/** The service reads pictures of all its callers; two of one visitor keep the connection busy and leave room. */
const READ_AT_ONCE = 2;

type ReadPicture = (request: ReadRequest, signal: AbortSignal) => Promise<Outcome>;

/** The pictures of a visitor and what became of them, in memory only. Reads them a few at a time, in order. */
export class PictureStore {
  #state: PicturesState = { pictures: [], selected: null, finished: null };
  #count = 0;
  readonly #read: ReadPicture;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, AbortController>();

  constructor(read: ReadPicture) {
    this.#read = read;
  }

  readonly state = (): PicturesState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Queues pictures, and shows the first of them. */
  add(sources: readonly PictureSource[]): void {
    const added = sources.map((source) => this.#picture(source));
    const selected = added[0]?.id ?? this.#state.selected;
    this.#change({ pictures: [...this.#state.pictures, ...added], selected });
    this.#startNext();
  }

  /** Reads a picture again, looking for other pages if `pages` are given. */
  readAgain(id: string, pages?: PageChoice): void {
    this.#stop(id);
    this.#update(id, { state: { phase: 'waiting' }, ...(pages === undefined ? {} : { pages }) });
    this.#startNext();
  }

  retryAll(): void {
    for (const { id } of this.#state.pictures.filter(isWorthRetrying)) this.readAgain(id);
  }

  select(id: string): void {
    this.#change({ selected: id });
  }

  /** Forgets a picture; its neighbour is shown in its place. */
  remove(id: string): void {
    this.#stop(id);
    const { pictures, selected } = this.#state;
    const index = pictures.findIndex((picture) => picture.id === id);
    const left = pictures.filter((picture) => picture.id !== id);
    for (const picture of pictures) if (picture.id === id) release(picture);
    const neighbour = left[Math.min(index, left.length - 1)]?.id ?? null;
    this.#change({ pictures: left, selected: selected === id ? neighbour : selected });
    this.#startNext();
  }

  clear(): void {
    for (const { id } of this.#state.pictures) this.#stop(id);
    this.#state.pictures.forEach(release);
    this.#change({ pictures: [], selected: null, finished: null });
  }

  #picture(source: PictureSource): Picture {
    this.#count += 1;
    const address = source.kind === 'file' ? URL.createObjectURL(source.file) : source.path;
    const name = source.kind === 'file' ? source.file.name : source.path.replace(/^.*\//, '');
    return { id: String(this.#count), name, source, address, pages: 'ALL', state: { phase: 'waiting' } };
  }

  #startNext(): void {
    for (const picture of this.#state.pictures) {
      if (this.#running.size >= READ_AT_ONCE) return;
      if (picture.state.phase === 'waiting') void this.#run(picture);
    }
  }

  async #run({ id, source, pages }: Picture): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    this.#update(id, { state: { phase: 'reading' } });
    const start = performance.now();
    const outcome = await this.#read({ source, pages }, controller.signal);
    if (controller.signal.aborted) return;
    this.#running.delete(id);
    const state: PictureState = { phase: 'done', outcome, seconds: (performance.now() - start) / 1000 };
    this.#update(id, { state }, { finished: id });
    this.#startNext();
  }

  /** What a stopped request still answers is not looked at. */
  #stop(id: string): void {
    this.#running.get(id)?.abort();
    this.#running.delete(id);
  }

  #update(id: string, change: Partial<Picture>, more: Partial<PicturesState> = {}): void {
    const pictures = this.#state.pictures.map((picture) =>
      picture.id === id ? { ...picture, ...change } : picture,
    );
    this.#change({ pictures, ...more });
  }

  #change(change: Partial<PicturesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** A `blob:` URL keeps its file in memory. */
function release({ source, address }: Picture): void {
  if (source.kind === 'file') URL.revokeObjectURL(address);
}
