import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecognition } from '../../recognition/request-recognition.js';
import type { Lifecycle } from '../lifecycle.js';
import { type RestCredentials, refusal } from './credentials.js';
import { type RestRequest, readRequest } from './read-request.js';
import { errorOfFailure, type RestError, restError, sendRestError } from './rest-error.js';
import { toResult } from './to-result.js';

/** What passes the gateway in front of the cloud service, whatever larger bodies the rest of this one takes. */
const MAX_BODY_BYTES = 12 * 1024 * 1024;

type Door = Pick<RequestRecognition, 'recognize' | 'recognizePages'>;

export interface RestRoute {
  readonly credentials: RestCredentials;
  readonly bodyLimitBytes: number;
  readonly lifecycle: Lifecycle;
  /** Called once per HTTP request. */
  readonly openDoor: (request: FastifyRequest) => Door;
}

/**
 * The operation of the cloud service, so that its clients can be pointed here. All else below `/v2` is
 * answered the way the cloud's gateway answers for operations that it does not have.
 */
export async function serveRest(app: FastifyInstance, route: RestRoute): Promise<void> {
  await app.register(
    async (scope) => {
      keepBodiesAsBytes(scope);
      scope.setErrorHandler(answerError);
      scope.setNotFoundHandler((_request, reply) => sendRestError(reply, restError('APIG.0101')));
      const bodyLimit = Math.min(MAX_BODY_BYTES, route.bodyLimitBytes);
      scope.post('/:projectId/ocr/driver-license', { bodyLimit }, (request, reply) =>
        answer(request, reply, route),
      );
    },
    { prefix: '/v2' },
  );
}

/** Signatures are over the bytes that came. No other media type: web pages could send it from anywhere. */
function keepBodiesAsBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { credentials, lifecycle, openDoor }: RestRoute,
): Promise<FastifyReply> {
  if (lifecycle.phase === 'stopping') {
    return sendRestError(reply, restError('ModelArts.4403'));
  }
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const asked = refusal(request, body, credentials, new Date()) ?? readRequest(body);
  if (asked.kind === 'error') {
    return sendRestError(reply, asked);
  }
  const result = await recognize(openDoor(request), asked);
  return 'kind' in result ? sendRestError(reply, result) : reply.send(result);
}

async function recognize(door: Door, asked: RestRequest): Promise<{ result: unknown } | RestError> {
  const { side, input } = asked;
  const results = side === 'double_side' ? await door.recognizePages(input) : [await door.recognize(input)];
  const failure = results.find((result) => result.kind === 'failure');
  if (failure !== undefined) {
    return errorOfFailure(failure);
  }
  return {
    result: toResult(
      results.filter((result) => result.kind !== 'failure'),
      asked,
    ),
  };
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode = 500 } = error;
  if (statusCode >= 500) {
    request.log.error({ err: error }, 'unexpected error');
    return sendRestError(reply, restError('ModelArts.4505'));
  }
  const tooLarge = { status: 413, message: 'Request entity too large.' };
  return sendRestError(
    reply,
    statusCode === 413 ? restError('APIG.0201', tooLarge) : restError('ModelArts.4105'),
  );
}
