import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { components } from '#client';
import { startTopology, type RunningTopology, type TopologyShape } from '#dev';
import { Mailbox } from '../../libs/auth/src/testing/index.js';
import { expecting, type Reply } from './reply.js';
import { topologies, type TopologyName } from './topologies.js';
import { Visitor } from './visitor.js';

type Schemas = components['schemas'];

export const password = 'a-password-for-tests';
export const adminEmail = 'admin@example.com';

/** A running shop, seen through its API. What it makes is new each time, so scenarios can share one. */
export class Shop {
  private constructor(
    readonly topology: RunningTopology,
    readonly admin: Visitor,
    readonly visitor: Visitor,
    /** Takes every mail. */
    readonly mailbox: Mailbox,
  ) {}

  static open(name: TopologyName): Promise<Shop> {
    return Shop.start(name, topologies[name]);
  }

  /** In a topology of one's own. `prepare` gets the environment of its processes before there is anything, and may change it. */
  static async start(
    name: string,
    unposted: TopologyShape,
    prepare: (env: NodeJS.ProcessEnv) => Promise<void> = async () => undefined,
  ): Promise<Shop> {
    const mailbox = await Mailbox.open();
    const shape = posting(unposted, mailbox);
    const topology = await startTopology(name, shape, async (env) => {
      await prepare(env);
      await createAdmin(env);
    });
    let turn = 0;
    const visitor = new Visitor(() => topology.urls[turn++ % topology.urls.length]!);
    try {
      return new Shop(topology, await signIn(visitor, adminEmail), visitor, mailbox);
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

  /** An access token of an account with the tests' password. */
  async tokenOf(email: string): Promise<string> {
    return (await logIn(this.visitor, email)).accessToken;
  }

  /** A new customer, signed in. */
  async customer(): Promise<Visitor> {
    const email = `${randomUUID()}@example.com`;
    const body = { email, password, name: 'Ada Lovelace' };
    await expecting(201, this.visitor.api.POST('/v1/auth/register', { body }));
    return signIn(this.visitor, email);
  }

  /** A new product with one variant: 10 in stock at 19.99 EUR, unless told otherwise. */
  async product(
    variant: Partial<Schemas['NewVariant']> = {},
  ): Promise<Schemas['ProductView'] & { readonly sku: string }> {
    const sku = variant.sku ?? `SKU-${randomUUID()}`;
    const variants = [{ sku, price: { amount: 1_999, currency: 'EUR' }, stock: 10, ...variant }];
    const body = { name: `Product ${sku}`, variants };
    const product = await expecting(201, this.admin.api.POST('/v1/products', { body }));
    return { ...product, sku };
  }
}

/** Orders one piece of `sku` on invoice, unless told otherwise; a key of its own unless one is given. */
export function placeOrder(
  customer: Visitor,
  sku: string,
  { quantity = 1, key = randomUUID() as string, payment = { method: 'invoice' } as Schemas['Payment'] } = {},
): Promise<Reply<Schemas['OrderView'], Schemas['Problem']>> {
  return customer.api.POST('/v1/orders', {
    params: { header: { 'Idempotency-Key': key } },
    body: { lines: [{ sku, quantity }], payment },
  });
}

async function createAdmin(env: NodeJS.ProcessEnv): Promise<void> {
  const tool = ['dist/apps/tools/src/admin-create.js', '--email', adminEmail, '--password', password];
  await promisify(execFile)(process.execPath, tool, { env });
}

async function signIn(visitor: Visitor, email: string): Promise<Visitor> {
  return visitor.signedIn((await logIn(visitor, email)).accessToken);
}

function logIn(visitor: Visitor, email: string): Promise<Schemas['TokenPair']> {
  return expecting(200, visitor.api.POST('/v1/auth/login', { body: { email, password } }));
}

function posting(shape: TopologyShape, { url }: Mailbox): TopologyShape {
  const env = shape.apps.map((app) => [app, { ...shape.env?.[app], SMTP_URL: url }]);
  return { ...shape, env: Object.fromEntries(env) as TopologyShape['env'] & object };
}
