import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { bearerHeaders } from '../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

it('GET /v1/topology lists the running processes, which is only this one without Redis', async () => {
  const headers = bearerHeaders('platform:manage');
  const { statusCode, json } = await gateway.app.inject({ url: '/v1/topology', headers });
  expect([statusCode, json()]).toEqual([
    200,
    { processes: [expect.objectContaining({ name: 'edge', hosts: ['gateway'], inFlight: 0 })] },
  ]);
  expect(gateway.calls).toEqual([]);
});

it('GET /v1/topology is rejected without the permission platform:manage', async () => {
  const statusWith = async (headers: Record<string, string>) =>
    (await gateway.app.inject({ url: '/v1/topology', headers })).statusCode;
  expect([await statusWith({}), await statusWith(bearerHeaders('users:manage'))]).toEqual([401, 403]);
});
