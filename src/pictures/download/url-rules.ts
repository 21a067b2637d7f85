import type { OcrFailure } from '../../license/failure.js';
import { notAllowed } from './download-failure.js';

/** A failure for a URL that nothing may be fetched from, whatever its host; else null. */
export function forbiddenUrl(url: URL): OcrFailure | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return notAllowed(`its scheme has to be http or https, not ${url.protocol.slice(0, -1)}`);
  }
  if (url.username !== '' || url.password !== '') {
    return notAllowed('it holds a user name or password');
  }
  return null;
}

/** Tells whether a URL's host is one of those named, each as `host` or `host:port`, IPv6 in brackets. */
export function hostMatcher(hosts: readonly string[]): (url: URL) => boolean {
  const named = new Set(hosts.map((host) => host.toLowerCase()));
  return (url) => named.has(url.hostname) || named.has(`${url.hostname}:${portOf(url)}`);
}

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}
