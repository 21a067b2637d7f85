import type { IncomingHttpHeaders } from 'node:http';

/** What came back over HTTP, whole. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/** The body where it claims to be JSON, or claims nothing, and is; undefined for all else. */
export function jsonIn({ headers, text }: Reply): unknown {
  const type = headers['content-type'] ?? 'application/json';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu.test(type)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
