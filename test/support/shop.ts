import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { components } from '#client';
import { createTestDatabase, startTopology, type RunningTopology, type TopologyShape } from '#dev/testing';
import { Mailbox } from '../../libs/auth/src/testing/index.js';
import { ApiClient } from './api-client.js';
import { baseEnvironment } from './processes/run-program.js';
import { expectStatus, type ClientResponse } from './client-response.js';
import { topologies, type TopologyName } from './topologies.js';

type Schemas = components['schemas'];

export const password = 'a-password-for-tests';
export const adminEmail = 'admin@example.com';

/** A running system with an admin. Fixtures are unique, so several scenarios can share one shop. */
export class Shop {
  private constructor(
    readonly topology: RunningTopology,
    readonly admin: ApiClient,
    readonly anonymous: ApiClient,
    /** Receives all emails. */
    readonly mailbox: Mailbox,
  ) {}

  /** Starts one of the predefined topologies. */
  static startPreset(name: TopologyName): Promise<Shop> {
    return Shop.start(name, topologies[name]);
  }

  /**
   * Starts a custom topology. `prepare` may change the environment of the processes before they start; its database
   * has an admin, unless `prepare` needs it empty.
   */
  static async start(
    name: string,
    shape: TopologyShape,
    prepare: (env: NodeJS.ProcessEnv) => Promise<void> = async () => undefined,
    { preparesEmptyDatabase = false } = {},
  ): Promise<Shop> {
    const createsAdmin = preparesEmptyDatabase || shape.embedded;
    const template = createsAdmin ? undefined : await (databaseWithAdmin ??= createDatabaseWithAdmin());
    const mailbox = await Mailbox.open();
    const topology = await startTopology(name, { ...withSmtp(shape, mailbox), template }, async (env) => {
      await prepare(env);
      if (createsAdmin) await createAdmin(env);
    }).catch(async (failure: unknown) => {
      await mailbox.close();
      throw failure;
    });
    let requests = 0;
    const anonymous = new ApiClient(() => topology.urls[requests++ % topology.urls.length]!);
    try {
      return new Shop(topology, await logIn(anonymous, adminEmail), anonymous, mailbox);
    } catch (failure) {
      await topology.stop();
      await mailbox.close();
      throw failure;
    }
  }

  async close(): Promise<void> {
    await this.topology.stop();
    await this.mailbox.close();
  }

  /** Returns an access token for an account that has the password of the tests. */
  async accessTokenOf(email: string): Promise<string> {
    return (await requestTokens(this.anonymous, email)).accessToken;
  }

  /** Registers a new customer and returns a client that is logged in. */
  async createCustomer(): Promise<ApiClient> {
    const email = `${randomUUID()}@example.com`;
    const body = { email, password, name: 'Ada Lovelace' };
    await expectStatus(201, this.anonymous.api.POST('/v1/auth/register', { body }));
    return logIn(this.anonymous, email);
  }

  /** Creates a product with one variant, by default with 10 units in stock at 19.99 EUR. */
  async createProduct(
    variant: Partial<Schemas['NewVariant']> = {},
  ): Promise<Schemas['ProductView'] & { readonly sku: string }> {
    const sku = variant.sku ?? `SKU-${randomUUID()}`;
    const variants = [{ sku, price: { amount: 1_999, currency: 'EUR' }, stock: 10, ...variant }];
    const body = { name: `Product ${sku}`, variants };
    const product = await expectStatus(201, this.admin.api.POST('/v1/products', { body }));
    return { ...product, sku };
  }
}

/** Orders one SKU, by default one unit by invoice with a new idempotency key. */
export function placeOrder(
  customer: ApiClient,
  sku: string,
  { quantity = 1, key = randomUUID() as string, payment = { method: 'invoice' } as Schemas['Payment'] } = {},
): Promise<ClientResponse<Schemas['OrderView'], Schemas['Problem']>> {
  return customer.api.POST('/v1/orders', {
    params: { header: { 'Idempotency-Key': key } },
    body: { lines: [{ sku, quantity }], payment },
  });
}

/** Name of the database that the databases of shops are copies of. Test files of a worker share it. */
let databaseWithAdmin: Promise<string> | undefined;

async function createDatabaseWithAdmin(): Promise<string> {
  const { name, url } = await createTestDatabase();
  await createAdmin({ NODE_ENV: 'test', LOG_LEVEL: 'warn', DATABASE_URL: url });
  return name;
}

async function createAdmin(env: NodeJS.ProcessEnv): Promise<void> {
  const program = resolve('dist/apps/tools/src/admin-create.js');
  const args = [program, '--email', adminEmail, '--password-stdin'];
  // Elsewhere, because in this folder the tool would use the database of a split that another test runs.
  const options = { env: { ...baseEnvironment(), ...env }, cwd: tmpdir() };
  const running = promisify(execFile)(process.execPath, args, options);
  running.child.stdin?.end(password);
  await running;
}

async function logIn(anonymous: ApiClient, email: string): Promise<ApiClient> {
  return anonymous.withToken((await requestTokens(anonymous, email)).accessToken);
}

function requestTokens(anonymous: ApiClient, email: string): Promise<Schemas['TokenPair']> {
  return expectStatus(200, anonymous.api.POST('/v1/auth/login', { body: { email, password } }));
}

function withSmtp(shape: TopologyShape, { url }: Mailbox): TopologyShape {
  const env = shape.apps.map((app) => [app, { ...shape.env?.[app], SMTP_URL: url }]);
  return { ...shape, env: Object.fromEntries(env) as TopologyShape['env'] & object };
}
