import type { RequestBodyToSend } from '../../src/rest-contract/request.js';
import { resultBody, type WirePage } from '../../src/rest-contract/result.js';

interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

/** Calls the operation over HTTP; a text goes out as it is, anything else as JSON. */
export type Call = (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<HttpAnswer>;

/** One page, in the words of the contract, whichever way it came. */
export interface PageFound {
  readonly page: 'front' | 'back';
  readonly type: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** Four corners for each field; empty unless asked for. */
  readonly places: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>>;
}

/** The pages read, front first, or the code of what went wrong. */
type Outcome = { readonly pages: readonly PageFound[] } | { readonly code: string };

/** Asks for one recognition, over HTTP or over GraphQL. */
export type Ask = (body: RequestBodyToSend) => Promise<Outcome>;

/** Asks over HTTP. */
export function askOver(call: () => Call): Ask {
  return async (body) => {
    const { status, json } = await call()(body);
    return status === 200 ? pagesOf(json, body.side || 'front') : { code: codeOf(json) };
  };
}

function pagesOf(json: unknown, side: string): Outcome {
  const { front, back, ...page } = resultBody.parse(json).result;
  const pages =
    side === 'double_side'
      ? ([
          ['front', front],
          ['back', back],
        ] as const)
      : ([[side === 'back' ? 'back' : 'front', page]] as const);
  return { pages: pages.flatMap(([name, found]) => (found ? [pageFound(name, found)] : [])) };
}

function pageFound(page: PageFound['page'], { type, text_location, ...fields }: WirePage): PageFound {
  const values = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  // What the keys and the points are is for the expectations to find out.
  const places = (text_location ?? {}) as PageFound['places'];
  return { page, type: type ?? '', values: Object.fromEntries(values), places };
}

function codeOf(json: unknown): string {
  const body = Object(json);
  return String(body.error_code);
}
