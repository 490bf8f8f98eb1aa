import createClient, { type Client } from 'openapi-fetch';
import { withIdempotencyKeys, type WithOptionalIdempotencyKeys } from './idempotency.js';
import { withRetry, type RetryOptions } from './retry.js';
import type { paths } from './schema.js';
import { Session, type Tokens } from './session.js';

export interface ClientOptions {
  readonly baseUrl: string;
  /** Tokens of the logged-in user. Requests are anonymous if omitted. */
  readonly tokens?: Tokens;
  /** Called with the new tokens after a refresh, to store them. */
  readonly onTokensRefreshed?: (tokens: Tokens) => void;
  readonly retries?: RetryOptions;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * Creates a client of the REST API, typed by its OpenAPI document. It retries requests that fail with 429 or 503, adds an
 * idempotency key to POST and PATCH requests, and refreshes expired access tokens.
 */
export function cleaveClient({
  baseUrl,
  tokens,
  onTokensRefreshed,
  retries,
  fetch,
}: ClientOptions): Client<WithOptionalIdempotencyKeys<paths>> {
  const send = withRetry(fetch ?? ((request) => globalThis.fetch(request)), retries);
  const session = tokens && new Session(baseUrl, tokens, onTokensRefreshed);
  return createClient<WithOptionalIdempotencyKeys<paths>>({
    baseUrl,
    fetch: withIdempotencyKeys(session ? session.authenticate(send) : send),
  });
}
