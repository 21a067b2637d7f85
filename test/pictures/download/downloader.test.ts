import type { RequestListener } from 'node:http';
import type { LookupFunction } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDownloader, type DownloadSettings } from '../../../src/pictures/download/downloader.js';
import { startPictureHost } from './picture-host.js';

const PICTURE = Buffer.from('the bytes of a picture');
const MAX_BYTES = 100_000;

const sendPicture: RequestListener = (_request, response) => response.end(PICTURE);

function redirectTo(location: string, status = 302): RequestListener {
  return (_request, response) => response.writeHead(status, { location }).end('moved');
}

function downloaderFor(settings: Partial<DownloadSettings>, lookup?: LookupFunction) {
  const usual = { timeoutMs: 20_000, maxBytes: MAX_BYTES, maxRedirects: 3, allowedHosts: [] };
  const downloader = createDownloader({ ...usual, ...settings }, lookup);
  onTestFinished(() => downloader.close());
  return downloader;
}

/** A name server that gives every name the same addresses. */
function resolvingTo(...addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_hostname, _options, callback) => callback(null, found);
}

async function bytesFrom(downloading: ReturnType<ReturnType<typeof downloaderFor>['download']>) {
  const picture = await downloading;
  if (picture.kind === 'failure') {
    throw new Error(picture.message, { cause: picture.cause });
  }
  return Buffer.from(picture.kind === 'bytes' ? picture.bytes : picture.text.decode());
}

const NOT_ALLOWED = { kind: 'failure', code: 'IMAGE_URL_UNREACHABLE', providerCode: 'ModelArts.4601' };
const NOT_OBTAINED = { kind: 'failure', code: 'IMAGE_URL_UNREACHABLE', providerCode: 'ModelArts.4603' };
const TOO_LARGE = { kind: 'failure', code: 'IMAGE_SIZE_OUT_OF_RANGE', providerCode: 'AIS.0103' };

describe('a download from an allowed host', () => {
  it('gives the bytes that the host sends', async () => {
    const host = await startPictureHost({ '/a.jpg': sendPicture });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    expect(await bytesFrom(download(host.url('/a.jpg')))).toEqual(PICTURE);
  });

  it('may be allowed by name alone, and is then found through the name server', async () => {
    const host = await startPictureHost({ '/a.jpg': sendPicture });
    const { download } = downloaderFor({ allowedHosts: ['Pictures.test'] }, resolvingTo('127.0.0.1'));
    const url = new URL(`http://pictures.test:${host.port}/a.jpg`);
    expect(await bytesFrom(download(url))).toEqual(PICTURE);
  });

  it.each([301, 302, 303, 307, 308])('follows a redirect with status %i', async (status) => {
    const host = await startPictureHost({ '/a': redirectTo('b', status), '/b': sendPicture });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    expect(await bytesFrom(download(host.url('/a')))).toEqual(PICTURE);
  });

  it('follows as many redirects as allowed, and not one more', async () => {
    const host = await startPictureHost({
      '/a': redirectTo('/b'),
      '/b': redirectTo('/c'),
      '/c': sendPicture,
    });
    const two = downloaderFor({ allowedHosts: [host.host], maxRedirects: 2 });
    expect(await bytesFrom(two.download(host.url('/a')))).toEqual(PICTURE);
    const one = downloaderFor({ allowedHosts: [host.host], maxRedirects: 1 });
    expect(await one.download(host.url('/a'))).toMatchObject(NOT_OBTAINED);
    expect(host.asked).toEqual(['/a', '/b', '/c', '/a', '/b']);
  });

  it('takes a file of just the largest size', async () => {
    const largest = Buffer.alloc(MAX_BYTES, 1);
    const host = await startPictureHost({ '/a': (_request, response) => response.end(largest) });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    expect(await bytesFrom(download(host.url('/a')))).toEqual(largest);
  });

  it('never inflates what the host compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(MAX_BYTES * 50));
    const host = await startPictureHost({
      '/a': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    expect(await bytesFrom(download(host.url('/a')))).toEqual(bomb);
  });
});

describe('a download fails and lets go of its connection', () => {
  const tooLarge = Buffer.alloc(MAX_BYTES + 1, 1);
  it.each<[string, RequestListener, object]>([
    ['a file whose stated size is too large', (_request, response) => response.end(tooLarge), TOO_LARGE],
    [
      'a file that states no size and grows too large',
      (_request, response) => {
        response.write(tooLarge.subarray(1));
        response.write('and more, without an end');
      },
      TOO_LARGE,
    ],
    [
      'a status that says there is none',
      (_request, response) => response.writeHead(404).write('no end'),
      NOT_OBTAINED,
    ],
    ['a redirect to nowhere', (_request, response) => response.writeHead(302).write('no end'), NOT_OBTAINED],
    [
      'a redirect to something that is not a URL',
      (_request, response) => response.writeHead(302, { location: 'http://[' }).write('no end'),
      NOT_OBTAINED,
    ],
    ['an answer that is not HTTP', (request) => request.socket.end('the secret\r\n'), NOT_OBTAINED],
    [
      'a connection cut in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half');
        setImmediate(() => request.socket.destroy());
      },
      NOT_OBTAINED,
    ],
  ])('for %s', async (_what, route, failure) => {
    const host = await startPictureHost({ '/secret-path': route });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    const result = await download(host.url('/secret-path?secret=query'));
    expect(result).toMatchObject(failure);
    expect(inspect(result, { depth: null })).not.toContain('secret');
    await host.abandoned();
  });

  it.each<[string, RequestListener]>([
    ['a host that never answers', () => {}],
    [
      'a host that stops in the middle of the file',
      (_request, response) => response.writeHead(200, { 'content-length': '100' }).write('half'),
    ],
  ])('for %s, when the time is up', async (_what, route) => {
    const host = await startPictureHost({ '/a': route });
    const { download } = downloaderFor({ allowedHosts: [host.host], timeoutMs: 100 });
    const result = await download(host.url('/a'));
    expect(result).toMatchObject({
      ...NOT_OBTAINED,
      message: 'Obtaining the picture from the URL failed: it took more than 100 ms.',
    });
    await host.abandoned();
  });

  it('for an empty file', async () => {
    const host = await startPictureHost({ '/a': (_request, response) => response.end() });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    expect(await download(host.url('/a'))).toMatchObject({
      code: 'IMAGE_FORMAT_UNSUPPORTED',
      providerCode: 'AIS.0102',
    });
  });

  it('for a host that refuses the connection, whose error is kept for the log', async () => {
    const { download } = downloaderFor({ allowedHosts: ['127.0.0.1'] });
    const result = await download(new URL('http://127.0.0.1:1/a'));
    expect(result).toMatchObject({ ...NOT_OBTAINED, cause: { code: 'ECONNREFUSED' } });
  });

  it('for a host that has no address', async () => {
    const unknownName = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    const { download } = downloaderFor({}, (_hostname, _options, callback) => callback(unknownName, []));
    const result = await download(new URL('http://nowhere.test/a'));
    expect(result).toMatchObject({ ...NOT_OBTAINED, cause: { code: 'ENOTFOUND' } });
  });
});

