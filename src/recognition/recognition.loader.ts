import DataLoader from 'dataloader';
import type { PageOutcome, PageRequest, RecognitionEngine } from '../engines/engine.js';
import type { OcrFailure } from '../license/failure.js';
import type { Downloader } from '../pictures/download/downloader.js';
import { forbiddenUrl } from '../pictures/download/url-rules.js';
import type { Dispatcher } from './dispatcher.js';
import { createRequestKeys } from './request-key.js';

export type RecognitionLoader = DataLoader<PageRequest, PageOutcome, string>;

export interface LoaderParts {
  readonly engine: Pick<RecognitionEngine, 'acceptsUrls'>;
  readonly downloader: Pick<Downloader, 'download'>;
  readonly dispatcher: Pick<Dispatcher, 'dispatch'>;
}

/**
 * A loader for one HTTP request: what is loaded in one tick reaches the engine as one batch, and the same
 * picture with the same options only once. It keeps its answers, so it must end with the request.
 */
export function createRecognitionLoader(parts: LoaderParts): RecognitionLoader {
  return new DataLoader((requests) => answerBatch(requests, parts), { cacheKeyFn: createRequestKeys() });
}

async function answerBatch(
  requests: readonly PageRequest[],
  parts: LoaderParts,
): Promise<(PageOutcome | Error)[]> {
  const preparing = requests.map((request) => prepare(request, parts));
  // All pictures first: a request handed over before the last download would be a batch of its own.
  await Promise.allSettled(preparing);
  const answers = preparing.map(async (preparation): Promise<PageOutcome> => {
    const prepared = await preparation;
    return 'kind' in prepared ? prepared : parts.dispatcher.dispatch(prepared);
  });
  return (await Promise.allSettled(answers)).map(valueOrError);
}

/** The request as the engine can take it: for one that takes no URLs, with the file behind the URL. */
async function prepare(
  request: PageRequest,
  { engine, downloader }: LoaderParts,
): Promise<PageRequest | OcrFailure> {
  if (request.picture.kind !== 'url') {
    return request;
  }
  const { url } = request.picture;
  if (engine.acceptsUrls) {
    return forbiddenUrl(url) ?? request;
  }
  const picture = await downloader.download(url);
  return picture.kind === 'failure' ? picture : { ...request, picture };
}

/** DataLoader fails one key alone where it finds an Error in its place. */
function valueOrError(answer: PromiseSettledResult<PageOutcome>): PageOutcome | Error {
  if (answer.status === 'fulfilled') {
    return answer.value;
  }
  return answer.reason instanceof Error
    ? answer.reason
    : new Error('Something that is no Error was thrown', { cause: answer.reason });
}
