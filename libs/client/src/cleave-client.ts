import createClient, { type Client } from 'openapi-fetch';
import { naming, type Named } from './idempotency.js';
import { retrying, type RetryOptions } from './retries.js';
import type { paths } from './schema.js';
import { Session, type Tokens } from './session.js';

export interface ClientOptions {
  readonly baseUrl: string;
  /** Whose requests they are; nobody's when left out. */
  readonly tokens?: Tokens;
  /** Told of new tokens, to keep them. */
  readonly onRenewal?: (tokens: Tokens) => void;
  readonly retries?: RetryOptions;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * The API with the types of its document. What is turned away is sent again after the pause that was asked for, each
 * change under a key that keeps it from happening twice, and an access token that expired is renewed.
 */
export function cleaveClient({
  baseUrl,
  tokens,
  onRenewal,
  retries,
  fetch,
}: ClientOptions): Client<Named<paths>> {
  const send = retrying(fetch ?? ((request) => globalThis.fetch(request)), retries);
  const session = tokens && new Session(baseUrl, tokens, onRenewal);
  return createClient<Named<paths>>({ baseUrl, fetch: naming(session ? session.signing(send) : send) });
}
