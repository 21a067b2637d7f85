import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { OcrErrorCode, ocrFailure } from '../../src/license/failure.js';
import { Base64Text } from '../../src/pictures/base64-text.js';
import type { Downloader } from '../../src/pictures/download/downloader.js';
import type { InlinePicture } from '../../src/pictures/source.js';
import { FakeEngine } from '../support/fake-engine.js';
import { gist, onlyBatch, pictureInput, serviceWith, urlInput } from './service.js';

/** Stands for the hosts of the world: the path is the picture, which comes late, or not, or with a bug. */
class FakeDownloader implements Downloader {
  readonly asked: string[] = [];

  async download(url: URL) {
    const content = url.pathname.slice(1);
    this.asked.push(content);
    await setTimeout(content.startsWith('late') ? 20 : 0);
    if (content === 'gone') {
      return ocrFailure(OcrErrorCode.IMAGE_URL_UNREACHABLE, 'gone');
    }
    if (content === 'bug') {
      throw new Error('a bug');
    }
    return { kind: 'bytes', bytes: Buffer.from(content) } as const;
  }

  async close() {}
}

describe('an input', () => {
  const bothOrNone = [
    ['neither image nor url', pictureInput('', { image: null })],
    ['both image and url', pictureInput('a', { url: new URL('https://example.com/a') })],
  ] as const;
  it.each(bothOrNone)('with %s is an invalid parameter', async (_what, input) => {
    const engine = new FakeEngine();
    const loader = serviceWith({ engine }).createLoader();
    const failure = { kind: 'failure', code: 'INVALID_PARAMETER', providerCode: 'AIS.0101' };
    expect(await loader.recognize(input)).toMatchObject(failure);
    expect(await loader.recognizePages({ ...input, pages: 'ALL' })).toMatchObject([failure]);
    expect(engine.batchSizes).toEqual([]);
  });

  it('keeps its Base64 on the way to the engine', async () => {
    const engine = new FakeEngine();
    await serviceWith({ engine })
      .createLoader()
      .recognize(pictureInput('', { image: 'data:;base64,YW Jj\n' }));
    expect(onlyBatch(engine)).toMatchObject([{ picture: { kind: 'base64', text: Base64Text.from('YWJj') } }]);
  });
});

describe('a url, with an engine that takes none', () => {
  it('is downloaded first, and early and late downloads reach the engine as one batch', async () => {
    const engine = new FakeEngine();
    const loader = serviceWith({ engine, downloader: new FakeDownloader() }).createLoader();
    const urls = ['late-1', 'early', 'late-2'].map((path) => urlInput(`https://example.com/${path}`));
    const results = await loader.recognizeMany([...urls, pictureInput('inline')]);
    expect(gist(results)).toEqual(['late-1', 'early', 'late-2', 'inline']);
    expect(engine.batchSizes).toEqual([4]);
  });

  it('is downloaded once however often it comes in a request', async () => {
    const engine = new FakeEngine();
    const downloader = new FakeDownloader();
    const loader = serviceWith({ engine, downloader }).createLoader();
    await loader.recognizeMany([urlInput('https://example.com/a'), urlInput('https://example.com/a')]);
    expect(downloader.asked).toEqual(['a']);
    expect(engine.batchSizes).toEqual([1]);
  });

  it('fails alone when its download fails', async () => {
    const engine = new FakeEngine();
    const loader = serviceWith({ engine, downloader: new FakeDownloader() }).createLoader();
    const paths = ['a', 'gone', 'b'];
    const results = await loader.recognizeMany(paths.map((path) => urlInput(`https://example.com/${path}`)));
    expect(gist(results)).toEqual(['a', 'IMAGE_URL_UNREACHABLE', 'b']);
    expect(engine.batchSizes).toEqual([2]);
  });

  it('throws alone when the download has a bug', async () => {
    const engine = new FakeEngine();
    const loader = serviceWith({ engine, downloader: new FakeDownloader() }).createLoader();
    const paths = ['a', 'bug', 'b'];
    const results = await Promise.allSettled(
      paths.map((path) => loader.recognize(urlInput(`https://example.com/${path}`))),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('a url, with an engine that takes them', () => {
  it('is handed on as it is', async () => {
    const engine = new FakeEngine({ acceptsUrls: true });
    const loader = serviceWith({ engine }).createLoader();
    const result = await loader.recognize(urlInput('https://example.com/a?signature=1'));
    expect(gist([result])).toEqual(['https://example.com/a?signature=1']);
  });

  it.each(['file:///etc/hostname', 'https://user:secret@example.com/a'])('is refused as %s', async (url) => {
    const engine = new FakeEngine({ acceptsUrls: true });
    const result = await serviceWith({ engine }).createLoader().recognize(urlInput(url));
    expect(result).toMatchObject({ code: 'IMAGE_URL_UNREACHABLE', providerCode: 'ModelArts.4601' });
    expect(engine.batchSizes).toEqual([]);
  });
});

describe("a url of the service's own pictures", () => {
  const sample: InlinePicture = { kind: 'bytes', bytes: Buffer.from('sample') };
  const ownPicture = (url: URL) => (url.host === 'own.test' ? sample : undefined);

  it.each([true, false])('is served from memory, engine takes URLs: %s', async (acceptsUrls) => {
    const engine = new FakeEngine({ acceptsUrls });
    const loader = serviceWith({ engine }).createLoader({ ownPicture });
    const inputs = [urlInput('http://own.test/sample.jpg'), pictureInput('sample')];
    expect(gist(await loader.recognizeMany(inputs))).toEqual(['sample', 'sample']);
    expect(onlyBatch(engine)).toMatchObject([{ picture: sample }]);
  });

  it('leaves the URLs of others to the downloader', async () => {
    const engine = new FakeEngine();
    const downloader = new FakeDownloader();
    const loader = serviceWith({ engine, downloader }).createLoader({ ownPicture });
    expect(gist([await loader.recognize(urlInput('http://other.test/a'))])).toEqual(['a']);
  });
});
