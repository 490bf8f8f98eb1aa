import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unauthenticated } from '#contracts/definition';
import { PublicKeyRing, RevocationList, TokenVerifier } from '#kernel/identity';
import { forgedTokens, misusedTokens } from '../testing/forged-tokens.js';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { aUser } from '../testing/requests.js';
import { publishedKeys, tokenWith } from '../testing/signed-in.js';

const now = () => Math.floor(Date.now() / 1_000);
const refreshToken = `019a0000-0000-7000-8000-000000000001.${'a'.repeat(43)}`;

describe('forged tokens', () => {
  let edge: OpenedEdge;
  let listener: Server;
  let asked = 0;
  let forged: ReadonlyMap<string, string>;
  beforeAll(async () => {
    edge = await openEdge();
    edge.answers = { 'auth.get-me': aUser };
    listener = createServer((_, response) => response.end(JSON.stringify(publishedKeys), () => asked++));
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const [{ kid, ...jwk }] = publishedKeys.keys as [(typeof publishedKeys.keys)[0]];
    const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    forged = new Map([
      ...forgedTokens({ token: tokenWith({}), publicKey, kid, listener: address }),
      ...misusedTokens(tokenWith, now()),
      ['a refresh token', refreshToken],
    ]);
  });
  afterAll(async () => {
    await edge.app.close();
    listener.close();
  });

  const statusFor = async (token: string, url: string) =>
    (await edge.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode;
  /** By what was tried: the answers that are not the expected ones. */
  async function unexpected(expected: unknown, ask: (token: string) => Promise<unknown>): Promise<object> {
    const answers = await Promise.all(
      [...forged].map(async ([title, token]) => [title, await ask(token)] as const),
    );
    return Object.fromEntries(answers.filter(([, answer]) => answer !== expected));
  }

  it('are many, and differ from one that is good in nothing but the forgery', async () => {
    expect(forged.size).toBeGreaterThan(130);
    expect(await statusFor(tokenWith({}), '/v1/auth/me')).toBe(200);
    expect(await statusFor(tokenWith({ exp: now() - 2, nbf: now() + 2 }), '/v1/auth/me')).toBe(200);
  });

  it('are all refused at the edge, where a token is needed and where none is', async () => {
    expect(await unexpected(401, (token) => statusFor(token, '/v1/auth/me'))).toEqual({});
    expect(await unexpected(401, (token) => statusFor(token, '/v1/products'))).toEqual({});
  });

  it('are all refused by whoever else verifies tokens', async () => {
    const tokens = new TokenVerifier(
      new PublicKeyRing(async () => publishedKeys),
      new RevocationList(async () => ({ asOf: '', sessions: [] })),
    );
    await expect(tokens.verify(tokenWith({ sub: 'u1' }))).resolves.toMatchObject({ id: 'u1' });
    const verdict = (token: string) =>
      tokens.verify(token).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Unauthenticated ? 'refused' : String(error)),
      );
    expect(await unexpected('refused', verdict)).toEqual({});
  });

  it('make nobody ask for keys where they say', () => {
    expect(asked).toBe(0);
  });
});
