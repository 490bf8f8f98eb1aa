import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unauthenticated } from '#contracts/definition';
import { JwksCache, RevocationList, TokenVerifier } from '#kernel/identity';
import { forgedTokens, misusedTokens } from '../testing/forged-tokens.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { aUser } from '../testing/payloads.js';
import { publishedKeys, signToken } from '../testing/access-tokens.js';

const now = () => Math.floor(Date.now() / 1_000);
const refreshToken = `019a0000-0000-7000-8000-000000000001.${'a'.repeat(43)}`;

describe('forged tokens', () => {
  let gateway: TestGateway;
  let listener: Server;
  let keyFetches = 0;
  let forged: ReadonlyMap<string, string>;
  beforeAll(async () => {
    gateway = await createTestGateway();
    gateway.handlers = { 'auth.get-me': aUser };
    listener = createServer((_, response) => response.end(JSON.stringify(publishedKeys), () => keyFetches++));
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const listenerUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const [{ kid, ...jwk }] = publishedKeys.keys as [(typeof publishedKeys.keys)[0]];
    const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    forged = new Map([
      ...forgedTokens({ token: signToken({}), publicKey, kid, listener: listenerUrl }),
      ...misusedTokens(signToken, now()),
      ['a refresh token', refreshToken],
    ]);
  });
  afterAll(async () => {
    await gateway.app.close();
    listener.close();
  });

  const statusFor = async (token: string, url: string) =>
    (await gateway.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode;
  /** The results that differ from `expected`, by attack. */
  async function unexpectedResults(
    expected: unknown,
    attempt: (token: string) => Promise<unknown>,
  ): Promise<object> {
    const results = await Promise.all(
      [...forged].map(async ([title, token]) => [title, await attempt(token)] as const),
    );
    return Object.fromEntries(results.filter(([, result]) => result !== expected));
  }

  it('are more than 130 variations of a token that is accepted', async () => {
    expect(forged.size).toBeGreaterThan(130);
    expect(await statusFor(signToken({}), '/v1/auth/me')).toBe(200);
    expect(await statusFor(signToken({ exp: now() - 2, nbf: now() + 2 }), '/v1/auth/me')).toBe(200);
  });

  it('are rejected by the gateway with 401, on protected and on public routes', async () => {
    expect(await unexpectedResults(401, (token) => statusFor(token, '/v1/auth/me'))).toEqual({});
    expect(await unexpectedResults(401, (token) => statusFor(token, '/v1/products'))).toEqual({});
  });

  it('are rejected by GraphQL with 401, for protected and for public fields', async () => {
    const statusOf = async (token: string, query: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const request = { method: 'POST', url: '/graphql', headers, payload: { query } } as const;
      return (await gateway.app.inject(request)).statusCode;
    };
    expect(await statusOf(signToken({}), '{ me { id } }')).toBe(200);
    expect(await unexpectedResults(401, (token) => statusOf(token, '{ me { id } }'))).toEqual({});
    expect(await unexpectedResults(401, (token) => statusOf(token, '{ products { total } }'))).toEqual({});
  });

  it('are rejected by TokenVerifier, as used by the contexts', async () => {
    const tokens = new TokenVerifier(
      new JwksCache(async () => publishedKeys),
      new RevocationList(async () => ({ asOf: '', sessions: [] })),
    );
    await expect(tokens.verify(signToken({ sub: 'u1' }))).resolves.toMatchObject({ id: 'u1' });
    const verify = (token: string) =>
      tokens.verify(token).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Unauthenticated ? 'rejected' : String(error)),
      );
    expect(await unexpectedResults('rejected', verify)).toEqual({});
  });

  it('never cause keys to be fetched from a URL in the token', () => {
    expect(keyFetches).toBe(0);
  });
});
