import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { bearerHeaders } from '../../testing/access-tokens.js';
import { aRegistration, aUser } from '../../testing/payloads.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

// Compares the CPU time of a request with that of another request of the same size, never with a fixed time.

/** Nearly all that Node.js accepts in the headers of a request. */
const length = 15_000;

/** How often the CPU time of a plain value any other value may take. Parsing in quadratic time takes hundreds of times as long. */
const maxRatio = 25;

/** How often what has been slow is measured again. */
const maxRounds = 20;

const runsOf = (text: string): string => text.repeat(Math.floor(length / text.length));
const plain = 'a'.repeat(length);

const values: Readonly<Record<string, string>> = {
  spaces: `a${runsOf(' ')}b`,
  tabs: `a${runsOf('\t')}b`,
  commas: runsOf(','),
  semicolons: runsOf(';'),
  quotes: runsOf('"'),
  'quotes after backslashes': runsOf('\\"'),
  'equals signs': runsOf('='),
  parameters: runsOf(';a=b'),
  'a parameter after spaces': `application/json;${runsOf(' ').slice(20)}x`,
  'unterminated parameters': `application/json${runsOf(';a="\\a').slice(20)}`,
  'weighted elements': runsOf('a;q=0.1,'),
  'entity tags': runsOf('W/"a",'),
  'encoded entity tags': `"${runsOf('+a')}`,
  addresses: runsOf('127.0.0.1,'),
  'IPv6 addresses': runsOf('[::1]:1, '),
  'spaces of a bearer token': `Bearer${runsOf(' ').slice(20)}x`,
  'an API key': `Bearer ck_${plain.slice(20)}`,
  'an origin': `http://${runsOf('a.').slice(20)}`,
  'an encoded origin': `http://xn--${runsOf('a-').slice(20)}`,
  schemes: `${runsOf(',https  ').slice(20)}x`,
  dashes: runsOf('-'),
  'bytes beyond ASCII': runsOf('\u0080'),
};

/** Those that the gateway or a library reads before it rejects or handles a request. */
const headers = [
  'accept',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'authorization',
  'content-encoding',
  'content-type',
  'host',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'origin',
  'traceparent',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-no-compression',
  'x-request-id',
];

const json = { 'content-type': 'application/json' };
const requests: Readonly<Record<string, InjectOptions>> = {
  'a query over REST': { url: '/v1/products' },
  'a command over REST': {
    method: 'POST',
    url: '/v1/auth/register',
    headers: json,
    payload: aRegistration(),
  },
  'a conditional command over REST': {
    method: 'PATCH',
    url: '/v1/auth/me',
    headers: { ...json, ...bearerHeaders('account:manage') },
    payload: { name: 'Ada' },
  },
  'a GraphQL request': {
    method: 'POST',
    url: '/graphql',
    headers: json,
    payload: { query: '{ products { items { id } } }' },
  },
  'a CORS preflight': { method: 'OPTIONS', url: '/v1/products' },
};

let gateway: TestGateway;
beforeAll(async () => {
  const env = { CORS_ORIGINS: 'https://shop.example,http://localhost:*', TRUSTED_PROXIES: '127.0.0.0/8,::1' };
  gateway = await createTestGateway({ env });
  gateway.handlers = {
    'auth.register': aUser,
    'auth.update-profile': aUser,
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
});
afterAll(() => gateway.app.close());

type LongHeader = { readonly header: string; readonly name: string };

async function cpuTimeOf(request: InjectOptions, header: string, value: string): Promise<number> {
  const before = process.cpuUsage();
  await gateway.app.inject({ ...request, headers: { ...request.headers, [header]: value } });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

async function medianOfPlain(request: InjectOptions): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) times.push(await cpuTimeOf(request, 'x-unknown', plain));
  return times.toSorted((a, b) => a - b)[4]!;
}

async function findSlow(
  request: InjectOptions,
  longHeaders: readonly LongHeader[],
  limit: number,
): Promise<LongHeader[]> {
  const slow: LongHeader[] = [];
  for (const longHeader of longHeaders) {
    if ((await cpuTimeOf(request, longHeader.header, values[longHeader.name]!)) > limit)
      slow.push(longHeader);
  }
  return slow;
}

describe('the CPU time of', () => {
  it.each(Object.entries(requests))(
    '%s does not depend on what a long header contains',
    async (_, request) => {
      await medianOfPlain(request); // Compiles the code.
      const limit = maxRatio * (await medianOfPlain(request));
      let slow = headers.flatMap((header) => Object.keys(values).map((name) => ({ header, name })));
      // Garbage collection and other threads add to the time of single runs, so a header is slow only if it is slow in every round.
      for (let round = 0; round < maxRounds && slow.length > 0; round += 1)
        slow = await findSlow(request, slow, limit);
      expect(slow).toEqual([]);
    },
  );
});
