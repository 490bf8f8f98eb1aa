import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectStatus } from './client-response.js';
import { password, type Shop } from './shop.js';

const pauseMs = 20;
/** Logins are expensive, so only one request in so many is one. */
const requestsPerLogin = 40;

interface Request {
  readonly name: string;
  readonly path: string;
  readonly expected: readonly number[];
  readonly init?: RequestInit;
}

export interface ShoppingReport {
  /** The variant that they order. */
  readonly sku: string;
  readonly sent: number;
  /** Responses with an unexpected status, and requests without a response. */
  readonly failures: readonly string[];
  /** Orders with a successful response. */
  readonly placed: number;
  readonly slowestMs: number;
}

/**
 * Customers that use the shop until `stop`: list and show products, place and list orders, log in. They never retry a
 * request.
 */
export class ShoppingClients {
  private readonly failures: string[] = [];
  private readonly running: Promise<void>[];
  private sent = 0;
  private placed = 0;
  private slowestMs = 0;
  private stopped = false;

  private constructor(
    private readonly shop: Shop,
    tokens: readonly { readonly email: string; readonly accessToken: string }[],
    private readonly product: { readonly sku: string; readonly slug: string },
  ) {
    this.running = tokens.map((customer, n) => this.run(customer, n));
  }

  static async start(shop: Shop, count: number): Promise<ShoppingClients> {
    const product = await shop.createProduct({ stock: 1_000_000 });
    const customers = Array.from({ length: count }, async () => {
      const email = `${randomUUID()}@example.com`;
      const body = { email, password, name: 'Ada Lovelace' };
      await expectStatus(201, shop.anonymous.api.POST('/v1/auth/register', { body }));
      return { email, accessToken: await shop.accessTokenOf(email) };
    });
    return new ShoppingClients(shop, await Promise.all(customers), product);
  }

  async stop(): Promise<ShoppingReport> {
    this.stopped = true;
    await Promise.all(this.running);
    const { sent, failures, placed, slowestMs } = this;
    return { sku: this.product.sku, sent, failures, placed, slowestMs };
  }

  private async run(customer: { email: string; accessToken: string }, client: number): Promise<void> {
    const { urls } = this.shop.topology;
    for (let n = client; !this.stopped; n++) {
      await this.send(urls[n % urls.length]!, this.requestOf(customer, n));
      await sleep(pauseMs);
    }
  }

  private requestOf({ email, accessToken }: { email: string; accessToken: string }, n: number): Request {
    const authorization = `Bearer ${accessToken}`;
    const json = { 'content-type': 'application/json' };
    if (n % requestsPerLogin === 0) {
      const init = { method: 'POST', headers: json, body: JSON.stringify({ email, password }) };
      return { name: 'log in', path: '/v1/auth/login', expected: [200], init };
    }
    const order = { lines: [{ sku: this.product.sku, quantity: 1 }], payment: { method: 'invoice' } };
    const requests: Request[] = [
      { name: 'list products', path: '/v1/products?limit=5', expected: [200] },
      { name: 'show product', path: `/v1/products/${this.product.slug}`, expected: [200] },
      {
        name: 'place order',
        path: '/v1/orders',
        expected: [201, 202],
        init: {
          method: 'POST',
          headers: { ...json, authorization, 'idempotency-key': randomUUID() },
          body: JSON.stringify(order),
        },
      },
      {
        name: 'list orders',
        path: '/v1/orders?limit=5',
        expected: [200],
        init: { headers: { authorization } },
      },
    ];
    return requests[n % requests.length]!;
  }

  private async send(url: string, { name, path, expected, init }: Request): Promise<void> {
    const startedAt = performance.now();
    this.sent++;
    try {
      const response = await fetch(`${url}${path}`, init ?? {});
      const text = await response.text();
      if (!expected.includes(response.status)) this.failures.push(`${name}: ${response.status} ${text}`);
      else if (name === 'place order') this.placed++;
    } catch (error) {
      const { message, cause } = error as Error;
      this.failures.push(`${name}: ${message} ${(cause as Error | undefined)?.message}`);
    }
    this.slowestMs = Math.max(this.slowestMs, performance.now() - startedAt);
  }
}
