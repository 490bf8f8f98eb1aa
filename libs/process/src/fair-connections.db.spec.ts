import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { command, query } from '#contracts/definition';
import { waitFor } from '#dev';
import { Configuration } from '#kernel/config';
import { Handles, MessageRouter, runInScope } from '#kernel/messaging';
import { Metrics } from '#kernel/observability';
import { PersistenceModule } from '#kernel/persistence';
import { createProcess } from './create-process.js';

class Empty {}
const hold = command('queued.hold', { request: Empty, access: 'anyone', deadlineMs: 60_000 });
const read = query('queued.read', { request: Empty, access: 'anyone', deadlineMs: 60_000 });
const forward = query('forwarding.read', { request: Empty, access: 'anyone', deadlineMs: 60_000 });

const releases: (() => void)[] = [];

@Controller()
class Handlers {
  constructor(private readonly em: EntityManager) {}

  /** Uses a connection until the test calls its release. */
  @Handles(hold)
  async hold(_: Empty): Promise<void> {
    await this.em.transactional(() => new Promise<void>((resolve) => releases.push(resolve)));
  }

  @Handles(read)
  async read(_: Empty): Promise<void> {
    await this.em.execute('select 1');
  }
}

@Controller()
class ForwardingHandlers {
  constructor(private readonly router: MessageRouter) {}

  @Handles(forward)
  async forward(_: Empty): Promise<void> {
    await this.router.request(read, {});
  }
}

@Module({ controllers: [ForwardingHandlers] })
class ForwardingModule {}

@Module({
  imports: [PersistenceModule.forContext({ context: 'queued', entities: [], migrations: [] })],
  controllers: [Handlers],
})
class QueuedModule {}

describe('while all connections of a context are in use', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const env = {
      DATABASE_URL: process.env['TEST_DATABASE_URL']!,
      DATABASE_POOL_MAX: '2',
      MIGRATE_ON_START: 'false',
    };
    const contexts = { queued: QueuedModule, forwarding: ForwardingModule };
    const configuration = new Configuration({ ...process.env, ...env, NODE_ENV: 'test' });
    ({ app } = await createProcess('queued', contexts, configuration));
    await app.init();
    await app.startAllMicroservices();
  });
  afterAll(() => app.close());

  const waiting = (count: number): Promise<void> =>
    waitFor(async () => {
      const metrics = await app.get(Metrics).read();
      expect(metrics).toContain(`database_connections_waiting{context="queued"} ${count}`);
    });
  const send = (clientIp: string, message: typeof hold | typeof read): Promise<unknown> =>
    runInScope({ headers: { clientIp } }, () => app.get(MessageRouter).request(message, {}));

  it('a request of one network is executed after one of another network, before its backlog', async () => {
    const served: string[] = [];
    const readFrom = async (clientIp: string): Promise<void> => {
      await send(clientIp, read);
      served.push(clientIp);
    };
    const holders = [1, 2].map(() => send('2001:db8::1', hold));
    await waitFor(() => expect(releases).toHaveLength(2));
    const reads = Array.from({ length: 10 }, (_, n) => readFrom(`2001:db8::${n + 1}`)); // one /48 network
    await waiting(10);
    reads.push(readFrom('2001:db8:1::1'));
    await waiting(11);
    releases.shift()!(); // of one connection, so that the reads are executed one after the other
    await Promise.all(reads);
    releases.shift()!();
    await Promise.all(holders);
    expect(served.slice(0, 3)).toEqual(['2001:db8::1', '2001:db8:1::1', '2001:db8::2']);
  });

  it('a request of one module is executed after one of another module, whatever networks that one names and contexts it calls', async () => {
    const served: string[] = [];
    const readAs = async (caller: string, clientIp: string): Promise<void> => {
      await runInScope({ headers: { clientIp }, caller }, () => app.get(MessageRouter).request(forward, {}));
      served.push(caller);
    };
    const holders = [1, 2].map(() => send('2001:db8::1', hold));
    await waitFor(() => expect(releases).toHaveLength(2));
    const reads = Array.from({ length: 10 }, (_, n) => readAs('flooding', `10.0.0.${n}`));
    await waiting(10);
    reads.push(readAs('other', '10.0.1.1'));
    await waiting(11);
    releases.shift()!(); // of one connection, so that the reads are executed one after the other
    await Promise.all(reads);
    releases.shift()!();
    await Promise.all(holders);
    expect(served.slice(0, 3)).toEqual(['flooding', 'other', 'flooding']);
  });
});
