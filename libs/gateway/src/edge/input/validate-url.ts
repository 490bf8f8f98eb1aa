import type { Failure } from '#contracts/definition';
import { AddressTooLong, MalformedRequest } from '../problems/edge-failures.js';
import { limits } from './limits.js';

/** A path that no route matches. */
const unroutablePath = '/unreadable';

/**
 * Fastify's `rewriteUrl`: replaces a URL that is too long or not decodable. Fastify would respond to such a URL without
 * running any hooks. No route matches the replacement, and the 404 handler responds with the failure of the original
 * URL.
 */
export function rewriteInvalidUrl({ url = '' }: { readonly url?: string | undefined }): string {
  return validateUrl(url) ? unroutablePath : url;
}

/** The failure of a URL that is too long or not decodable, whether or not a route matches it. */
export function validateUrl(url: string): Failure | undefined {
  if (url.split('?', 1)[0]!.length > limits.pathLength) return new AddressTooLong({});
  return isDecodable(url) ? undefined : new MalformedRequest({});
}

function isDecodable(url: string): boolean {
  if (!url.includes('%')) return true;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
