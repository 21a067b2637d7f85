import { describe, expect, it } from 'vitest';
import { OcrErrorCode, ocrFailure } from '../../src/license/failure.js';
import { FakeEngine, frontPage } from '../support/fake-engine.js';
import { turns } from '../support/turns.js';
import { gist, onlyBatch, pictureInput, serviceWith } from './service.js';

describe('the pictures of one request', () => {
  it('are one engine batch, answered in the order of the inputs', async () => {
    const engine = new FakeEngine();
    const inputs = [...'abcdefgh'].map((content) => pictureInput(content));
    const results = await serviceWith({ engine }).createLoader().recognizeMany(inputs);
    expect(gist(results)).toEqual([...'abcdefgh']);
    expect(engine.batchSizes).toEqual([8]);
  });

  it('are recognised once when they are the same with the same options, however they are sent', async () => {
    const engine = new FakeEngine();
    const base64 = Buffer.from('the same').toString('base64');
    const images = [
      base64,
      `${base64.slice(0, 3)}\r\n ${base64.slice(3)}`,
      `data:image/png;base64,${base64}`,
      Buffer.from('the same'),
    ];
    const inputs = images.map((image) => pictureInput('', { image }));
    const results = await serviceWith({ engine }).createLoader().recognizeMany(inputs);
    expect(gist(results)).toEqual(['the same', 'the same', 'the same', 'the same']);
    expect(engine.batchSizes).toEqual([1]);
  });

  it('are recognised once also by mutations that run one after the other', async () => {
    const engine = new FakeEngine();
    const loader = serviceWith({ engine }).createLoader();
    await loader.recognize(pictureInput('a'));
    await loader.recognize(pictureInput('a'));
    expect(engine.batchSizes).toEqual([1]);
  });

  it('are recognised apart when their options differ', async () => {
    const engine = new FakeEngine();
    const inputs = [
      pictureInput('a'),
      pictureInput('a', { pages: 'AUTO' }),
      pictureInput('a', { returnIssuingAuthority: true }),
    ];
    await serviceWith({ engine }).createLoader().recognizeMany(inputs);
    const asked = onlyBatch(engine).map(({ pages, returnIssuingAuthority }) => [
      pages,
      returnIssuingAuthority,
    ]);
    expect(asked).toEqual([
      ['FRONT', false],
      ['AUTO', false],
      ['FRONT', true],
    ]);
  });

  it('fail alone, whether the input, the engine or the queue refuses one', async () => {
    const engine = new FakeEngine();
    engine.answer = (request) => {
      const page = frontPage(request);
      const isBad = JSON.stringify(page).includes('bad');
      return isBad ? ocrFailure(OcrErrorCode.IMAGE_UNSUITABLE, 'no licence') : page;
    };
    const inputs = [
      pictureInput('a'),
      pictureInput('', { image: 'not Base64' }),
      pictureInput('bad'),
      pictureInput('', { image: null }),
      pictureInput('b'),
      pictureInput('surplus'),
    ];
    const results = await serviceWith({ engine, maxWaiting: 3 }).createLoader().recognizeMany(inputs);
    expect(gist(results)).toEqual([
      'a',
      'IMAGE_FORMAT_UNSUPPORTED',
      'IMAGE_UNSUITABLE',
      'INVALID_PARAMETER',
      'b',
      'OVERLOADED',
    ]);
    expect(engine.batchSizes).toEqual([3]);
  });
});

describe('the pictures of several requests', () => {
  it('are gathered: the first goes at once, the others together when it is read', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const service = serviceWith({ engine });
    const results = [];
    for (const content of 'abcdefgh') {
      results.push(service.createLoader().recognize(pictureInput(content)));
      await turns();
    }
    expect(engine.batchSizes).toEqual([1]);
    engine.releaseAll();
    expect(gist(await Promise.all(results))).toEqual([...'abcdefgh']);
    expect(engine.batchSizes).toEqual([1, 7]);
  });

  it('are one batch when the requests come in the same tick', async () => {
    const engine = new FakeEngine();
    const service = serviceWith({ engine });
    const results = [...'abcdefgh'].map((content) => service.createLoader().recognize(pictureInput(content)));
    expect(gist(await Promise.all(results))).toEqual([...'abcdefgh']);
    expect(engine.batchSizes).toEqual([8]);
  });

  it('are read anew each time: nothing is remembered between requests', async () => {
    const engine = new FakeEngine();
    const service = serviceWith({ engine });
    await service.createLoader().recognize(pictureInput('a'));
    await service.createLoader().recognize(pictureInput('a'));
    expect(engine.batchSizes).toEqual([1, 1]);
  });

  it('do not hold one another up: a lone picture waits for no other', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const result = serviceWith({ engine }).createLoader().recognize(pictureInput('a'));
    await turns(2);
    expect(engine.batchSizes).toEqual([1]);
    engine.releaseAll();
    expect(gist([await result])).toEqual(['a']);
  });

  it('are all answered before the service closes', async () => {
    const engine = new FakeEngine();
    engine.hold();
    const service = serviceWith({ engine });
    const results = [...'ab'].map((content) => service.createLoader().recognize(pictureInput(content)));
    await turns();
    const closing = service.close();
    engine.releaseAll();
    await closing;
    expect(gist(await Promise.all(results))).toEqual(['a', 'b']);
  });
});

describe('an engine that fails on a batch', () => {
  it('is a bug and thrown, without any of the picture in the message', async () => {
    const engine = new FakeEngine();
    const bug = new Error('a bug');
    engine.answer = () => {
      throw bug;
    };
    const base64 = Buffer.from('somebody').toString('base64');
    const error = await serviceWith({ engine })
      .createLoader()
      .recognize(pictureInput('somebody'))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'The engine "fake" failed on a batch of 1', cause: bug });
    expect(String(error)).not.toContain(base64);
  });
});
