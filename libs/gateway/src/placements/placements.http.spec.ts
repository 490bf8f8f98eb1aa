import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { bearerHeaders } from '../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

const headers = bearerHeaders('platform:manage');
const placement = {
  method: 'PUT',
  url: '/v1/placements/orders',
  payload: { to: 'orders', percent: 10 },
} as const;

it('GET /v1/placements returns an empty list without Redis', async () => {
  const { statusCode, json } = await gateway.app.inject({ url: '/v1/placements', headers });
  expect([statusCode, json()]).toEqual([200, { placements: [] }]);
});

it('PUT /v1/placements/{context} is rejected without Redis, and states what to do', async () => {
  const { statusCode, json } = await gateway.app.inject({ ...placement, headers });
  expect([statusCode, json()]).toEqual([
    409,
    expect.objectContaining({
      code: 'platform.placement-rejected',
      problems: [expect.stringContaining('set REDIS_URL for all processes')],
    }),
  ]);
});

it.each([
  ['GET', { url: '/v1/placements' }],
  ['PUT', placement],
])('%s is rejected without the permission platform:manage', async (_, request) => {
  const statusWith = async (own: Record<string, string>) =>
    (await gateway.app.inject({ ...request, headers: own })).statusCode;
  expect([await statusWith({}), await statusWith(bearerHeaders('users:manage'))]).toEqual([401, 403]);
});
