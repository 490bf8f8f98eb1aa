import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { waitFor } from '#dev';
import { RedisServer } from '#dev/testing';
import { TestProcesses } from './testing/test-processes.js';
import { aclFile } from './acl-file.js';
import { ProcessDirectory } from './process-directory.js';

const redis = new RedisServer();
const processes = new TestProcesses({ retryDelayMs: 5, claimIntervalMs: 10, maxEventAttempts: 2 });
const passwordHash = createHash('sha256').update('secret').digest('hex');

beforeAll(() => redis.start());
afterAll(() => redis.kill());

const dependencies = { edge: ['shop.echo'], accounting: ['shop.price'] };
const declarations = { dependencies, subscriptions: { accounting: ['shop.sold.v1'] } };

const urlOf = (user: string): string => redis.url.replace('://', `://${user}:secret@`);

/** Applies the ACL file to the running Redis, except for the `default` user, which the test itself needs. */
async function applyAccessList(prefix: string): Promise<void> {
  const users = ['shop', 'accounting', 'edge', 'gateway'].map((name) => ({
    name,
    modules: [name],
    passwordHash,
  }));
  const tools = { operator: passwordHash, verify: passwordHash };
  for (const line of aclFile(prefix, users, tools, declarations).split('\n')) {
    const [, name, ...rules] = line.match(/\([^)]*\)|\S+/g) ?? [];
    if (name && name !== 'default') await redis.call('ACL', 'SETUSER', name, 'reset', ...rules);
  }
}

