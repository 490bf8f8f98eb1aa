import { BlockList, isIPv6 } from 'node:net';
import { normalizeAddress } from '#kernel/identity';

/**
 * Addresses that are checked: that of the connection, then those in `X-Forwarded-For` from the last on. A header can contain
 * 8,000, each of which takes 25 µs.
 */
const maxProxies = 20;

/**
 * Whether X-Forwarded-* headers from an address are trusted, for Fastify. `list` contains comma-separated IP addresses
 * and CIDR ranges. Some proxies append their port to the address.
 */
export function trustedProxies(
  list: string | undefined,
): false | ((address: string, hop: number) => boolean) {
  if (list === undefined) return false;
  const trusted = new BlockList();
  for (const entry of list.split(',')) {
    const [address = '', prefixLength] = entry.split('/');
    if (prefixLength === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(prefixLength), familyOf(address));
  }
  return (text, hop) => {
    if (hop >= maxProxies) return false;
    const address = normalizeAddress(text);
    return address !== undefined && trusted.check(address, familyOf(address));
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
