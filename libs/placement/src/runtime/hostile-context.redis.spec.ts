import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RedisServer } from '#dev/testing';
import { ProcessState } from '#kernel/observability';
import { ProcessDirectory, aclFile } from '#redis';
import { CompiledContracts, Registry, checkRunningProcesses } from '#registry';
import { PlacementControl } from '../control/placement-control.js';
import { Placement } from '../model/placement.js';
import { record, report } from '../testing/process-records.js';
import { Placements } from './placements.js';

const server = new RedisServer();
const prefix = 'shop';
const modules = ['auth', 'gateway', 'orders'];
const secret = createHash('sha256').update('secret').digest('hex');
const urlOf = (user: string): string => server.url.replace('://', `://${user}:secret@`);
const keyOf = (rest: string): string => `${prefix}:{registry}:${rest}`;
const noMessages = { requests: {}, events: {}, dependencies: {}, subscriptions: {} };
const shares = { from: 'gateway', to: 'auth', percent: 0 };

const opened: (() => Promise<unknown>)[] = [];
let attacker: Redis;
let admin: Redis;
let warn: jest.SpiedFunction<Logger['warn']>;

beforeAll(async () => {
  await server.start();
  admin = new Redis(server.url);
  const users = modules.map((name) => ({ name, modules: [name], passwordHash: secret }));
  const file = aclFile(
    prefix,
    users,
    { operator: secret, verify: secret },
    { dependencies: {}, subscriptions: {} },
  );
  for (const line of file.split('\n')) {
    const [, name, ...rules] = line.match(/\([^)]*\)|\S+/g) ?? [];
    if (name && name !== 'default') await admin.call('ACL', 'SETUSER', name, 'reset', ...rules);
  }
  attacker = new Redis(urlOf('orders'), { protocol: 2, disableClientInfo: true });
}, 20_000);
afterAll(async () => {
  attacker.disconnect();
  admin.disconnect();
  await server.kill();
});

beforeEach(async () => {
  await admin.flushall();
  warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
});
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
  warn.mockRestore();
});

async function open(user: string): Promise<ProcessDirectory> {
  const directory = new ProcessDirectory({ url: urlOf(user), prefix, name: user }, modules);
  await directory.connect();
  opened.push(() => directory.close());
  return directory;
}

/** Starts one process per module. Each has read the registry and registered itself. */
async function startAll(): Promise<{ registries: Registry[]; placements: Placements[] }> {
  const placements: Placements[] = [];
  const registries: Registry[] = [];
  for (const name of modules) {
    const state = new ProcessState();
    state.markServing(`http://${name}`);
    const placement = new Placements();
    const registry = new Registry(name, [name], { inFlight: 0 }, state, await open(name), placement);
    placements.push(placement);
    registries.push(registry);
    opened.push(() => registry.beforeApplicationShutdown());
  }
  await synchronise(registries);
  return { registries, placements };
}

/** Two heartbeats of all: what the first one adopts, the second one repeats. */
async function synchronise(registries: readonly Registry[]): Promise<void> {
  for (let round = 0; round < 2; round++) for (const each of registries) await each.synchronise();
}

const namesOf = async (directory: Registry): Promise<string[]> =>
  [...new Set((await directory.list()).map(({ name }) => name))].toSorted();

async function register(instance: string, content: object, hash = 'orders'): Promise<void> {
  await attacker.hset(keyOf(`processes:${hash}`), instance, await stored(content));
}

async function stored(content: object): Promise<string> {
  const [seconds] = await admin.time();
  return `${Number(seconds) * 1_000 + 4_000} ${JSON.stringify(content)}`;
}

const placement = (members: object) => ({
  context: 'orders',
  from: 'orders',
  to: 'orders',
  percent: 0,
  revision: 7,
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'y',
  previous: null,
  ...members,
});
const oversized = placement({ to: 'x'.repeat(64_000) });
const recordWith = (...placements: object[]) =>
  record('evil', ['orders'], { ...report, placements: placements.map((each) => JSON.stringify(each)) });

/** Whether all processes have found each other and none repeats or stores a placement. */
async function expectUnharmed({
  registries,
  placements,
}: Awaited<ReturnType<typeof startAll>>): Promise<void> {
  for (const each of registries) expect(await namesOf(each)).toEqual(expect.arrayContaining(modules));
  for (const module of modules) expect(await admin.hlen(keyOf(`processes:${module}`))).toBeGreaterThan(0);
  expect(placements.flatMap((each) => each.describe().placements)).toEqual([]);
}

