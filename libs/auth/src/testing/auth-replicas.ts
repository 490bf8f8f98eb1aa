import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { auth, type TokenPair } from '#contracts/auth';
import type { Client } from '#contracts/definition';
import { connect, type Sql } from '#dev';
import { createTestDatabase, withLongDeadlines, type TestDatabase } from '#dev/testing';
import { runInScope, type MessageHeaders } from '#kernel/messaging';
import { openContexts, type OpenedContexts } from '#process';
import { Databases } from '#kernel/persistence';
import { AuthModule } from '../auth.module.js';
import { PurgeRecords } from '../purge-records/purge-records.js';
import { RetryMails } from '../retry-mails/retry-mails.js';

export interface OpenedReplica {
  readonly client: Client<typeof auth>;
  close(): Promise<void>;
}

/** Replicas of auth in one process that share a new database. */
export class AuthReplicas {
  private constructor(
    readonly clients: readonly Client<typeof auth>[],
    /** Direct access to the database. */
    readonly sql: Sql,
    private readonly replicas: readonly OpenedContexts[],
    private readonly database: TestDatabase,
  ) {}

  static async start(count: number): Promise<AuthReplicas> {
    const database = await createTestDatabase();
    process.env.DATABASE_URL = database.url;
    const replicas: OpenedContexts[] = [];
    for (let i = 0; i < count; i++)
      replicas.push(await openContexts(`auth-${i}`, { auth: AuthModule, products: ModuleRefProbe }));
    const clients = replicas.map((replica) => replica.client(withLongDeadlines(auth)));
    return new AuthReplicas(clients, await connect(database.url), replicas, database);
  }

  /** Starts one more replica, with empty caches. */
  async startAnother(): Promise<OpenedReplica> {
    const replica = await openContexts('auth-later', { auth: AuthModule });
    return { client: replica.client(withLongDeadlines(auth)), close: () => replica.close() };
  }

  /** Runs the periodic purge of one replica. */
  purge(): Promise<void> {
    return this.runJob(() => probe.modules.get(PurgeRecords, { strict: false }).purge(neverStops));
  }

  /** Runs the periodic retry of mails of one replica. */
  retryMails(): Promise<void> {
    return this.runJob(() => probe.modules.get(RetryMails, { strict: false }).retry(neverStops));
  }

  /** The client of one replica. `index` may exceed the number of replicas (round-robin). */
  client(index = 0): Client<typeof auth> {
    return this.clients[index % this.clients.length]!;
  }

  /** A client authenticated with an access token. */
  as({ accessToken }: Pick<TokenPair, 'accessToken'>, index = 0): Client<typeof auth> {
    return this.with({ authorization: `Bearer ${accessToken}` }, index);
  }

  /** A client that sends `headers` with every message. */
  with(headers: MessageHeaders, index = 0): Client<typeof auth> {
    const calls = Object.entries(this.client(index)).map(([name, call]) => [
      name,
      (request: never) => runInScope({ headers }, () => (call as (request: never) => unknown)(request)),
    ]);
    return Object.fromEntries(calls) as Client<typeof auth>;
  }

  private runJob(run: () => Promise<void>): Promise<void> {
    return probe.modules.get(Databases, { strict: false }).runInContext('auth', run);
  }

  async stop(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
    await this.sql.close();
    await this.database.drop();
  }
}

const neverStops = new AbortController().signal;
const probe = {} as { modules: ModuleRef };

/** Gives the tests access to the providers of a replica. */
@Module({})
class ModuleRefProbe {
  constructor(modules: ModuleRef) {
    Object.assign(probe, { modules });
  }
}
