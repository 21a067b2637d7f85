import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local (cloud metadata),
 * multicast or reserved. IPv4 inside IPv6 counts as the IPv4 address it is.
 */
export function isPublicAddress(address: string | undefined): boolean {
  return address !== undefined && ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Whether a host is written as an address, in any of the notations that a socket would take as one. */
export function isAddressLiteral(hostname: string): boolean {
  return ipaddr.isValid(hostname);
}