describe('with the Redis user of one context, an attacker', () => {
  it.each<[title: string, ...placements: object[]]>([
    ['is longer than all texts may be', oversized],
    ['has fields that nothing reads', placement({ previous: { ...shares, more: 'x'.repeat(64_000) } })],
    ['is of a context that its process does not host', placement({ context: 'auth' })],
    ['leaves no higher revision to operators', placement({ revision: 2_000_000_000 })],
  ])('cannot make others repeat a placement that %s', async (_, ...placements) => {
    const all = await startAll();
    await register('evil', recordWith(...placements));
    await synchronise(all.registries);
    const adopted = all.placements.flatMap((each) => each.describe().placements ?? []);
    expect(adopted.filter((json) => json.length > 1_000 || !json.includes('"context":"orders"'))).toEqual([]);
    expect(adopted.filter((json) => json.includes('2000000000'))).toEqual([]);
    for (const each of all.registries) expect(await namesOf(each)).toEqual(expect.arrayContaining(modules));
    await attacker.hdel(keyOf('processes:orders'), 'evil');
    for (const each of all.registries) expect(await namesOf(each)).toEqual(modules);
  });

  it('cannot make others repeat placements of modules that do not exist', async () => {
    const all = await startAll();
    const ghosts = Array.from({ length: 200 }, (_, n) => `ghost-${n}`);
    const reported = ghosts.map((context) => JSON.stringify(placement({ context })));
    await register('evil', record('evil', ['orders', ...ghosts], { ...report, placements: reported }));
    await synchronise(all.registries);
    await expectUnharmed(all);
    expect(await admin.exists(keyOf('placements'))).toBe(0);
    expect((await all.registries[0]!.list()).flatMap(({ hosts }) => hosts).length).toBeLessThan(100);
  });

  it('has no effect that outlasts a restart, if a placement of another version that is too long is stored', async () => {
    await admin.hset(keyOf('placements'), 'orders', JSON.stringify(oversized));
    await admin.hset(
      keyOf('placements'),
      'auth',
      JSON.stringify(placement({ context: 'auth', changedBy: '\n' })),
    );
    const all = await startAll();
    await expectUnharmed(all);
    const control = new PlacementControl(await open('operator'));
    for (const context of ['orders', 'auth'])
      expect(await control.forceShares(context, shares, 'operator')).toMatchObject({ context, revision: 1 });
  }, 20_000);

  it('cannot prevent operators from changing placements with high revisions', async () => {
    const all = await startAll();
    for (const [n, revision] of [1_000_000_000, 2_000_000_000, Number.MAX_SAFE_INTEGER, 1.5].entries()) {
      const revisions = { auth: revision, orders: revision };
      const placements = [JSON.stringify(placement({ revision }))];
      await register(`evil-${n}`, record('evil', ['orders'], { ...report, revisions, placements }));
    }
    await synchronise(all.registries);
    const control = new PlacementControl(await open('operator'));
    expect(await control.forceShares('auth', shares, 'operator')).toMatchObject({ revision: 1 });
    const { revision } = await control.forceShares('orders', { ...shares, percent: 1 }, 'operator');
    expect(revision).toBe(1_000_000_001);
    await synchronise(all.registries);
    expect(all.placements.map((each) => each.describe().revisions['orders'])).toEqual([
      revision,
      revision,
      revision,
    ]);
  }, 20_000);

  it('cannot make others read more than a limited number of processes, and the next heartbeat deletes the rest', async () => {
    const all = await startAll();
    const many = Array.from({ length: 3_000 }, (_, n) => `fake-${n}`);
    const json = await stored(record('fake', ['orders']));
    await attacker.hset(
      keyOf('processes:orders'),
      Object.fromEntries(many.map((each) => [each, json.replace('"fake"', `"${each}"`)])),
    );
    const directory = await open('gateway');
    const read = await directory.read();
    expect(read.processes.length).toBeLessThanOrEqual(200 + modules.length);
    expect(await namesOf(all.registries[0]!)).toEqual(expect.arrayContaining(['auth', 'gateway']));
    await directory.read();
    expect(
      warn.mock.calls.filter(([text]) => String(text).includes('process records of orders')),
    ).toHaveLength(2);
    await all.registries[2]!.heartbeat();
    expect(await admin.hlen(keyOf('processes:orders'))).toBeLessThanOrEqual(200);
    expect(await admin.hvals(keyOf('processes:orders'))).toContainEqual(
      expect.stringContaining('"name":"orders"'),
    );
  });

  it('cannot make others read more than 256 KiB of records', async () => {
    const all = await startAll();
    const long = { ...record('fake', ['orders']), more: 'x'.repeat(60_000) };
    for (let n = 0; n < 100; n++) await register(`fake-${n}`, { ...long, name: `fake-${n}` });
    const { processes } = await (await open('gateway')).read();
    expect(processes.reduce((sum, each) => sum + each.record.length, 0)).toBeLessThan(300_000);
    expect(await namesOf(all.registries[0]!)).toEqual(expect.arrayContaining(['auth', 'gateway']));
  });

  it('keeps no process that expires later than a minute from now, or not at all', async () => {
    const all = await startAll();
    const [seconds] = await admin.time();
    const json = JSON.stringify(record('fake', ['orders']));
    for (const expiry of ['9'.repeat(400), `${Number(seconds) * 1_000 + 3_600_000}`, '-1', '', '1e300'])
      await attacker.hset(keyOf('processes:orders'), `fake-${expiry.length}`, `${expiry} ${json}`);
    await attacker.pexpire(keyOf('processes:orders'), 1_000_000_000);
    expect(await namesOf(all.registries[0]!)).toEqual(modules);
    await all.registries[2]!.heartbeat();
    expect(await admin.hlen(keyOf('processes:orders'))).toBe(1);
    expect(await admin.pttl(keyOf('processes:orders'))).toBeLessThanOrEqual(4_000);
  });

  it.each([
    ['longer than 1 MiB', { ...noMessages, events: { x: { a: { enum: ['x'.repeat(1_100_000)] } } } }],
    ['malformed', { ...noMessages, requests: { 'auth.login': null } }],
    [
      'with very long lists',
      { ...noMessages, dependencies: { orders: Array.from({ length: 50_000 }, (_, n) => `auth.${n}`) } },
    ],
  ])('cannot make the contract check of others fail with contracts %s', async (_, description) => {
    await startAll();
    const contracts = new CompiledContracts(description as never, 'enforce');
    await attacker.set(keyOf(`contracts:orders:${contracts.digest}`), contracts.json, 'PX', 60_000);
    await register('evil', { ...record('evil', ['orders']), contracts: contracts.digest });
    const own = new CompiledContracts(
      { ...noMessages, dependencies: { auth: [], orders: ['auth.login'] } },
      'enforce',
    );
    const { unknown } = await checkRunningProcesses(
      await open('auth'),
      { name: 'auth', hosts: ['auth'] },
      own,
    );
    expect(unknown).toContain('The contracts of evil 1 are unknown.');
  });

  it('cannot make others read more than a limited number of contracts', async () => {
    await startAll();
    for (let n = 0; n < 100; n++)
      await register(`evil-${n}`, { ...record(`evil-${n}`, ['orders']), contracts: `d${n}` });
    const directory = await open('auth');
    const read = jest.spyOn(directory, 'readContracts');
    await checkRunningProcesses(
      directory,
      { name: 'auth', hosts: ['auth'] },
      new CompiledContracts(noMessages, 'enforce'),
    );
    expect(read.mock.calls.length).toBeLessThanOrEqual(8);
  });
});

it('a process replaces what an attacker has stored under the digest of its contracts', async () => {
  const contracts = new CompiledContracts(noMessages, 'enforce');
  const key = keyOf(`contracts:orders:${contracts.digest}`);
  await attacker.set(key, 'wrong', 'PX', 60_000);
  await (await open('orders')).keepContracts(contracts.digest, contracts.json, 4_000);
  expect(await admin.get(key)).toBe(contracts.json);
});

it('a placement that operators store is adopted by all, as before', async () => {
  const all = await startAll();
  const control = new PlacementControl(await open('operator'));
  const { revision } = await control.forceShares('auth', shares, `${'x'.repeat(300)}\n`);
  await synchronise(all.registries);
  expect(all.placements.map((each) => each.describe().revisions['auth'])).toEqual([
    revision,
    revision,
    revision,
  ]);
  expect(Placement.parse((await admin.hget(keyOf('placements'), 'auth'))!)!.changedBy).toHaveLength(200);
}, 20_000);
