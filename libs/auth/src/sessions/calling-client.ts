import { currentScope } from '#kernel/messaging';
import type { Attempt } from '../domain/attempt.js';
import type { Whereabouts } from '../domain/refresh-family.js';

/** Where the message being handled comes from, as far as the edge could tell. */
export function callingClient(): Whereabouts {
  const { clientAddress, userAgent } = currentScope()?.headers ?? {};
  return { device: userAgent ?? null, address: clientAddress ?? null };
}

/** The message being handled, as an attempt at the account of a normalized address. */
export function attemptAt(email: string): Attempt {
  return { email, address: callingClient().address };
}
