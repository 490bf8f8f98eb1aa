import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { expectStatus } from '../support/client-response.js';
import { password } from '../support/registered-user.js';
import { scenario } from '../support/scenario.js';

const invisible = '\u200b\u3164\u2800\u00ad';

interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly pointer: string }[];
}

async function expectInvalid(client: ApiClient, path: string, body: object, pointer: string): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  const { status, body: problem } = await client.send('POST', path, JSON.stringify(body), headers);
  const { code, errors } = problem as Problem;
  const pointers = new Set(errors.map((each) => each.pointer));
  expect([path, status, code, ...pointers]).toEqual([path, 400, 'platform.invalid-request', pointer]);
}

scenario(
  'names of invisible characters only are rejected like blank names, over REST and GraphQL',
  async (shop) => {
    const customer = await shop.createCustomer();
    const price = { amount: 1, currency: 'EUR' };
    const lines = [{ sku: 'ANY', quantity: 1 }];
    const address = { name: 'Ada', line1: '12 Square', city: 'London', country: 'GB' };
    const account = { email: 'invisible@example.com', password };
    for (const name of [' ', invisible]) {
      await expectInvalid(shop.anonymous, '/v1/auth/register', { ...account, name }, '/name');
      await expectInvalid(shop.admin, '/v1/api-keys', { name, scopes: [] }, '/name');
      await expectInvalid(shop.admin, '/v1/categories', { name }, '/name');
      const product = { name: 'Mug', variants: [{ sku: 'ANY', price }] };
      await expectInvalid(shop.admin, '/v1/products', { ...product, name }, '/name');
      await expectInvalid(
        shop.admin,
        '/v1/products',
        { ...product, attributes: { [name]: 'x' } },
        '/attributes',
      );
      const variants = [{ sku: 'ANY', price, options: { colour: name } }];
      await expectInvalid(shop.admin, '/v1/products', { ...product, variants }, '/variants/0/options');
      const order = { lines, payment: { method: 'invoice' }, shippingAddress: { ...address, line1: name } };
      await expectInvalid(customer, '/v1/orders', order, '/shippingAddress/line1');

      const query = `mutation ($name: String!) { createCategory(input: { name: $name }) { __typename ... on Failure { code } } }`;
      const { body } = await shop.admin.post('/graphql', { query, variables: { name } });
      expect(JSON.stringify(body)).toContain('platform.invalid-request');
    }
  },
  { topologies: ['monolith', 'split'] },
);

scenario(
  'an emoji sequence is kept in a name, and an invisible optional field is empty',
  async (shop) => {
    const name = '👩\u200d👩\u200d👧 ❤\ufe0f';
    const variants = [{ sku: 'FAMILY', name: invisible, price: { amount: 1, currency: 'EUR' } }];
    const product = await expectStatus(
      201,
      shop.admin.api.POST('/v1/products', { body: { name, variants } }),
    );
    expect(product).toMatchObject({ name, variants: [{ name: '' }] });
  },
  { topologies: ['monolith', 'split'] },
);