describe('aclFile', () => {
  it('allows each process to call, reply, publish, subscribe, retry and write dead letters', async () => {
    await applyAccessList(processes.prefix);
    const echo = async (value: unknown) => value;
    const seen: unknown[] = [];
    const shop = await processes
      .add('shop', urlOf('shop'), { caller: 'shop', dependencies })
      .serve({ requests: { 'shop.echo': echo } })
      .connected();
    const sold = async ({ bad }: { bad: boolean }) => {
      seen.push(bad);
      if (bad) throw new Error('bad');
    };
    await processes
      .add('accounting', urlOf('accounting'), { caller: 'accounting', dependencies })
      .serve({ events: { 'shop.sold.v1': sold } })
      .connected();
    const edge = await processes.add('edge', urlOf('edge'), { caller: 'edge' }).connected();
    expect(await edge.request('shop.echo', { payload: 7 })).toBe(7);
    const cancelled = edge.request('shop.stall', { deadlineMs: 100 });
    await expect(cancelled).rejects.toMatchObject({
      message: 'edge does not declare that it sends shop.stall',
    });
    await shop.publish('shop.sold.v1', { bad: false });
    await shop.publish('shop.sold.v1', { bad: true });
    const deadLetters = `${processes.prefix}:{shop}:events:dead:accounting`;
    await waitFor(async () => (await redis.call('EXISTS', deadLetters)) === 1);
    expect(seen.sort()).toEqual([false, true, true]);

    let republished = false;
    await shop.publisher.detectDataLoss('shop', async () => void (republished = true));
    expect(republished).toBe(true);
    expect(await shop.publisher.progress('shop')).toMatchObject({ isPreviousHandled: false });
    const directory = new ProcessDirectory({ url: urlOf('edge'), prefix: processes.prefix, name: 'edge' }, [
      'shop',
    ]);
    await directory.connect();
    await directory.heartbeat('1', 'edge', 1_000);
    expect((await directory.read()).processes).toMatchObject([{ record: 'edge', modules: ['edge'] }]);
    await directory.keepContracts('d1', '{}', 1_000);
    expect(await directory.readContracts('edge', 'd1')).toBe('{}');
    await directory.close();
  });

  it('lets the operator and a process with the gateway change placements, and the others read them', async () => {
    await applyAccessList(processes.prefix);
    const directoryOf = async (user: string) => {
      const directory = new ProcessDirectory({ url: urlOf(user), prefix: processes.prefix, name: user }, [
        'shop',
      ]);
      await directory.connect();
      return directory;
    };
    const directories = await Promise.all(['operator', 'gateway', 'shop'].map(directoryOf));
    const [operator, gateway, shop] = directories as [ProcessDirectory, ProcessDirectory, ProcessDirectory];
    try {
      expect(await operator.storePlacement('shop', '{"revision":1}', 1, 0)).toBe(true);
      expect(await gateway.storePlacement('shop', '{"revision":2}', 2, 1)).toBe(true);
      expect((await shop.read()).placements).toEqual(new Map([['shop', '{"revision":2}']]));
      await expect(shop.storePlacement('shop', '{"revision":3}', 3, 2)).rejects.toThrow('NOPERM');
    } finally {
      await Promise.all(directories.map((directory) => directory.close()));
    }
  });

  it('of a version without placements and contracts still lets a process list the others, and each problem is logged once', async () => {
    await applyAccessList(processes.prefix);
    const registry = `${processes.prefix}:{registry}`;
    const rules = `resetchannels -@all +auth +hello +ping +select +time +info +client|setname +client|id +script|load +cluster|slots (~${registry}:processes:* +hvals +eval +evalsha)`;
    await redis.call(
      'ACL',
      'SETUSER',
      'shop',
      'reset',
      'on',
      `#${passwordHash}`,
      ...(rules.match(/\([^)]*\)|\S+/g) ?? []),
    );
    const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const directoryOf = (name: string) =>
      new ProcessDirectory({ url: urlOf(name), prefix: processes.prefix, name }, ['edge']);
    const [edge, shop] = [directoryOf('edge'), directoryOf('shop')];
    await Promise.all([edge.connect(), shop.connect()]);
    try {
      await edge.heartbeat('1', 'edge', 60_000);
      expect((await shop.read()).processes).toMatchObject([{ record: 'edge' }]);
      expect((await shop.read()).placements.size).toBe(0);
      for (let heartbeat = 0; heartbeat < 2; heartbeat++) await shop.keepContracts('d1', '{}', 1_000);
      expect(await shop.readContracts('edge', 'd1')).toBeNull();
      expect(logged.mock.calls).toEqual(
        ['reading placements', 'publishing contracts', 'reading contracts'].map((what) => [
          `Redis denies ${what}: create the ACL file again (npm run redis:acl)`,
        ]),
      );
    } finally {
      logged.mockRestore();
      await Promise.all([edge.close(), shop.close()]);
    }
  });

  const forbidden: [user: string, command: string, ...args: string[]][] = [
    ['edge', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    ['accounting', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    // Requests in the name of another module, or to a context that the module does not call.
    ['accounting', 'XADD', 'P:{shop}:rpc:edge', '*', 'm', '{}'],
    ['edge', 'XADD', 'P:{shop}:rpc:accounting', '*', 'm', '{}'],
    ['edge', 'XADD', 'P:{shop}:rpc', '*', 'm', '{}'],
    ['edge', 'XADD', 'P:{accounting}:rpc:edge', '*', 'm', '{}'],
    ['shop', 'XADD', 'P:{shop}:rpc:edge', '*', 'm', '{}'],
    // Requests of others.
    ['accounting', 'XDEL', 'P:{shop}:rpc:edge', '1-0'],
    ['accounting', 'XACK', 'P:{shop}:rpc:accounting', 'rpc', '1-0'],
    ['accounting', 'XREADGROUP', 'GROUP', 'rpc', 'x', 'STREAMS', 'P:{shop}:rpc:edge', '>'],
    ['accounting', 'XRANGE', 'P:{shop}:rpc:edge', '-', '+'],
    ['edge', 'XRANGE', 'P:{shop}:rpc:edge', '-', '+'],
    ['shop', 'DEL', 'P:{accounting}:rpc:shop'],
    // Replies in the name of another context, or to a module that does not call the context.
    ['accounting', 'XADD', 'P:{1}:rep:edge:shop', '*', 'm', '[]'],
    ['accounting', 'XADD', 'P:{1}:rep:edge:accounting', '*', 'm', '[]'],
    ['edge', 'XADD', 'P:{1}:rep:accounting:shop', '*', 'm', '[]'],
    ['shop', 'XADD', 'P:{1}:rep:warehouse:shop', '*', 'm', '[]'],
    ['shop', 'XREAD', 'STREAMS', 'P:{1}:rep:edge:shop', '0'],
    ['accounting', 'XREAD', 'STREAMS', 'P:{1}:rep:edge:shop', '0'],
    // Events without a subscription.
    ['edge', 'XREADGROUP', 'GROUP', 'accounting', 'x', 'STREAMS', 'P:{shop}:events', '>'],
    ['edge', 'XACK', 'P:{shop}:events', 'accounting', '1-0'],
    ['edge', 'XRANGE', 'P:{shop}:events', '-', '+'],
    ['accounting', 'XREADGROUP', 'GROUP', 'accounting', 'x', 'STREAMS', 'P:{warehouse}:events', '>'],
    ['accounting', 'XACK', 'P:{warehouse}:events', 'accounting', '1-0'],
    ['shop', 'XACK', 'P:{accounting}:events', 'shop', '1-0'],
    ['shop', 'XGROUP', 'CREATE', 'P:{accounting}:events', 'shop', '0', 'MKSTREAM'],
    ['accounting', 'XDEL', 'P:{shop}:events', '1-0'],
    ['accounting', 'XTRIM', 'P:{shop}:events', 'MAXLEN', '0'],
    ['accounting', 'DEL', 'P:{shop}:events:epoch'],
    ['accounting', 'XADD', 'P:{shop}:events:replay:accounting', '*', 'm', '{}'],
    ['shop', 'XDEL', 'P:{shop}:events:dead:accounting', '1-0'],
    ['shop', 'XADD', 'P:{shop}:events:replay:accounting', '*', 'm', '{}'],
    // Process records of other modules.
    ['shop', 'HSET', 'P:{registry}:processes:edge', '1', '{}'],
    ['shop', 'HDEL', 'P:{registry}:processes:edge', '1'],
    ['shop', 'SET', 'P:{registry}:contracts:edge:d1', '{}'],
    ['shop', 'PEXPIRE', 'P:{registry}:contracts:edge:d1', '1'],
    ['operator', 'SET', 'P:{registry}:contracts:edge:d1', '{}'],
    // Placements.
    ['shop', 'HSET', 'P:{registry}:placements', 'shop', '{}'],
    ['shop', 'HDEL', 'P:{registry}:placements', 'shop'],
    ['shop', 'XADD', 'P:{registry}:placements:journal', '*', 'm', '{}'],
    ['accounting', 'XADD', 'P:{shop}:rpc:edge:redirected', '*', 'm', '{}'],
    ['operator', 'DEL', 'P:{registry}:placements'],
    // The names of the keys, and everything else.
    ['shop', 'SCAN', '0'],
    ['shop', 'RANDOMKEY'],
    ['shop', 'EVAL', "return redis.call('SCAN', '0')", '0'],
    ['shop', 'EVAL', "return redis.call('XADD', KEYS[1], '*', 'm', '{}')", '1', 'P:{accounting}:events'],
    ['shop', 'KEYS', '*'],
    ['shop', 'FLUSHALL'],
    ['shop', 'CONFIG', 'GET', '*'],
    ['shop', 'ACL', 'LIST'],
    ['shop', 'GET', 'anything'],
    ['operator', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    ['operator', 'XRANGE', 'P:{shop}:rpc:edge', '-', '+'],
    ['operator', 'FLUSHALL'],
    ['verify', 'XADD', 'P:{shop}:events', '*', 'm', '{}'],
    ['verify', 'XDEL', 'P:{shop}:rpc:edge', '1-0'],
    ['verify', 'XACK', 'P:{shop}:events', 'accounting', '1-0'],
    ['verify', 'XTRIM', 'P:{shop}:events:dead:accounting', 'MAXLEN', '0'],
    ['verify', 'XREADGROUP', 'GROUP', 'accounting', 'x', 'STREAMS', 'P:{shop}:events', '>'],
    ['verify', 'XGROUP', 'CREATE', 'P:{shop}:events', 'verify', '0'],
    ['verify', 'XRANGE', 'P:{1}:rep:edge:shop', '-', '+'],
    ['verify', 'XLEN', 'P:{1}:rep:edge:shop'],
    ['verify', 'HVALS', 'P:{registry}:processes:edge'],
    ['verify', 'EVAL', "return redis.call('DEL', KEYS[1])", '1', 'P:{shop}:events'],
    ['verify', 'FLUSHALL'],
  ];

  it.each(forbidden)('denies %s the command %s %s', async (user, command, ...args) => {
    await applyAccessList('P');
    const client = new Redis(urlOf(user), { protocol: 2, disableClientInfo: true });
    try {
      await expect(client.call(command, ...args)).rejects.toThrow(/NOPERM|can't run this command/);
    } finally {
      client.disconnect();
    }
  });
});
