import { afterEach, describe, expect, it, vi } from 'vitest';
import { standingOf } from '../../src/page/picture/picture.js';
import type { Outcome, ReadRequest } from '../../src/page/picture/request.js';
import { PictureStore } from '../../src/page/store/picture-store.js';
import { frontPage } from './pages.js';

interface Reading {
  readonly request: ReadRequest;
  readonly signal: AbortSignal;
  readonly end: (outcome: Outcome) => Promise<void>;
}

/** A store whose readings end when the test says so. */
function storeAndReadings() {
  const readings: Reading[] = [];
  const store = new PictureStore((request, signal) => {
    const { promise, resolve } = deferred();
    const end = async (outcome: Outcome) => {
      resolve(outcome);
      await new Promise(setImmediate);
    };
    readings.push({ request, signal, end });
    return promise;
  });
  return { store, readings };
}

function deferred() {
  let resolve: (outcome: Outcome) => void = () => {};
  const promise = new Promise<Outcome>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const READ: Outcome = { kind: 'results', results: [frontPage({ name: '陈斌' })] };
const UNREACHABLE: Outcome = { kind: 'problem', problem: 'UNREACHABLE', detail: '' };
const samples = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind: 'sample', path: `samples/${index}.jpg` }) as const);
const standings = (store: PictureStore) => store.state().pictures.map(standingOf);

afterEach(() => vi.restoreAllMocks());

describe('pictures that come together', () => {
  it('are read two at a time, in their order', async () => {
    const { store, readings } = storeAndReadings();
    store.add(samples(3));
    expect(standings(store)).toEqual(['reading', 'reading', 'waiting']);
    await readings[1]?.end(READ);
    expect(standings(store)).toEqual(['reading', 'read', 'reading']);
    expect(readings.map(({ request }) => request.source)).toEqual(
      [0, 1, 2].map((index) => ({ kind: 'sample', path: `samples/${index}.jpg` })),
    );
  });

  it('show the first of them', () => {
    const { store } = storeAndReadings();
    store.add(samples(1));
    store.add(samples(2));
    expect(store.state().selected).toBe(store.state().pictures[1]?.id);
  });

  it('fail one by one, and are read again together', async () => {
    const { store, readings } = storeAndReadings();
    store.add(samples(3));
    await readings[0]?.end(UNREACHABLE);
    await readings[1]?.end(READ);
    await readings[2]?.end(UNREACHABLE);
    expect(standings(store)).toEqual(['notRead', 'read', 'notRead']);
    store.retryAll();
    expect(standings(store)).toEqual(['reading', 'read', 'reading']);
  });
});

describe('a picture', () => {
  it('that is read for another page forgets what the first request answers', async () => {
    const { store, readings } = storeAndReadings();
    store.add(samples(1));
    store.readAgain(store.state().selected ?? '', 'BACK');
    expect(readings[0]?.signal.aborted).toBe(true);
    await readings[0]?.end(UNREACHABLE);
    expect(standings(store)).toEqual(['reading']);
    await readings[1]?.end(READ);
    expect(standings(store)).toEqual(['read']);
    expect(readings[1]?.request.pages).toBe('BACK');
  });

  it('that is removed makes room for the next, and its neighbour is shown', () => {
    const { store, readings } = storeAndReadings();
    store.add(samples(3));
    const [first, second] = store.state().pictures;
    store.remove(first?.id ?? '');
    expect(store.state().selected).toBe(second?.id);
    expect(standings(store)).toEqual(['reading', 'reading']);
    expect(readings[0]?.signal.aborted).toBe(true);
  });

  it('of a file is let go of by the browser once it is removed', () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    const { store } = storeAndReadings();
    store.add([{ kind: 'file', file: new File(['x'], 'a.jpg') }, ...samples(1)]);
    const addresses = store.state().pictures.map(({ address }) => address);
    store.clear();
    expect(revoked.mock.calls).toEqual([[addresses[0]]]);
    expect(store.state()).toEqual({ pictures: [], selected: null, finished: null });
  });
});
