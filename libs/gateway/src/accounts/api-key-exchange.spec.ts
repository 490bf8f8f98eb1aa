import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Unauthenticated } from '#contracts/definition';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { aUser } from '../testing/payloads.js';
import { signToken } from '../testing/access-tokens.js';

const validKeyPrefix = `ck_${'g'.repeat(43)}`;

describe('API key exchange', () => {
  let gateway: TestGateway;
  let ownerNumber = 0;
  beforeAll(async () => {
    const env = { RATE_LIMIT_PER_MINUTE: '5' };
    gateway = await createTestGateway({ env });
  });
  beforeEach(() => {
    ownerNumber += 1;
    gateway.calls.length = 0;
    gateway.handlers = {
      'auth.get-me': aUser,
      'auth.exchange-api-key': ({ payload }) => {
        if ((payload as { key: string }).key !== `${validKeyPrefix}${ownerNumber}`)
          throw new Unauthenticated({});
        return { accessToken: signToken({ sub: `owner ${ownerNumber}` }), expiresIn: 45 };
      },
    };
  });
  afterAll(async () => {
    await gateway.app.close();
  });

  const statusOfMe = async (key: string, remoteAddress: string) =>
    (
      await gateway.app.inject({
        url: '/v1/auth/me',
        remoteAddress,
        headers: { authorization: `Bearer ${key}` },
      })
    ).statusCode;
  const exchanges = () => gateway.calls.filter(({ pattern }) => pattern === 'auth.exchange-api-key').length;

  it('replaces the key by a token at the gateway, with one exchange for many requests', async () => {
    const key = `${validKeyPrefix}${ownerNumber}`;
    expect(await Promise.all([1, 2, 3].map(() => statusOfMe(key, '10.0.0.1')))).toEqual([200, 200, 200]);
    expect(await statusOfMe(key, '10.0.0.1')).toBe(200);
    expect(exchanges()).toBe(1);
    const forwarded = gateway.calls.filter(({ pattern }) => pattern === 'auth.get-me');
    expect(forwarded).toHaveLength(4);
    expect(JSON.stringify(forwarded)).not.toContain('ck_');
  });

  it('rate-limits requests with a cached key per owner, across IP addresses', async () => {
    const key = `${validKeyPrefix}${ownerNumber}`;
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push(await statusOfMe(key, `10.0.1.${n}`));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });

  it('rate-limits invalid keys per IP address, before they reach auth', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push(await statusOfMe(`ck_made-up-${n}`, '10.0.2.1'));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(exchanges()).toBe(5);
  });

  it('ignores API keys on probes', async () => {
    for (const url of ['/health/live', '/health/ready?verbose', '/metrics'])
      await gateway.app.inject({ url, headers: { authorization: 'Bearer ck_made-up' } });
    expect(exchanges()).toBe(0);
  });

  it('exchanges the key again before its token expires', async () => {
    const accessToken = signToken({ sub: `owner ${ownerNumber}` });
    gateway.handlers['auth.exchange-api-key'] = () => ({ accessToken, expiresIn: 15 });
    for (let n = 0; n < 2; n += 1)
      expect(await statusOfMe(`${validKeyPrefix}${ownerNumber}`, '10.0.3.1')).toBe(200);
    expect(exchanges()).toBe(2);
  });

  it('does not cache a rejected key', async () => {
    const key = `ck_not-yet-${ownerNumber}`;
    expect(await statusOfMe(key, '10.0.4.1')).toBe(401);
    const accessToken = signToken({ sub: `owner ${ownerNumber}` });
    gateway.handlers['auth.exchange-api-key'] = () => ({ accessToken, expiresIn: 45 });
    expect(await statusOfMe(key, '10.0.4.1')).toBe(200);
  });
});