describe('what is not allowed', () => {
  it.each([
    'ftp://example.com/a.jpg',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'data:image/png;base64,QUJD',
    'https://user@example.com/a.jpg',
    'http://:secret@example.com/a.jpg',
  ])('is the URL %s', async (url) => {
    const { download } = downloaderFor({}, () => expect.unreachable('no name may be looked up'));
    expect(await download(new URL(url))).toMatchObject(NOT_ALLOWED);
  });

  it.each(['http', 'https'])('is an address of the private networks, over %s', async (scheme) => {
    const host = await startPictureHost({ '/a': sendPicture });
    const { download } = downloaderFor({ allowedHosts: ['127.0.0.1:1', 'elsewhere'] });
    for (const address of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ]) {
      const url = new URL(`${scheme}://${address}:${host.port}/a`);
      expect(await download(url), address).toMatchObject(NOT_ALLOWED);
    }
    expect(host.asked).toEqual([]);
  });

  it.each(['169.254.169.254', '10.0.0.1', '192.168.1.1', '100.100.100.200', '[fd00:ec2::254]', '[fe80::1]'])(
    'is the address %s',
    async (address) => {
      const { download } = downloaderFor({});
      expect(await download(new URL(`http://${address}/latest/meta-data`))).toMatchObject(NOT_ALLOWED);
    },
  );

  it.each(['http', 'https'])('is a name that leads to such an address, over %s', async (scheme) => {
    const host = await startPictureHost({ '/a': sendPicture });
    const url = new URL(`${scheme}://public.test:${host.port}/a`);
    for (const addresses of [['127.0.0.1'], ['::ffff:127.0.0.1'], ['8.8.8.8', '127.0.0.1']]) {
      const { download } = downloaderFor({}, resolvingTo(...addresses));
      expect(await download(url), addresses.join()).toMatchObject(NOT_ALLOWED);
    }
    const { download } = downloaderFor({});
    expect(await download(new URL(`${scheme}://localhost:${host.port}/a`))).toMatchObject(NOT_ALLOWED);
    expect(host.asked).toEqual([]);
  });

  it('is a name whose address changes after it was checked', async () => {
    const host = await startPictureHost({ '/a': sendPicture });
    let reads = 0;
    const rebinding = {
      family: 4,
      get address() {
        reads += 1;
        return reads === 1 ? '8.8.8.8' : '127.0.0.1';
      },
    };
    const { download } = downloaderFor({}, (_hostname, _options, callback) => callback(null, [rebinding]));
    const result = await download(new URL(`http://public.test:${host.port}/a`));
    expect(result).toMatchObject(NOT_ALLOWED);
    expect(reads).toBeGreaterThan(1);
    expect(host.asked).toEqual([]);
    await host.abandoned();
  });

  it.each([
    ['another address', 'http://127.0.0.2/a'],
    ['another port', 'http://127.0.0.1:1/a'],
    ['another scheme', 'file:///etc/hostname'],
    ['a URL with a password', 'http://user:secret@127.0.0.1/a'],
  ])('is a redirect from an allowed host to %s', async (_what, location) => {
    const host = await startPictureHost({ '/a': redirectTo(location) });
    const { download } = downloaderFor({ allowedHosts: [host.host] });
    expect(await download(host.url('/a'))).toMatchObject(NOT_ALLOWED);
  });
});
