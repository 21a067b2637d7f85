import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import type { OcrFailure } from '../../license/failure.js';
import { readInlinePicture } from '../inline-picture.js';
import type { InlinePicture } from '../source.js';
import { downloadFailure, notObtained, tooLarge } from './download-failure.js';
import { guardedConnector } from './guarded-connector.js';
import { forbiddenUrl, hostMatcher } from './url-rules.js';

export interface DownloadSettings {
  /** Milliseconds for one picture, redirects included. */
  readonly timeoutMs: number;
  /** Bytes of one file as sent. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** `host` or `host:port`: fetched from even where the address is not public. */
  readonly allowedHosts: readonly string[];
}

export interface Downloader {
  /** Fetches the file at an http or https URL; whatever keeps it from coming is a failure, not an exception. */
  download(url: URL): Promise<InlinePicture | OcrFailure>;
  /** Waits for running downloads, then closes all connections. */
  close(): Promise<void>;
}

type Response = Dispatcher.ResponseData;

/** A downloader with connections of its own; `lookup` replaces the system's name resolution. */
export function createDownloader(
  settings: DownloadSettings,
  lookup: LookupFunction = systemLookup,
): Downloader {
  const { timeoutMs, maxBytes } = settings;
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxResponseSize: maxBytes };
  const guarded = new Agent({ ...limits, connect: guardedConnector(timeoutMs, lookup) });
  const open = new Agent({ ...limits, connect: { timeout: timeoutMs, lookup } });
  const isAllowedHost = hostMatcher(settings.allowedHosts);
  const fetchFrom = (url: URL, signal: AbortSignal) =>
    request(url, {
      dispatcher: isAllowedHost(url) ? open : guarded,
      signal,
      // Pictures are compressed already; nothing here inflates, so that a small body stays small.
      headers: { accept: 'image/*', 'accept-encoding': 'identity' },
    });
  return {
    download: (url) => download(url, settings, fetchFrom),
    close: async () => {
      await Promise.all([guarded.close(), open.close()]);
    },
  };
}

type FetchFrom = (url: URL, signal: AbortSignal) => Promise<Response>;

async function download(start: URL, settings: DownloadSettings, fetchFrom: FetchFrom) {
  // The agents' time-outs are per step: a server that drips bytes would keep them from ever ending.
  const signal = AbortSignal.timeout(settings.timeoutMs);
  try {
    return await followRedirects(start, settings, (url) => fetchFrom(url, signal));
  } catch (error) {
    return downloadFailure(error, settings);
  }
}

async function followRedirects(
  start: URL,
  { maxRedirects, maxBytes }: DownloadSettings,
  fetchFrom: (url: URL) => Promise<Response>,
): Promise<InlinePicture | OcrFailure> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const forbidden = forbiddenUrl(url);
    if (forbidden !== null) {
      return forbidden;
    }
    const response = await fetchFrom(url);
    const location = redirectLocation(response);
    if (location === null) {
      return readPicture(response, maxBytes);
    }
    discard(response);
    if (!URL.canParse(location, url.href)) {
      return notObtained('it redirects to something that is not a URL');
    }
    url = new URL(location, url);
  }
  return notObtained(`it redirects more than ${maxRedirects} times`);
}

function redirectLocation({ statusCode, headers }: Response): string | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
  return isRedirect && typeof headers.location === 'string' ? headers.location : null;
}

async function readPicture(response: Response, maxBytes: number): Promise<InlinePicture | OcrFailure> {
  const { statusCode, headers, body } = response;
  if (statusCode < 200 || statusCode > 299) {
    discard(response);
    return notObtained(`its host answered with status ${statusCode}`);
  }
  if (Number(headers['content-length']) > maxBytes) {
    discard(response);
    return tooLarge(maxBytes);
  }
  return readInlinePicture(await body.bytes());
}

/** Frees the connection without reading on; without the listener the stream's own abort error ends the process. */
function discard({ body }: Response): void {
  body.on('error', () => {}).destroy();
}
