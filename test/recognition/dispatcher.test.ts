import { describe, expect, it } from 'vitest';
import type { PageOutcome, PageRequest, RecognitionEngine } from '../../src/engines/engine.js';
import { Dispatcher } from '../../src/recognition/dispatcher.js';
import { FakeEngine, frontPage } from '../support/fake-engine.js';
import { turns } from '../support/turns.js';

function request(content: string): PageRequest {
  return {
    picture: { kind: 'bytes', bytes: Buffer.from(content) },
    pages: 'FRONT',
    returnIssuingAuthority: false,
  };
}

function dispatchAll(dispatcher: Dispatcher, contents: string): Promise<PageOutcome>[] {
  return [...contents].map((content) => dispatcher.dispatch(request(content)));
}

/** Requests that come in turns of the event loop of their own, like those of different connections. */
async function dispatchApart(dispatcher: Dispatcher, contents: string): Promise<Promise<PageOutcome>[]> {
  const answers: Promise<PageOutcome>[] = [];
  for (const content of contents) {
    answers.push(dispatcher.dispatch(request(content)));
    await turns(2);
  }
  return answers;
}

const expected = (contents: string) => [...contents].map((content) => frontPage(request(content)));

describe('the dispatcher', () => {
  it('gives the requests of one tick to the engine as one batch, in order', async () => {
    const engine = new FakeEngine();
    const outcomes = await Promise.all(dispatchAll(new Dispatcher(engine, 10), 'abcdefgh'));
    expect(outcomes).toEqual(expected('abcdefgh'));
    expect(engine.batchSizes).toEqual([8]);
  });

  it('gathers what comes while the engine is busy, and hands it over when the batch ends', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const answers = await dispatchApart(new Dispatcher(engine, 10), 'abcdefgh');
    expect(engine.batchSizes).toEqual([1]);
    engine.releaseAll();
    expect(await Promise.all(answers)).toEqual(expected('abcdefgh'));
    expect(engine.batchSizes).toEqual([1, 7]);
  });

  it('hands a lone request over in the same turn of the event loop', async () => {
    const engine = new FakeEngine();
    void new Dispatcher(engine, 10).dispatch(request('a'));
    await turns(1);
    expect(engine.batchSizes).toEqual([1]);
  });

  it('runs as many batches at once as the engine wants, and no more', async () => {
    const engine = new FakeEngine({ concurrentBatches: 2 });
    engine.hold();
    const answers = await dispatchApart(new Dispatcher(engine, 10), 'abcd');
    expect(engine.batchSizes).toEqual([1, 1]);
    engine.release();
    await turns();
    expect(engine.batchSizes).toEqual([1, 1, 2]);
    engine.releaseAll();
    expect(await Promise.all(answers)).toEqual(expected('abcd'));
  });

  it('makes a slow request hold up no other where the engine takes any number of batches', async () => {
    const engine = new FakeEngine({ concurrentBatches: Number.POSITIVE_INFINITY });
    engine.hold();
    const answers = dispatchAll(new Dispatcher(engine, 10), 'abc');
    await turns();
    expect(engine.batchSizes).toEqual([1, 1, 1]);
    engine.release();
    expect(await answers[0]).toEqual(frontPage(request('a')));
    engine.releaseAll();
    expect(await Promise.all(answers)).toEqual(expected('abc'));
  });

  it('refuses only the requests for which it has no place, as OVERLOADED', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const dispatcher = new Dispatcher(engine, 3);
    const running = await dispatchApart(dispatcher, 'a');
    const [b, c, d, e] = dispatchAll(dispatcher, 'bcde');
    const refusal = { kind: 'failure', code: 'OVERLOADED', retryable: true, retryAfter: 1 };
    expect(await d).toMatchObject(refusal);
    expect(await e).toMatchObject(refusal);
    engine.releaseAll();
    expect(await Promise.all([...running, b, c])).toEqual(expected('abc'));
    expect(engine.batchSizes).toEqual([1, 2]);
  });

  it('has the place of a request free when its answer comes', async () => {
    const engine = new FakeEngine();
    const dispatcher = new Dispatcher(engine, 1);
    const second = dispatcher.dispatch(request('a')).then(() => dispatcher.dispatch(request('b')));
    expect(await second).toEqual(frontPage(request('b')));
  });

  it('answers what it has taken before it closes, and takes no more', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const dispatcher = new Dispatcher(engine, 10);
    const answers = await dispatchApart(dispatcher, 'ab');
    let closed = false;
    const closing = dispatcher.close().then(() => {
      closed = true;
    });
    expect(await dispatcher.dispatch(request('c'))).toMatchObject({ code: 'OVERLOADED', retryable: true });
    await turns();
    expect(closed).toBe(false);
    engine.releaseAll();
    await closing;
    expect(await Promise.all(answers)).toEqual(expected('ab'));
    expect(engine.batchSizes).toEqual([1, 1]);
  });

  it('closes at once when it has nothing to do', async () => {
    await expect(new Dispatcher(new FakeEngine(), 10).close()).resolves.toBeUndefined();
  });
});

describe('an engine that breaks its contract', () => {
  const bug = new Error('a bug');
  it.each<[string, RecognitionEngine['recognize'], unknown]>([
    ['rejects', () => Promise.reject(bug), bug],
    [
      'throws',
      () => {
        throw bug;
      },
      bug,
    ],
    ['answers too little', async () => [], new Error('Expected 2 outcomes, got 0')],
    ['answers too much', async () => [...expected('abc')], new Error('Expected 2 outcomes, got 3')],
  ])('and %s fails the requests of that batch alone', async (_what, recognize, cause) => {
    const engine = new FakeEngine();
    const healthy = engine.recognize.bind(engine);
    engine.recognize = recognize;
    const dispatcher = new Dispatcher(engine, 2);
    const failed = await Promise.allSettled(dispatchAll(dispatcher, 'ab'));
    const reason = new Error('The engine "fake" failed on a batch of 2', { cause });
    expect(failed).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);

    engine.recognize = healthy;
    expect(await Promise.all(dispatchAll(dispatcher, 'cd'))).toEqual(expected('cd'));
  });
});
