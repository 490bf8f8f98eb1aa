import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Unauthenticated } from '#contracts/definition';
import { loadSettings } from '#kernel/config';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { aUser } from '../testing/requests.js';
import { tokenWith } from '../testing/signed-in.js';

const good = `ck_${'g'.repeat(43)}`;

describe('an API key', () => {
  let edge: OpenedEdge;
  let owner = 0;
  beforeAll(async () => {
    loadSettings({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '5' });
    edge = await openEdge();
  });
  beforeEach(() => {
    owner += 1;
    edge.calls.length = 0;
    edge.answers = {
      'auth.get-me': aUser,
      'auth.exchange-api-key': ({ payload }) => {
        if ((payload as { key: string }).key !== `${good}${owner}`) throw new Unauthenticated({});
        return { accessToken: tokenWith({ sub: `owner ${owner}` }), expiresIn: 45 };
      },
    };
  });
  afterAll(async () => {
    await edge.app.close();
    loadSettings({ NODE_ENV: 'test' });
  });

  const me = async (key: string, remoteAddress: string) =>
    (
      await edge.app.inject({
        url: '/v1/auth/me',
        remoteAddress,
        headers: { authorization: `Bearer ${key}` },
      })
    ).statusCode;
  const exchanges = () => edge.calls.filter(({ pattern }) => pattern === 'auth.exchange-api-key').length;

  it('goes no further than the edge, and is exchanged once for many requests', async () => {
    const key = `${good}${owner}`;
    expect(await Promise.all([1, 2, 3].map(() => me(key, '10.0.0.1')))).toEqual([200, 200, 200]);
    expect(await me(key, '10.0.0.1')).toBe(200);
    expect(exchanges()).toBe(1);
    const behind = edge.calls.filter(({ pattern }) => pattern === 'auth.get-me');
    expect(behind).toHaveLength(4);
    expect(JSON.stringify(behind)).not.toContain('ck_');
  });

  it('counts for its owner wherever they are, once it is known', async () => {
    const key = `${good}${owner}`;
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push(await me(key, `10.0.1.${n}`));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });

  it('that is made up counts for its address, and nobody asks auth about more than may be sent', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push(await me(`ck_made-up-${n}`, '10.0.2.1'));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(exchanges()).toBe(5);
  });

  it('means nothing to a probe, which nobody counts', async () => {
    for (const url of ['/health/live', '/health/ready?verbose', '/metrics'])
      await edge.app.inject({ url, headers: { authorization: 'Bearer ck_made-up' } });
    expect(exchanges()).toBe(0);
  });

  it('is exchanged anew before its token could end on the way', async () => {
    const accessToken = tokenWith({ sub: `owner ${owner}` });
    edge.answers['auth.exchange-api-key'] = () => ({ accessToken, expiresIn: 15 });
    for (let n = 0; n < 2; n += 1) expect(await me(`${good}${owner}`, '10.0.3.1')).toBe(200);
    expect(exchanges()).toBe(2);
  });

  it('that was refused is asked about again', async () => {
    const key = `ck_not-yet-${owner}`;
    expect(await me(key, '10.0.4.1')).toBe(401);
    const accessToken = tokenWith({ sub: `owner ${owner}` });
    edge.answers['auth.exchange-api-key'] = () => ({ accessToken, expiresIn: 45 });
    expect(await me(key, '10.0.4.1')).toBe(200);
  });
});
