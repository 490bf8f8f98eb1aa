import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

const mappedPrefix = '::ffff:';
const portOfIpv4 = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/;
const bracketsOfIpv6 = /^\[([^\]]{1,60})\](?::\d{1,5})?$/;

/**
 * The canonical form of an IP address, without the port and brackets that some proxies add. IPv4-mapped IPv6 addresses
 * become IPv4. Undefined if the text is not an address.
 */
export function normalizeAddress(text: string): string | undefined {
  const ipv4 = text.startsWith(mappedPrefix) ? text.slice(mappedPrefix.length) : text;
  if (isIPv4(ipv4)) return ipv4; // most addresses; 30 times faster than the parser
  const address = portOfIpv4.exec(text)?.[1] ?? bracketsOfIpv6.exec(text)?.[1] ?? text;
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  return isAddress ? ipaddr.process(withoutZone(address)).toString() : undefined;
}

/**
 * The client network by which rate limits count: a single IPv4 address, or the /64 network of an IPv6 address. Text
 * that is not an address is returned as it is.
 */
export function networkOf(text: string): string {
  return prefixOf(text, 64);
}

/**
 * The largest network that providers commonly assign to one line: a single IPv4 address, or the /48 network of an IPv6 address.
 * Used instead of `networkOf` where few networks could use up a limit. Neighbours may share a /48.
 */
export function delegatedNetworkOf(text: string): string {
  return prefixOf(text, 48);
}

function prefixOf(text: string, bits: number): string {
  const address = normalizeAddress(text);
  if (address === undefined || !address.includes(':')) return address ?? text;
  const [network] = ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`).toString().split('%');
  return `${network}/${bits}`;
}

function withoutZone(address: string): string {
  return address.split('%')[0]!;
}
