import type { Failure } from '#contracts/definition';
import { AddressTooLong, MalformedRequest } from '../problems/edge-failures.js';
import { limits } from './limits.js';

/** A path that nobody serves. */
const nowhere = '/unreadable';

/**
 * Fastify's `rewriteUrl`. Its router answers an address that it cannot read past every hook; routed to nowhere, such an
 * address is answered under the same conventions as any other.
 */
export function routableAddress({ url = '' }: { readonly url?: string | undefined }): string {
  return failureOfAddress(url) ? nowhere : url;
}

/** What is wrong with an address, whoever it may belong to. */
export function failureOfAddress(url: string): Failure | undefined {
  if (url.split('?', 1)[0]!.length > limits.path) return new AddressTooLong({});
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
