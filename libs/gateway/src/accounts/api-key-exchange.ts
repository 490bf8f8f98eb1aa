import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Client } from '#contracts/definition';
import { auth, type ExchangedApiKey } from '#contracts/auth';
import { bearerToken, InjectClient, runInScope } from '#kernel/messaging';
import { isOperationalPath } from '../edge/admission/is-operational-path.js';
import { clientIpOf } from '../edge/routing/request-scope.js';

const keyPrefix = 'ck_';
const maxKeyLength = 203;
const maxEntries = 10_000;
/** Remaining lifetime below which a token is replaced, so that it does not expire during a request. */
const marginSeconds = 15;

interface CacheEntry {
  readonly accessToken: Promise<string>;
  /** In milliseconds of `performance.now()`; Infinity while the exchange is pending. */
  expiresAt: number;
}

/**
 * Replaces the API key of a request by an access token, so that contexts only see access tokens. Tokens are cached per
 * key until shortly before they expire; concurrent requests with the same key share one exchange.
 */
@Injectable()
export class ApiKeyExchange {
  private readonly cache = new Map<string, CacheEntry>();

  constructor(@InjectClient(auth) private readonly accounts: Client<typeof auth>) {}

  /** Attaches tokens to requests whose key is cached. Must be registered before any hook that reads the request. */
  attachCachedTokens(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      const key = keyOf(request);
      const entry = key === undefined ? undefined : this.cache.get(key);
      if (entry && entry.expiresAt !== Infinity && performance.now() < entry.expiresAt)
        attachToken(request, await entry.accessToken);
    });
  }

  /**
   * Exchanges all other keys. Must be registered after the rate limiter, so that requests with invalid keys are limited
   * before they reach auth.
   */
  attachExchangedTokens(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      const key = keyOf(request);
      if (key !== undefined) attachToken(request, await this.tokenFor(key, request));
    });
  }

  private tokenFor(key: string, request: FastifyRequest): Promise<string> {
    const now = performance.now();
    const cached = this.cache.get(key);
    if (cached && now < cached.expiresAt) return cached.accessToken;
    const exchange = this.exchange(key, request);
    const entry = { accessToken: exchange.then(({ accessToken }) => accessToken), expiresAt: Infinity };
    this.store(key, entry);
    exchange.then(
      ({ expiresIn }) => (entry.expiresAt = now + (expiresIn - marginSeconds) * 1_000),
      () => this.cache.delete(key),
    );
    return entry.accessToken;
  }

  private exchange(key: string, request: FastifyRequest): Promise<ExchangedApiKey> {
    const userAgent = request.headers['user-agent']?.slice(0, 300);
    const scopeHeaders = { clientIp: clientIpOf(request), ...(userAgent !== undefined && { userAgent }) };
    return runInScope({ headers: scopeHeaders }, () => this.accounts.exchangeApiKey({ key }));
  }

  private store(key: string, entry: CacheEntry): void {
    const [oldest] = this.cache.keys();
    if (this.cache.size >= maxEntries && oldest !== undefined) this.cache.delete(oldest);
    this.cache.delete(key);
    this.cache.set(key, entry);
  }
}

/** API keys are ignored on probes: they are not rate-limited, and an invalid key must not make them fail. */
function keyOf({ headers, raw }: FastifyRequest): string | undefined {
  const token = bearerToken(headers.authorization ?? '');
  const isKey = token?.startsWith(keyPrefix) && token.length <= maxKeyLength;
  return isKey && !isOperationalPath(raw.url) ? token : undefined;
}

function attachToken(request: FastifyRequest, accessToken: string): void {
  request.headers.authorization = `Bearer ${accessToken}`;
}
