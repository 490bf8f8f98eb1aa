import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orderConfirmed } from '#contracts/orders';
import { Redis } from 'ioredis';
import { ownRedis, type OwnService, waitFor } from '#dev';
import { anOrderIsCarriedOut } from '../support/carried-out.js';
import { Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';

const apps = ['gateway', 'auth', 'products', 'orders'];
const prefix = 'restricted';
const folder = mkdtempSync(join(tmpdir(), 'cleave-acl-'));
const aclFile = join(folder, 'users.acl');
let server: OwnService;
let redis: Redis;
let shop: Shop;
/** By user. */
let urls: Map<string, string>;

/** As an operator would: the file from standard output, the passwords from standard error. Answers a login per user. */
async function writeUsers(): Promise<Map<string, string>> {
  const env = { ...process.env, REDIS_PREFIX: prefix };
  const tool = promisify(execFile)(process.execPath, ['dist/apps/tools/src/redis-acl.js'], { env });
  const { stdout, stderr } = await tool;
  writeFileSync(aclFile, `${stdout.trim()}\nuser test on >test allcommands allkeys\n`);
  const logins = stderr.matchAll(/^(\w+): REDIS_URL=rediss:\/\/(\S+@)/gm);
  return new Map(Array.from(logins, ([, user, login]) => [user!, login!]));
}

beforeAll(async () => {
  writeFileSync(aclFile, '');
  server = await ownRedis('--aclfile', aclFile);
  const logins = await writeUsers();
  redis = new Redis(server.url);
  await redis.call('ACL', 'LOAD').catch(() => undefined);
  redis.disconnect();
  const as = (login: string): string => server.url.replace('://', `://${login}`);
  redis = new Redis(as('test:test@'));
  urls = new Map([...logins].map(([user, login]) => [user, as(login)]));
  await redis.call('ACL', 'LOG', 'RESET');
  const env = apps.map((app) => [app, { REDIS_URL: urls.get(app), REDIS_PREFIX: prefix }] as const);
  shop = await Shop.start('restricted', { ...topologies.split, env: Object.fromEntries(env) });
}, 120_000);

afterAll(async () => {
  await shop?.close();
  redis?.disconnect();
  await server?.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

/** What a tool of ours prints for the operator. */
function operate(tool: string, ...words: string[]): string {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: shop.topology.databaseUrl,
    REDIS_URL: urls.get('operator'),
    REDIS_PREFIX: prefix,
  };
  return execFileSync(process.execPath, [`dist/apps/tools/src/${tool}.js`, ...words], {
    env,
    encoding: 'utf8',
  }).trim();
}

const deadLetters = `${prefix}:{orders}:events:dead:products`;

describe('with a Redis user per process, in a file that the tool wrote', () => {
  it('orders are placed, stock follows, and gateways count what clients send', async () => {
    await anOrderIsCarriedOut(shop);
    const { response } = await shop.visitor.api.GET('/v1/products');
    expect(response.headers.get('ratelimit')).toMatch(/r=\d+/);
    expect(await redis.call('KEYS', `${prefix}:{gateway}:throttle:*`)).not.toEqual([]);
  });

  it('processes know of each other, and the operator sees them in a table', async () => {
    const table = operate('topology').split('\n');
    expect(table[0]).toMatch(/^process +instance +hosts +health +in flight +up +version +address$/);
    expect(table.slice(1).map((row) => row.split(/ +/)[0])).toEqual([...apps].sort());
    for (const row of table.slice(1)) expect(row).toMatch(/ serving +\d+ +\d+s +\d+\.\d+\.\d+ +http:/);
  });

  it('all goes on when Redis was emptied', async () => {
    await redis.call('FLUSHALL');
    // Whoever still sends again what an earlier start may have lost looks only then: it takes them six seconds.
    await waitFor(async () => expect(await redis.call('EXISTS', `${prefix}:{orders}:events:mark`)).toBe(1), {
      timeoutMs: 15_000,
    });
    await anOrderIsCarriedOut(shop);
  });

  it('a dead letter is listed, shown, replayed and discarded by the operator', async () => {
    const bad = {
      i: 'bad',
      p: orderConfirmed.pattern,
      a: 'x',
      d: { orderId: 7 },
      h: {},
      o: new Date().toISOString(),
    };
    await redis.call('XADD', `${prefix}:{orders}:events`, '*', 'm', JSON.stringify(bad));
    const buried = async (): Promise<string> =>
      waitFor(
        async () => {
          const [letter] = await redis.xrange(deadLetters, '-', '+');
          expect(letter).toBeDefined();
          return `orders/products/${letter![0]}`;
        },
        { timeoutMs: 15_000 },
      );
    const id = await buried();
    const line = operate('dlq', 'list');
    expect(line).toContain(id);
    expect(line).toContain(`${orderConfirmed.pattern}  of x  after 5 tries: `);
    const shown = JSON.parse(operate('dlq', 'show', id)) as object;
    expect(shown).toMatchObject({ id, eventId: 'bad', subscriber: 'products', body: { orderId: 7 } });
    expect(operate('dlq', 'replay', id)).toBe(`${id} will be tried again`);
    const again = await buried();
    expect(again).not.toBe(id);
    expect(operate('dlq', 'discard', again)).toBe(`${again} is discarded`);
    expect(await redis.xlen(deadLetters)).toBe(0);
  }, 120_000);

  it('Redis has refused nobody anything, neither while they ran nor as they ended', async () => {
    await Promise.all(shop.topology.processes.map((each) => each.stop()));
    expect(await redis.call('ACL', 'LOG')).toEqual([]);
  }, 60_000);
});
