import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bearerHeaders } from '../../testing/access-tokens.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

const query = 'mutation ($input: UpdateProfileInput!) { updateMe(input: $input) { __typename } }';
const headers = bearerHeaders('account:manage');

/** The status of the rejection, its problems, and the code units that were normalized for it. */
async function rejectionOf(name: string, via: 'REST' | 'GraphQL') {
  const request =
    via === 'REST'
      ? ({ method: 'PATCH', url: '/v1/auth/me', payload: { name } } as const)
      : ({ method: 'POST', url: '/graphql', payload: { query, variables: { input: { name } } } } as const);
  const normalize = jest.spyOn(String.prototype, 'normalize');
  try {
    const response = await gateway.app.inject({ ...request, headers });
    const normalized = normalize.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
    const body = response.json();
    return { details: (body.errors[0].extensions?.errors ?? body.errors) as object[], normalized };
  } finally {
    normalize.mockRestore();
  }
}

describe('a text of nearly 1 MiB', () => {
  it.each([
    ['REST', 'letters', 'a'.repeat(1_000_000)],
    ['REST', 'combining marks', `a${'\u0315\u0300'.repeat(15)}`.repeat(16_000)],
    ['REST', 'ligatures', '\ufdfa'.repeat(340_000)],
    ['GraphQL', 'letters', 'a'.repeat(1_000_000)],
    ['GraphQL', 'combining marks', `a${'\u0315\u0300'.repeat(15)}`.repeat(16_000)],
    ['GraphQL', 'ligatures', '\ufdfa'.repeat(340_000)],
  ] as const)('is rejected over %s without normalizing it: %s', async (via, _, text) => {
    const { details, normalized } = await rejectionOf(text, via);
    expect(details).toEqual([
      {
        pointer: via === 'REST' ? '/name' : '/input/name',
        detail: 'must be shorter than or equal to 200 characters',
      },
    ]);
    expect(normalized).toBeLessThan(1_000);
  });
});
