import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Client } from '#contracts/definition';
import { auth, type ExchangedApiKey } from '#contracts/auth';
import { Contract, runInScope } from '#kernel/messaging';
import { isProbe } from '../edge/admission/is-probe.js';

const apiKey = /^bearer +(ck_\S{1,200})$/i;
const capacity = 10_000;
/** Seconds for which a request may go on after its token was put in. */
const margin = 15;

interface Exchanged {
  readonly accessToken: Promise<string>;
  /** By `performance.now()`. */
  until: number;
}

/**
 * Puts an access token in the place of an API key: behind the edge there are no API keys. A key is exchanged once for all
 * requests of the next moments.
 */
@Injectable()
export class ApiKeyExchange {
  private readonly exchanged = new Map<string, Exchanged>();

  constructor(@Contract(auth) private readonly accounts: Client<typeof auth>) {}

  /** For keys exchanged a moment ago. To be called before any hook that reads the request. */
  recognise(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      const key = keyOf(request);
      const known = key === undefined ? undefined : this.exchanged.get(key);
      if (known && known.until !== Infinity && performance.now() < known.until)
        putIn(request, await known.accessToken);
    });
  }

  /** For all others. To be called once requests are counted: made-up keys cost their sender, not auth. */
  install(server: FastifyInstance): void {
    server.addHook('onRequest', async (request) => {
      const key = keyOf(request);
      if (key !== undefined) putIn(request, await this.tokenFor(key, request));
    });
  }

  private tokenFor(key: string, request: FastifyRequest): Promise<string> {
    const now = performance.now();
    const known = this.exchanged.get(key);
    if (known && now < known.until) return known.accessToken;
    const answer = this.exchange(key, request);
    const entry = { accessToken: answer.then(({ accessToken }) => accessToken), until: Infinity };
    this.remember(key, entry);
    answer.then(
      ({ expiresIn }) => (entry.until = now + (expiresIn - margin) * 1_000),
      () => this.exchanged.delete(key),
    );
    return entry.accessToken;
  }

  private exchange(key: string, { ip, headers }: FastifyRequest): Promise<ExchangedApiKey> {
    const userAgent = headers['user-agent']?.slice(0, 300);
    const from = { clientAddress: ip, ...(userAgent !== undefined && { userAgent }) };
    return runInScope({ headers: from }, () => this.accounts.exchangeApiKey({ key }));
  }

  private remember(key: string, entry: Exchanged): void {
    const [oldest] = this.exchanged.keys();
    if (this.exchanged.size >= capacity && oldest !== undefined) this.exchanged.delete(oldest);
    this.exchanged.delete(key);
    this.exchanged.set(key, entry);
  }
}

/** Probes have none: nobody counts them, and whatever they carry must not keep them from being answered. */
function keyOf({ headers, raw }: FastifyRequest): string | undefined {
  const key = apiKey.exec(headers.authorization ?? '')?.[1];
  return isProbe(raw.url) ? undefined : key;
}

function putIn(request: FastifyRequest, accessToken: string): void {
  request.headers.authorization = `Bearer ${accessToken}`;
}
