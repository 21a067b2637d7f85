import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import type { AccessKey } from '../../rest-contract/signature.js';
import { type RestError, restError } from './rest-error.js';
import { isSigned, signatureProblem } from './verify-signature.js';

/** Who may call the operation. */
export interface RestCredentials {
  readonly authTokens: readonly string[];
  readonly accessKeys: readonly AccessKey[];
}

/**
 * Lets in who shows a known token or signs with a known key; null for them. Where no credentials are
 * configured, everyone on this very machine, signed or not, and no one else.
 */
export function refusal(
  request: FastifyRequest,
  body: Uint8Array,
  credentials: RestCredentials,
  now: Date,
): RestError | null {
  const problem = problemOf(request, body, credentials, now);
  if (problem === null) {
    return null;
  }
  return restError('APIG.0301', { message: `Incorrect IAM authentication information: ${problem}` });
}

function problemOf(
  request: FastifyRequest,
  body: Uint8Array,
  { authTokens, accessKeys }: RestCredentials,
  now: Date,
): string | null {
  if (authTokens.length + accessKeys.length === 0 && isLoopback(request.socket.remoteAddress)) {
    return null;
  }
  if (isSigned(request)) {
    return signatureProblem(request, body, accessKeys, now);
  }
  const token = request.headers['x-auth-token'];
  if (typeof token !== 'string') {
    return 'x-auth-token not found';
  }
  return isAmong(token, authTokens) ? null : 'decrypt token fail';
}

/** The peer of the connection itself: headers that name another one can be made up. */
function isLoopback(address: string | undefined): boolean {
  return address !== undefined && ipaddr.process(address).range() === 'loopback';
}

/** Takes equally long wherever the texts differ: hashes are of one length, and none is left out. */
function isAmong(token: string, tokens: readonly string[]): boolean {
  const given = sha256(token);
  return tokens.map((known) => timingSafeEqual(given, sha256(known))).includes(true);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
