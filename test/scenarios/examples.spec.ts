import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { components } from '#client';
import { demoLogins } from '#gateway';
import { ApiClient } from '../support/api-client.js';
import { startDemoShop, type DemoShop } from '../support/demo-shop.js';
import type { ExampleValues } from '../support/documents/documented-example.js';
import { ExampleClient } from '../support/documents/example-client.js';
import { documentOf } from '../support/expect-documented.js';
import { totpCode } from '../support/totp-code.js';

type Schemas = components['schemas'];

/** By operation id. */
type Bodies = Readonly<Record<string, unknown>>;

/** Examples that cannot succeed in the demo shop, and the codes of their failures. */
const rejected: Readonly<Record<string, string>> = {
  // Placements need Redis.
  'platform.get-placement': 'platform.placement-rejected',
  'platform.set-placement': 'platform.placement-rejected',
};

const idFrom = (operationId: string) => (bodies: Bodies) => ({
  id: (bodies[operationId] as { id: string }).id,
});

const refreshToken = (bodies: Bodies) => ({
  refreshToken: (bodies['auth.login'] as Schemas['TokenPair']).refreshToken,
});

const code = (bodies: Bodies) => ({
  code: totpCode((bodies['auth.begin-mfa'] as Schemas['MfaEnrollment']).secret),
});

const asIs = () => ({});

type Step = readonly [
  operationId: string,
  values: (bodies: Bodies, shop: DemoShop) => ExampleValues | Promise<ExampleValues>,
];

/** Examples that need earlier ones, or values that exist only at run time, such as IDs in earlier responses and tokens in emails. */
const steps: readonly Step[] = [
  ['products.update-product', idFrom('products.get-product')],
  ['products.add-variant', idFrom('products.get-product')],
  ['products.delete-variant', asIs],
  ['products.delete-product', idFrom('products.create-product')],
  ['products.update-category', idFrom('products.get-category')],
  ['products.delete-category', idFrom('products.create-category')],

  ['orders.place', asIs],
  ['orders.get', idFrom('orders.place')],
  ['orders.fulfil', idFrom('orders.place')],
  ['orders.refund', idFrom('orders.place')],
  ['orders.list-events', idFrom('orders.place')],
  ['orders.place', () => ({ 'Idempotency-Key': randomUUID() })],
  ['orders.cancel', idFrom('orders.place')],

  ['auth.get-user', idFrom('auth.register')],
  ['auth.update-user', idFrom('auth.register')],
  ['auth.list-user-sessions', idFrom('auth.register')],
  ['auth.end-user-sessions', idFrom('auth.register')],
  [
    'auth.reset-password',
    async (bodies, { mailbox }) => {
      const { email } = bodies['auth.register'] as Schemas['UserView'];
      return { token: await mailbox.token(email, 'password-reset') };
    },
  ],

  ['auth.revoke-api-key', idFrom('auth.create-api-key')],
  ['auth.refresh', refreshToken],
  [
    'auth.verify-email',
    async (bodies, { mailbox }) => {
      const { email } = bodies['auth.get-me'] as Schemas['UserView'];
      return { token: await mailbox.token(email, 'email-verification') };
    },
  ],
  ['auth.begin-mfa', asIs],
  ['auth.confirm-mfa', code],
  ['auth.reset-mfa', idFrom('auth.get-me')],
  ['auth.login', asIs],
  ['auth.begin-mfa', asIs],
  ['auth.confirm-mfa', code],
  [
    'auth.disable-mfa',
    (bodies) => ({ code: (bodies['auth.confirm-mfa'] as Schemas['RecoveryCodes']).recoveryCodes[0] }),
  ],
  ['auth.list-sessions', asIs],
  ['auth.login', asIs],
  [
    'auth.end-session',
    (bodies) => ({ id: (bodies['auth.list-sessions'] as Schemas['SessionPage']).items[0]!.id }),
  ],
  ['auth.logout', refreshToken],
  ['auth.login', asIs],
  ['auth.logout-all', asIs],
  ['auth.login', asIs],
  ['auth.change-password', asIs],
  ['auth.erase-me', asIs],
];

let shop: DemoShop;
beforeAll(async () => {
  shop = await startDemoShop('examples');
}, 120_000);
afterAll(() => shop?.stop());

it('the OpenAPI document names the demo logins, which work', async () => {
  const { description } = (await documentOf(shop.url)).document.info;
  const demoClient = new ApiClient(() => shop.url);
  for (const login of Object.values(demoLogins)) {
    expect(description).toContain(`\`${login.email}\``);
    expect(description).toContain(`\`${login.password}\``);
    expect((await demoClient.post('/v1/auth/login', login)).status).toBe(200);
  }
});

it('the example response of placing an order is that of its example request', async () => {
  const client = await ExampleClient.open(shop.url);
  await client.send('auth.login');
  const { body } = await client.send('orders.place', { 'Idempotency-Key': randomUUID() });
  const [id, number, createdAt, updatedAt] = Array.from({ length: 4 }, () => expect.any(String));
  const documented = client.exampleResponse('orders.place', 201);
  expect(body).toEqual({ ...documented, id, number, createdAt, updatedAt });
});

it('every example request of the OpenAPI document succeeds in the demo shop', async () => {
  const client = await ExampleClient.open(shop.url);
  const sendExample = async (operationId: string, values?: ExampleValues): Promise<void> => {
    const { status, text, body } = await client.send(operationId, values);
    const failure = rejected[operationId];
    const isExpected =
      failure === undefined ? status < 300 : (body as Schemas['Problem'] | undefined)?.code === failure;
    if (!isExpected) throw new Error(`the example of ${operationId} received ${status}: ${text}`);
  };

  await sendExample('auth.login');
  const later = new Set(steps.map(([operationId]) => operationId));
  for (const operationId of client.operationIds) if (!later.has(operationId)) await sendExample(operationId);
  for (const [operationId, values] of steps)
    await sendExample(operationId, await values(client.bodies, shop));
}, 300_000);
