import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { signedIn } from '../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

it('who runs the shop sees which processes there are; without Redis, this one', async () => {
  const headers = signedIn('platform:manage');
  const { statusCode, json } = await edge.app.inject({ url: '/v1/topology', headers });
  expect([statusCode, json()]).toEqual([
    200,
    { processes: [expect.objectContaining({ name: 'edge', hosts: ['gateway'], inFlight: 0 })] },
  ]);
  expect(edge.calls).toEqual([]);
});

it('nobody else does', async () => {
  const asked = async (headers: Record<string, string>) =>
    (await edge.app.inject({ url: '/v1/topology', headers })).statusCode;
  expect([await asked({}), await asked(signedIn('users:manage'))]).toEqual([401, 403]);
});
