import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isAddressLiteral, isPublicAddress } from './public-address.js';

/** A host that is, or resolves to, an address outside the public internet. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
  constructor() {
    super('The host has an address that is not public');
  }
}

/**
 * Connects to public addresses only. The check sits where the connection is made, since a name checked
 * earlier can resolve to another address by then (DNS rebinding).
 */
export function guardedConnector(timeoutMs: number, lookup: LookupFunction): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: publicLookup(lookup) });
  return (options, callback) => {
    // Sockets do not look literals up, so these would pass by the check in publicLookup.
    if (isAddressLiteral(options.hostname) && !isPublicAddress(options.hostname)) {
      callback(new ForbiddenAddressError(), null);
      return;
    }
    connect(options, publicPeer(callback));
  };
}

/** Refuses a name if any of its addresses is not public: the socket may try each of them. */
function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
      const refusal = addresses.every(isPublicAddress) ? null : new ForbiddenAddressError();
      callback(error ?? refusal, found, family);
    });
  };
}

/** The last word: the address that the socket did connect to. */
function publicPeer(callback: buildConnector.Callback): buildConnector.Callback {
  return (...[error, socket]) => {
    if (error !== null) {
      callback(error, null);
    } else if (isPublicAddress(socket.remoteAddress)) {
      callback(null, socket);
    } else {
      socket.destroy();
      callback(new ForbiddenAddressError(), null);
    }
  };
}
