import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdmin } from '#contracts/auth';
import { contextNames, splitApps } from '#contracts/contexts';
import { orderConfirmed } from '#contracts/orders';
import { Redis } from 'ioredis';
import { startDedicatedRedis, type DedicatedService, waitFor } from '#dev';
import { expectStatus } from '../support/client-response.js';
import { assertOrderLifecycle } from '../support/assert-order-lifecycle.js';
import { Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';

const prefix = 'restricted';
const folder = mkdtempSync(join(tmpdir(), 'cleave-acl-'));
const aclFile = join(folder, 'users.acl');
let server: DedicatedService;
let redis: Redis;
let shop: Shop;
/** Redis URL by ACL user. */
let urls: Map<string, string>;

/** Writes the ACL file printed by `redis:acl`. Returns the credentials per user, which the tool prints to stderr. */
async function writeAclFile(): Promise<Map<string, string>> {
  const env = { ...process.env, REDIS_PREFIX: prefix };
  const tool = promisify(execFile)(process.execPath, ['dist/apps/tools/src/redis-acl.js'], { env });
  const { stdout, stderr } = await tool;
  writeFileSync(aclFile, `${stdout.trim()}\nuser test on >test allcommands allkeys\n`);
  const logins = stderr.matchAll(/^(\w+): REDIS_URL=rediss:\/\/(\S+@)/gm);
  return new Map(Array.from(logins, ([, user, login]) => [user!, login!]));
}

beforeAll(async () => {
  writeFileSync(aclFile, '');
  server = await startDedicatedRedis('--aclfile', aclFile);
  const logins = await writeAclFile();
  redis = new Redis(server.url);
  await redis.call('ACL', 'LOAD').catch(() => undefined);
  redis.disconnect();
  const as = (login: string): string => server.url.replace('://', `://${login}`);
  redis = new Redis(as('test:test@'));
  urls = new Map([...logins].map(([user, login]) => [user, as(login)]));
  await redis.call('ACL', 'LOG', 'RESET');
  const env = splitApps.map((app) => [app, { REDIS_URL: urls.get(app), REDIS_PREFIX: prefix }] as const);
  shop = await Shop.start('restricted', { ...topologies.split, env: Object.fromEntries(env) });
}, 120_000);

afterAll(async () => {
  await shop?.close();
  redis?.disconnect();
  await server?.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

/** Runs a tool as its Redis user. */
function spawnTool(tool: string, ...words: string[]) {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: shop.topology.databaseUrl,
    REDIS_URL: urls.get(tool === 'verify' ? 'verify' : 'operator'),
    REDIS_PREFIX: prefix,
  };
  return spawnSync(process.execPath, [`dist/apps/tools/src/${tool}.js`, ...words], { env, encoding: 'utf8' });
}

/** Returns the output of a tool, which must succeed. */
function runTool(tool: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnTool(tool, ...words);
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trim();
}

const deadLetters = `${prefix}:{orders}:events:dead:products`;

describe('with one Redis user per process from a generated ACL file', () => {
  it('executes the order lifecycle and applies the rate limit', async () => {
    await assertOrderLifecycle(shop);
    const { response } = await shop.anonymous.api.GET('/v1/products');
    expect(response.headers.get('ratelimit')).toMatch(/r=\d+/);
    expect(await redis.call('KEYS', `${prefix}:{gateway}:throttle:*`)).not.toEqual([]);
  });

  it('lists the processes for the operator', async () => {
    const table = runTool('topology').split('\n');
    expect(table[0]).toMatch(
      /^process +instance +hosts +health +in flight +up +version +contracts +address$/,
    );
    expect(table.slice(1).map((row) => row.split(/ +/)[0])).toEqual([...splitApps].sort());
    for (const row of table.slice(1))
      expect(row).toMatch(/ serving +\d+ +\d+s +\d+\.\d+\.\d+ +[\da-f]{8} +http:/);
  });

  it('compares the contracts of the processes for the operator', async () => {
    expect(runTool('contracts', 'check', '--against', 'running')).toBe('');
  });

  it('advises the operator on the placement of each context', async () => {
    const advice = runTool('advise/advise', '--for', '5s');
    for (const context of contextNames)
      expect(advice).toMatch(new RegExp(`^${context} .* (keep|merge)$`, 'm'));
    expect(advice).toMatch(/^A remote call takes \d+\.\d ms/m);
  }, 60_000);

  it('verifies the invariants, including those of streams in Redis', async () => {
    expect(runTool('verify')).not.toContain('×');
    const stream = `${prefix}:{auth}:events:replay:products`; // which no process reads
    await redis.call('XADD', stream, '1-0', 'm', '{}');
    const { status, stdout } = spawnTool('verify');
    expect([status, stdout]).toEqual([1, expect.stringContaining('1 × a replayed event is not processed')]);
    await redis.call('DEL', stream);
  }, 60_000);

  it('works while a context registers a process whose placement is too long to be repeated', async () => {
    const attacker = new Redis(urls.get('orders')!, { protocol: 2, disableClientInfo: true });
    const key = `${prefix}:{registry}:processes:orders`;
    const [own] = Object.values(await redis.hgetall(key));
    const record = JSON.parse(own!.replace(/^\d+ /, '')) as { placement: object };
    const shares = { from: 'orders', to: 'x'.repeat(60_000), percent: 0 };
    const change = { revision: 7, changedAt: new Date().toISOString(), changedBy: 'x', previous: null };
    const placements = [JSON.stringify({ context: 'orders', ...shares, ...change })];
    const hostile = {
      ...record,
      name: 'evil',
      instance: 'evil',
      placement: { ...record.placement, placements },
    };
    const [seconds] = await redis.time();
    await attacker.hset(key, 'evil', `${Number(seconds) * 1_000 + 50_000} ${JSON.stringify(hostile)}`);
    await delay(3_000);
    await assertOrderLifecycle(shop);
    expect(await redis.exists(`${prefix}:{registry}:placements`)).toBe(0);
    const listed = runTool('topology')
      .split('\n')
      .map((row) => row.split(/ +/)[0]);
    expect(listed).toEqual(expect.arrayContaining([...splitApps, 'evil']));
    await attacker.hdel(key, 'evil');
    attacker.disconnect();
  }, 60_000);

  it('recovers after FLUSHALL', async () => {
    await redis.call('FLUSHALL');
    // Events may be republished after a start until relays can mark no more of them as published (25 s); the epoch key is
    // created again after that.
    await waitFor(async () => expect(await redis.call('EXISTS', `${prefix}:{orders}:events:epoch`)).toBe(1), {
      timeoutMs: 60_000,
    });
    await assertOrderLifecycle(shop);
  }, 120_000);

  it('the operator lists, shows, replays and discards a dead letter', async () => {
    const poisonEvent = {
      i: 'bad',
      p: orderConfirmed.pattern,
      a: 'x',
      d: { orderId: 7 },
      h: {},
      o: new Date().toISOString(),
    };
    await redis.call('XADD', `${prefix}:{orders}:events`, '*', 'm', JSON.stringify(poisonEvent));
    const nextDeadLetter = async (): Promise<string> =>
      waitFor(
        async () => {
          const [entry] = await redis.xrange(deadLetters, '-', '+');
          expect(entry).toBeDefined();
          return `orders/products/${entry![0]}`;
        },
        { timeoutMs: 15_000 },
      );
    const id = await nextDeadLetter();
    const line = runTool('dlq', 'list');
    expect(line).toContain(id);
    expect(line).toContain(`${orderConfirmed.pattern}  aggregate=x  attempts=5  `);
    const shown = JSON.parse(runTool('dlq', 'show', id)) as object;
    expect(shown).toMatchObject({ id, eventId: 'bad', subscriber: 'products', body: { orderId: 7 } });
    expect(runTool('dlq', 'replay', id)).toBe(`${id} queued for replay`);
    const replayed = await nextDeadLetter();
    expect(replayed).not.toBe(id);
    expect(runTool('dlq', 'discard', replayed)).toBe(`${replayed} discarded`);
    expect(await redis.xlen(deadLetters)).toBe(0);
  }, 120_000);

  it('does not allow the Redis user of a context to create an admin', async () => {
    expect(await redis.call('ACL', 'LOG')).toEqual([]);
    const account = { email: 'mallory@example.com', password: 'a-password-for-tests' };
    const frame = { i: randomUUID(), p: createAdmin.pattern, d: { ...account, name: 'Mallory' }, h: {} };
    const message = JSON.stringify({ ...frame, r: randomUUID(), t: Date.now() + 60_000 });
    const attacker = new Redis(urls.get('products')!, { protocol: 2, disableClientInfo: true });
    const addTo = (caller: string) => attacker.xadd(`${prefix}:{auth}:rpc:${caller}`, '*', 'm', message);
    try {
      await expect(addTo('gateway')).rejects.toThrow('NOPERM');
      await addTo('products');
      await waitFor(async () => (await redis.xlen(`${prefix}:{auth}:rpc:products`)) === 0);
    } finally {
      attacker.disconnect();
    }
    await expectStatus(401, shop.anonymous.api.POST('/v1/auth/login', { body: account }));
    await redis.call('ACL', 'LOG', 'RESET');
  });

  it('Redis denied no command, including during shutdown', async () => {
    await Promise.all(shop.topology.processes.map((each) => each.stop()));
    expect(await redis.call('ACL', 'LOG')).toEqual([]);
  }, 60_000);

  it('allows orders to move out of the monolith, and its placement to be restored after FLUSHALL', async () => {
    await redis.call('FLUSHALL');
    const apps = ['monolith', 'orders'] as const;
    const env = apps.map((app) => [app, { REDIS_URL: urls.get(app), REDIS_PREFIX: prefix }] as const);
    const moving = await Shop.start('restricted-moving', { apps, env: Object.fromEntries(env) });
    try {
      // The two apps report their databases after they have noticed each other; until then, the move is denied.
      const table = await waitFor(async () =>
        runTool('placement/placement', 'orders', '--to', 'orders', '--percent', '100'),
      );
      expect(table).toMatch(/^orders +monolith 0 %, orders 100 % .* 2 of 2 +1 /m);
      await assertOrderLifecycle(moving);
      await redis.call('FLUSHALL');
      await waitFor(async () =>
        expect(await redis.hget(`${prefix}:{registry}:placements`, 'orders')).toContain('"percent":100'),
      );
      await assertOrderLifecycle(moving);
      expect(await redis.call('ACL', 'LOG')).toEqual([]);
    } finally {
      await moving.close();
    }
  }, 120_000);
});
