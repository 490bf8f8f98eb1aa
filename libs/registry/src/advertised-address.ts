import { hostname } from 'node:os';

/** The URL for other machines: `configured`, or `url`, with the host name if `host` is a wildcard address. */
export function advertisedAddress(url: string, host: string, configured = url): string {
  const { origin, port } = new URL(configured);
  const isWildcard = configured === url && (host === '0.0.0.0' || host === '::');
  return isWildcard ? `http://${hostname()}:${port}` : origin;
}

/** Whether only processes of the same machine reach the address. */
export const isLoopbackAddress = (url: string): boolean => /\/(localhost|127\.[\d.]+|\[::1])(:|$)/.test(url);
