import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { eventually } from '#kernel/testing';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';

let edge: OpenedEdge;
const releases: (() => void)[] = [];
beforeAll(async () => {
  loadSettings({ NODE_ENV: 'test', MAX_IN_FLIGHT: '3', MAX_EVENT_LOOP_DELAY_MS: '60000' });
  edge = await openEdge();
  const page = { items: [], nextCursor: null };
  edge.answers = {
    'products.list-products': () => new Promise((resolve) => releases.push(() => resolve(page))),
    'products.get-product': () => ({ slug: 'mug' }),
  };
});
afterAll(async () => {
  await edge.app.close();
  loadSettings({ NODE_ENV: 'test' });
});

const get = async (url: string): Promise<unknown[]> => {
  const { statusCode, headers, json } = await edge.app.inject({ url });
  return [statusCode, json().code, headers['retry-after']];
};
const good = [200, undefined, undefined];
const turnedAway = [503, 'platform.overloaded', '1'];

/** As many requests as that, until they are released. */
async function slowRequests(count: number): Promise<Promise<unknown>[]> {
  const answers = Array.from({ length: count }, () => get('/v1/products'));
  await eventually(() => expect(releases).toHaveLength(count));
  return answers;
}

const releaseAll = (): void => releases.splice(0).forEach((release) => release());

describe('a request that comes', () => {
  it('while as many are worked on as may be is turned away at once, and not once they are done', async () => {
    const slow = await slowRequests(3);
    expect(await get('/v1/products/mug')).toEqual(turnedAway);
    releaseAll();
    expect(await Promise.all(slow)).toEqual([good, good, good]);
    expect(await get('/v1/products/mug')).toEqual(good);
  });

  it('while the process stalls is turned away as soon as there is something to do', async () => {
    const stalls = jest
      .spyOn(edge.app.getHttpAdapter().getInstance(), 'isUnderPressure')
      .mockReturnValue(true);
    expect(await get('/v1/products/mug')).toEqual(good);
    const slow = await slowRequests(1);
    expect(await get('/v1/products/mug')).toEqual(turnedAway);
    releaseAll();
    expect(await Promise.all(slow)).toEqual([good]);
    stalls.mockRestore();
  });
});
